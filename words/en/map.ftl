# The map of the working distance, as it stands on the page of a course. The regions and parts have their names in distance.ftl.

map-heading = The map: closeness and work
map-closeness = Closeness
map-work = Work
map-region = Region
map-parts = Made of (each 0 to 10)
map-table = The map as a table
map-how = Each dot is a session, and the largest is the newest. The ring about a dot, filled for the newest, shows how exactly it is known; a region is named only where the whole ring lies in it.
map-made-of = { $reader ->
    [client] It is drawn from your answers alone. No study says where a dot ought to be, and it is no mark for anybody.
   *[therapist] It is drawn from your client’s answers alone. No study says where a dot ought to be, and it is no mark for anybody.
}
map-from = { $count } sessions are drawn, from session { $first } to session { $last }. In session { $first } closeness was about { $closeness } and work about { $work }: { $region }.
map-last = In session { $last } closeness was about { $closeness } and work about { $work }.
map-at-top = not named: the best answer everywhere
map-part = { $part }: { $value }
