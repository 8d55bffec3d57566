# The therapist's capacity and support, beside exceptions to the frame; both, and never one because of the other.

asks-capacity-supervision = Is supervision overdue?
asks-capacity-same-weeks = Do full weeks and exceptions to the frame come together?

instrument-proqol-5 = ProQOL 5

capacity-both = In { $both } of the last { $weeks } weeks both stand together: more sessions than the { $ceiling } set as the most, and an exception to the frame begun by { the-therapist }. If the two had nothing to do with each other, about { $usual } would. Which came first, and whether either had to do with the other, no count can tell.
capacity-not-both = In { $both } of the last { $weeks } weeks, more sessions than the { $ceiling } set as the most and an exception to the frame begun by { the-therapist } came together. If the two had nothing to do with each other, about { $usual } would.
supervision-cannot-not-asked = No most for the time between two supervisions has been set.
supervision-cannot-missing = No supervision is written down, so nobody can say how long ago it was.

say-therapist-both = “In some weeks I worked above what I set myself, and in those same weeks I made exceptions. I don’t know that they belong together. Could we look?”
