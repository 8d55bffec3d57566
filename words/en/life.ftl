# Into life: the people outside the room.

asks-life-circles = Do people outside the room come nearer, or go further off?

instrument-ecr-rs = { $reader ->
    [client] questionnaire on closeness to one person (ECR-RS)
   *[nobody] ECR-RS
}

life-wider = Others have come closer since { $from }: { $nearer } nearer and { $further } further off, by two circles or more. People to turn to: { $then } at first, { $now } now.
life-narrower = Others have moved away since { $from }: { $further } further off and { $nearer } nearer, by two circles or more. People to turn to: { $then } at first, { $now } now. { worth-asking }
life-both-ways = Some have come closer and some have moved away since { $from }: { $nearer } nearer and { $further } further off, by two circles or more. People to turn to: { $then } at first, { $now } now.
life-unmoved = Nobody outside the room has moved by two circles or more since { $from }. People to turn to: { $then } at first, { $now } now.
life-cannot-not-asked = No circles have been drawn yet.
life-cannot-too-few = No two drawings of the circles lie eight weeks apart yet.
life-cannot-out-of-date = The last drawing of the circles is more than half a year old. It speaks of then, not of now.
evidence-circles = The drawing of { $on }. People to turn to: { $then } on the first, { $now } on this one.
evidence-circle = From circle { $before } to circle { $after }, where 4 is the innermost: “{ $person }”.
evidence-circle-therapist = { whose-place } from circle { $before } to circle { $after }, where 4 is the innermost.
whose-place = { $reader ->
    [client] Your therapist’s place:
    [therapist] Your own place:
   *[nobody] The therapist’s place:
}

say-client-life-wider = “There are people I’ve let come nearer since we began. I’d like to look at how that came about.”
say-therapist-life-wider = “You’ve let people come nearer out there. What made that possible?”
say-client-life-narrower = “My circle has got smaller, and I notice it. Could we think about who I’d like to have nearer?”
say-therapist-life-narrower = “Some people seem further away than they were. What happened, and whom do you miss?”
