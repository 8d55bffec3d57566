# Dual relationships: what connects the two outside therapy, and what the code they work under asks of it.

asks-dual-tie = Does anything connect the two outside therapy?

tie-not-consulted = This connects the two outside therapy: { $kind }. { $code }, { $section }: { $asks } Nobody has been consulted about it yet. A tie is no wrong; carrying it alone is what makes it harder.
tie-consulted = This connects the two outside therapy: { $kind }. { $code }, { $section }: { $asks } A consultation on { $consulted } is on record.
tie-not-consulted-no-section = This connects the two outside therapy: { $kind }. None of the sections that were read for the tables here speaks of such a tie; look it up in the code. Nobody has been consulted about it yet. A tie is no wrong; carrying it alone is what makes it harder.
tie-consulted-no-section = This connects the two outside therapy: { $kind }. None of the sections that were read for the tables here speaks of such a tie; look it up in the code. A consultation on { $consulted } is on record.
tie-none = Ties outside therapy were last asked about on { $on }, and there were none.
tie-cannot-not-asked = Nobody has written down whether anything connects the two outside therapy. It is worth asking at the start, and again whenever something comes up.
tie-cannot-no-rule = This connects the two outside therapy: { $kind }. What a code or law asks of it cannot be said, since none that holds here is in the tables. A colleague’s view helps all the same.
evidence-tie-before = Told on { $on }, and there since before therapy: { $kind }; { $discussed }, { $safeguards }.
evidence-tie-during = Told on { $on }, and there since therapy began: { $kind }; { $discussed }, { $safeguards }.
tie-state-discussed = the two have talked about it
tie-state-not-discussed = nobody has noted that the two talked about it
tie-state-safeguards = safeguards were agreed on
tie-state-no-safeguards = no safeguards are written down

## Kinds of ties

tie-kind-friend = friendship
tie-kind-relative = kinship
tie-kind-partner = being a couple
tie-kind-former-partner = having been a couple
tie-kind-colleague = working in the same place
tie-kind-employer = one working for the other
tie-kind-student = one teaching the other
tie-kind-neighbour = living near each other, or the same circle
tie-kind-online = a link online
tie-kind-business = doing business with each other
tie-kind-works-here = one having therapy where they themselves work
tie-kind-through-somebody = somebody both are close to

## Words to say

say-therapist-tie = “I know somebody I’m seeing from elsewhere, too. Before I go on, could you think through with me what that does to the work, and whether I’m the right person for it?”
say-therapist-tie-consulted = “I’d like to look again at what we agreed about the tie I have with somebody I’m seeing. Does it still hold?”
say-therapist-tie-to-client = “You and I are also connected outside this room. I’d like us to talk about what that means for you here: what stays in, what we do when we meet, and that you can choose somebody else if you’d rather.”
say-supervisor-tie = “What does this tie make harder to say in that room, for either of them? And how would each of them notice?”
