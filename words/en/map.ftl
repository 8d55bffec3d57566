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

circles-heading = The circles
circles-self = me
circles-says =
    { $people ->
        [one] One person is on the latest drawing;
       *[other] { $people } people are on the latest drawing;
    } { $count ->
        [0] none of them outside the room to turn to.
        [one] one of them, outside the room, to turn to.
       *[other] { $count } of them, outside the room, to turn to.
    }
circles-how = The nearer the middle, the closer. A full dot is somebody to turn to; the therapist’s is a square. A line leads from where somebody stood on the first drawing. Where a dot stands on its ring means nothing.
circles-table = The circles as a table, where 4 is the innermost
circles-person = Who
circles-turn-to = To turn to
circles-not-on-it = not on it
