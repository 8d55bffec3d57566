# The therapist's own notes, told to the therapist alone.

asks-countertransference-repeats = Does one pull come back in this course and not in others?

own-repeats = In { $times } of { $notes } notes about { the-client } there was a pull { $pull }; in notes about others it was { $then } of { $others }. That is between { $low } and { $high } in 100 more. It may say something about { the-therapist }, about { the-client }, or about how the two are together. (If nothing differed, about 5 in 100 looks would still show a pull.)
own-nothing-repeats = No pull comes more often in the { $notes } notes about { the-client } than in the { $others } about others, beyond what chance would bring.
own-cannot-not-asked = No own note has been written after a session yet.
own-cannot-too-few = There are { $notes } own notes about { the-client } and { $others } about others. It takes five here and ten elsewhere to tell what belongs to this pair.
evidence-own-note = { $on }: a pull { $pull }, { $value } on a scale from 0 (hardly) to 4 (very strong).
evidence-own-feeling = Most often with it: { $feeling }, in { $times } of { $notes } notes.

say-therapist-own-repeats = “With one client I’m pulled the same way again and again, and not with others. Can we look at what that’s about, in me and between us?”
