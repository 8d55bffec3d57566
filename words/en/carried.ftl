# Carried within: between sessions.

asks-carried-within = Does something from the sessions stay and help in between?

instrument-between-sessions = weekly note

carried-taken-in = Over the last { $notes } weekly notes, thinking of the sessions has come to help more, and contact in between was wished for and sought less. That is what people mean by carrying something within. (If nothing turned, about 1 in 200 looks would still show it.)
carried-reaching-out = Over the last { $notes } weekly notes, thinking of the sessions has come to help less, and contact in between was wished for or sought more. That is no fault of anybody’s, and good to bring along. (If nothing turned, about 1 in 200 looks would still show it.)
carried-no-turn = Over the last { $notes } weekly notes, how much it helps to think of the sessions and how much contact is sought have not turned together by more than ups and downs.
carried-cannot-not-asked = No weekly note has been written yet.
carried-cannot-too-few = Fewer than six weekly notes are written: too few to tell a turn from ups and downs.
carried-cannot-out-of-date = The last weekly note is more than four weeks old. It speaks of then, not of now.
carried-cannot-no-instrument = The weekly note is not among the questionnaires here any more.
evidence-carried-helped = How much it helped to think of the sessions, week by week, from 0 to 4.
evidence-carried-contact = How much contact was wished for and sought, week by week, from 0 to 8.
evidence-carried-talking = In the latest note it was mostly going on talking in the mind.
evidence-carried-comfort = In the latest note it was mostly a thought that comforts.
evidence-carried-arguing = In the latest note it was mostly arguing in the mind.
evidence-carried-longing = In the latest note it was mostly missing.
evidence-carried-rehearsing = In the latest note it was mostly trying out what to say or do.

say-client-carried-taken-in = “I notice I can call up what we talk about when I need it, and it helps. I’d like you to know that something stays.”
say-therapist-carried-taken-in = “It sounds as if something from here stays with you in between. What do you hear or see when you think of it?”
say-client-carried-reaching-out = “The time between sessions has become harder, and thinking of them doesn’t hold me the way it did. Could we talk about what I could do then?”
say-therapist-carried-reaching-out = “The days in between seem harder lately. What do you reach for, and what would help until we meet?”
