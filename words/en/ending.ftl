# Ending: a wish to stop, a planned end, a pause, and what a client may take along.

asks-ending-wish = { $reader ->
    [client] Do you wish to stop?
   *[nobody] Does one of the two wish to stop?
}
asks-ending-plan = Is an end near that was not talked about?
asks-ending-return = Has a pause gone on longer than was meant?

ending-wish-client = { $reader ->
    [client] On { $on } you wrote down that you wish to stop. You have every right to, at any time, and you need give no reason. If you like, there are other ways too: say what is wrong, ask for something to be put right, talk it over with somebody else, take a pause, or change to another therapist.
   *[nobody] On { $on } { the-client } said that they wish to stop. That is their right, at any time and without a reason. Nobody has noted yet that { these-two } talked about it.
}
ending-wish-therapist = { $reader ->
    [client] On { $on } your therapist wrote down a wish to end your therapy. You have a right to hear why, to be given time, and to be helped to find somebody else.
   *[nobody] On { $on } { the-therapist } wrote down a wish to end this therapy. { $reader ->
        [therapist] Your client
       *[nobody] The client
    } has a right to hear why, to be given time, and to other names. Nobody has noted yet that it was talked about.
}
ending-wish-talked = A wish to stop was told on { $on }, and { these-two } have talked about it.
ending-wish-decided = A wish to stop was told on { $on }, and something was decided after it.
ending-wish-cannot-not-asked = Nobody has written down a wish to stop. { $reader ->
    [client] If you come to wish for it, you may, at any time.
   *[nobody] That does not mean that there is none.
}
ending-plan-near = The last day is { $last }. Nobody has noted yet that { these-two } talked about ending. It helps to have looked back, and to have said goodbye.
ending-plan-near-forced = The last day is { $last }, and neither of the two chose it. Nobody has noted yet that it was talked about. An end that comes from outside may be grieved like any other, and time to do so helps.
ending-last-check-in = The last day is { $last }, and { the-client } sent no form in the last two weeks. A last look at how things are, beside the first, belongs to an ending.
ending-plan-talked = The last day is { $last }, and { these-two } have talked about it.
ending-plan-far = The last day is { $last }, more than six weeks from now.
ending-plan-over = The last day was { $last }.
ending-plan-cannot-not-asked = No end has been planned.
ending-plan-cannot-missing = An end is planned, and its last day is not set.
ending-return-passed = The pause was to end on { $back }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago, and no session was held since it began. { $reader ->
    [client] You may come back, wait longer, or stop; none of these needs a reason.
   *[nobody] That can mean many things. A short word that the door is open does no harm, and no answer is an answer too.
}
ending-return-met = After the pause that was to end on { $back } sessions were held again.
ending-return-ahead = The pause is to end on { $back }.
ending-return-settled = The pause was to end on { $back }, and something else was told after it.
ending-return-cannot-not-asked = No pause has been told.
ending-return-cannot-missing = There is a pause, and no day was set to meet again.
ending-cannot-contradicts = The end or pause that is written down contradicts itself: it lies before the first session, or its return before its beginning. One of the days needs correcting.
evidence-ending-wish = A wish to stop, told by { who } on { $told }.
evidence-ending-private = { $reader ->
    [client] Nobody else has this yet.
   *[nobody] It is kept private: nobody else has it yet.
}
evidence-ending-planned = A planned end, told by { who } on { $told }.
evidence-ending-pause = A pause, told by { who } on { $told }.
evidence-ending-change = A change to somebody else, told by { who } on { $told }.
evidence-ending-forced = An end that neither chose, told by { who } on { $told }.

## What a client may take along: parts to tick


## Words to say

say-client-ending-right = “I’ve decided to stop. I don’t need it to be agreed with; I’d like you to know.”
say-client-ending-say-it = “I’ve been thinking of stopping. Before I decide, I’d like to tell you what has been hard.”
say-client-ending-repair = “Something went wrong between us, and I don’t know whether I can go on. Could we try to put it right first?”
say-client-ending-consult = “I’d like to hear what somebody else thinks before I decide. Can you name me somebody, or may I ask on my own?”
say-client-ending-pause = “I need a pause. Can we say when we speak again, so that it doesn’t just fade?”
say-client-ending-change = “I think I need to work with somebody else. Would you help me find them, and let me say what goes along?”
say-client-ending-theirs = “You told me that you’d like to end this. I’d like to understand why, and to have time and help to find somebody else.”
say-therapist-ending-wish = “You said that you’d like to stop, and that is yours to decide. If you want, I’d like to hear what led to it. And if something I did is part of it, I’d like to know.”
say-therapist-ending-own-wish = “I owe you a plain word about where I stand with our work, and time to talk it over. I’ll help you find what you need next.”
say-client-ending-near = “We’re nearly at the end, and we haven’t talked about it. I’d like to look back at what we did, and say goodbye properly.”
say-therapist-ending-near = “We have a few sessions left. How would you like to spend them, and what is it like to think of the last one?”
say-client-ending-forced = “Neither of us chose this, and I notice that I’m sad, or angry. Can there be room for that before we stop?”
say-therapist-ending-forced = “This end isn’t your choice, nor mine. I’d like there to be room for whatever it brings up, and to plan with you what comes after.”
say-client-ending-look-back = “Could I fill in the questions one last time, and look with you at where I was when I came?”
say-therapist-ending-look-back = “Before we stop, would you fill in the questions once more? I’d like to look with you at where you were and where you are.”
say-client-ending-return = “We said we’d speak again after the pause. I’d like to tell you where I am with it.”
say-therapist-ending-return = “The pause we agreed on is over, and I wanted you to know that there is room for you. If you’d rather leave it or go elsewhere, that is all right too.”
