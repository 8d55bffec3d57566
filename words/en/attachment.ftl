# Closeness to the therapist. The sentence that it is ordinary comes first.

instrument-attachment-signs = { $reader ->
    [client] questions on closeness
   *[nobody] closeness signs
}

sign-approval = wanting to be found good
sign-changes = changes and breaks that touch more than expected
sign-longer = wishing for more time, or for contact in between
sign-embarrassed = feeling shy about how much it matters
sign-loyal = feeling loyal and protective
sign-missing = missing the other between sessions
sign-safest = feeling safest in the room
sign-stronger = feelings stronger than expected, warm or hard
sign-in-the-way = whether any of this gets in the way

often-sometimes = sometimes
often-often = often
often-nearly-always = nearly always

closeness-sign = This is ordinary in therapy, and many people feel it: { $sign }, { $often }, since { $on }.
closeness-signs-none = Closeness is ordinary in therapy, and so is its absence. On { $on } none of the eight signs was there more than rarely.
closeness-secure-base = Feeling close to somebody who listens is ordinary. The answers read as a secure base: a safe place from which to look at hard things.
closeness-preoccupied = Feeling close to somebody who listens is ordinary. The answers read as a bond that is much on the mind: wanting to be found good, and dreading changes and breaks.
closeness-between = Feeling close to somebody who listens is ordinary. The answers lie between a secure base and a bond that is much on the mind.
closeness-in-the-way-secure-base = Feeling close to somebody who listens is ordinary. Still, the answer of { $on } says that it gets in the way. Otherwise the answers read as a secure base. { worth-asking }
closeness-in-the-way-preoccupied = Feeling close to somebody who listens is ordinary. Still, the answer of { $on } says that it gets in the way, and that it is much on the mind. { worth-asking }
closeness-in-the-way-between = Feeling close to somebody who listens is ordinary. Still, the answer of { $on } says that it gets in the way. { worth-asking }
closeness-cannot-not-asked = The questions on closeness have not been answered, so nothing can be said about it.
closeness-cannot-missing = In the questions on closeness some were left open, and without them nothing can be said.
closeness-cannot-out-of-date = The questions on closeness were last answered more than 60 days ago. They speak of then, not of now.
evidence-attachment = On { $on }: { $value } of 4 for { $sign }.

asks-attachment-reading = Is closeness a safe base here, and does it get in the way?
asks-attachment-signs = Which everyday signs of closeness are there?

say-client-attachment = “I notice that you matter to me more than I expected, and it gets in the way a bit. It’s hard to say. Can we talk about it?”
say-therapist-attachment = “What happens between us can come to matter a great deal, and that is ordinary. How is it for you, and does anything about it make life harder?”
