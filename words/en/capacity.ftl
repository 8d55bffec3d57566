# The therapist's capacity and support, beside exceptions to the frame; both, and never one because of the other.

asks-capacity-supervision = Is supervision overdue?
asks-capacity-quality-of-life = How is the work for you, by the ProQOL’s totals?
asks-capacity-same-weeks = Do full weeks and exceptions to the frame come together?

instrument-proqol-5 = ProQOL 5

capacity-both = In { $both } of the last { $weeks } weeks both stand together: more sessions than the { $ceiling } set as the most, and an exception to the frame begun by { the-therapist }. If the two had nothing to do with each other, about { $usual } would. Which came first, and whether either had to do with the other, no count can tell.
capacity-not-both = In { $both } of the last { $weeks } weeks, more sessions than the { $ceiling } set as the most and an exception to the frame begun by { the-therapist } came together. If the two had nothing to do with each other, about { $usual } would.
supervision-cannot-not-asked = No most for the time between two supervisions has been set.
supervision-cannot-missing = No supervision is written down, so nobody can say how long ago it was.

quality-of-life-beyond = On { $on }: satisfaction { $good }, burnout { $burnout }, secondary stress { $stress }, each of 10 to 50. The manual’s lines, cited from memory, are 42, and 22 for satisfaction. Not all three lie within them.
quality-of-life-between = On { $on }: satisfaction { $good }, burnout { $burnout }, secondary stress { $stress }, each of 10 to 50. All three lie within the manual’s lines, cited from memory: 42, and 22 for satisfaction.
quality-of-life-cannot-not-asked = No totals of the ProQOL are kept, and none need be.
quality-of-life-cannot-out-of-date = The totals of the ProQOL are more than half a year old. They speak of then.
evidence-quality-of-life-burnout = Burnout { $score }, where the manual calls 42 and more high. It means finding it hard to do the job well, and is no diagnosis.
evidence-quality-of-life-stress = Secondary traumatic stress { $score }, where the manual calls 42 and more high.
evidence-quality-of-life-satisfaction = Compassion satisfaction { $score }, where the manual calls 22 and less low.
say-therapist-quality-of-life = “The work has been costing me more than it gives lately. I’d like to look with you at what could be less, and what I need.”
say-therapist-both = “In some weeks I worked above what I set myself, and in those same weeks I made exceptions. I don’t know that they belong together. Could we look?”
