"""A short invented session that the Rust runtime codes in its tests."""

from .data import Session, Turn
from .labels import CLIENT, OTHER, THERAPIST

_TURNS = (
    (THERAPIST, "Hello, come in. Did you find the new entrance all right?"),
    (CLIENT, "I did, thanks. It's brighter than the old one."),
    (THERAPIST, "So, where would you like to start today?"),
    (CLIENT, "I don't know\u2026 I said I'd cut down, and then on Friday I just didn't \u2013 I had the whole bottle."),
    (THERAPIST, "Part of you had really meant it, and by Friday that part was worn out."),
    (CLIENT, "Yeah. I want to stop, I do. I can't keep doing this to my kids."),
    (OTHER, "Sorry, is this room taken?"),
    (THERAPIST, "It is, yes. Mm-hm. My own brother drank, so I know a little of those Fridays."),
    (CLIENT, "I'm useless, that's what it is. I'll never manage it."),
    (THERAPIST, "You might try leaving the car at your sister\u2019s, or ring me first. What do you think?"),
    (CLIENT, "You always do that. You give me homework and it doesn't help. " + "I told you about the shop and the bus and my mother, and about the money. " * 9),
    (THERAPIST, "I'm sorry. I went too fast there, and I'd like to understand: what was that like, 10 out of 10?"),
    (CLIENT, "[laughs] Fine."),
    (THERAPIST, ""),
)


def session():
    """The session of parity.json."""
    return Session("parity", "parity", "invented", [Turn(speaker, text) for speaker, text in _TURNS])
