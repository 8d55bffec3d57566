# The working distance: closeness and work, one dot a session.

distance-close-working = close and working
distance-close-not-working = close and not working
distance-distant-working = distant and working
distance-distant-not-working = distant and not working
distance-between-word = between

distance-part-bond = being on good terms
distance-part-trust = being able to trust
distance-part-empathy = feeling understood
distance-part-secure-base = a safe base
distance-part-goals-and-tasks = goals and the way there
distance-part-insight = seeing more clearly
distance-part-nothing-kept = keeping little to oneself
distance-part-goal-worked-on = a goal worked on

distance-region = Session { $session } lies here on the map: { $region }. Closeness is about { $level } and work about { $value }, each from 0 to 10. It is a picture of some answers, not a mark for anybody.
distance-region-hangs = Session { $session } lies here on the map: { $region }. Closeness is about { $level } and work about { $value }, each from 0 to 10. This hangs on one answer, without which it would not be said: { $part }. It is a picture of some answers, not a mark for anybody.
distance-between = Session { $session } lies between the regions of the map: closeness is about { $level } and work about { $value }, each from 0 to 10, and the answers are too coarse to say more.
distance-cannot-not-asked = There is no check-in to draw a map of the working distance from.
distance-cannot-too-few = For the map of the working distance, two answers about closeness and two about work are needed at the same time. They are not there yet.
distance-cannot-out-of-date = The last session on the map is three or more sessions ago. It speaks of then, not of now.
distance-cannot-ceiling = The last three sessions have the best answer everywhere. At the top of a scale nothing can be seen, so no region is named.
evidence-distance-part = On { $on }: { $value } of 10 for { $part }.

asks-distance-region = How close are { these-two }, and how much do they work?

say-client-distance = “I’ve been looking at how close we are and how much we work. I’d like to tell you where I’d put us.”
say-therapist-distance = “How close we are and how much we get done don’t always go together. Where would you say we are just now?”
