"""The code families, their labels, who may carry them, and where each label sits among the logits."""

from dataclasses import dataclass

THERAPIST, CLIENT, OTHER = 0, 1, 2
NONE = "none"


@dataclass(frozen=True)
class Family:
    """One code family. An optional family has `none` as its first label."""

    name: str
    codes: tuple
    speakers: tuple
    optional: bool = True

    @property
    def labels(self):
        return ((NONE,) if self.optional else ()) + self.codes


def _family(name, codes, speakers, optional=True):
    return Family(name, tuple(codes.split()), speakers, optional)


FAMILIES = (
    _family("main", "question reflection input other", (THERAPIST,), optional=False),
    _family("question", "open closed", (THERAPIST,)),
    _family("reflection", "simple complex", (THERAPIST,)),
    _family("input", "information advice options negotiation", (THERAPIST,)),
    _family("talk", "change neutral sustain", (CLIENT,), optional=False),
    _family("self", "disclosure immediacy", (THERAPIST,)),
    _family("reversal", "seeks-advice seeks-comfort seeks-favour", (THERAPIST,)),
    _family("chat", "chat", (THERAPIST, CLIENT)),
    _family("withdrawal", "denial minimal abstract shift deferential mismatch self-critical", (CLIENT,)),
    _family("confrontation", "therapist intervention activities parameters progress defends controls", (CLIENT,)),
    _family(
        "repair",
        "clarifies changes-task explains invites owns discloses links-here links-elsewhere validates redirects",
        (THERAPIST,),
    ),
    _family("belief", "self other", (CLIENT,)),
    _family("boundary", "romantic contact gift business secrecy social-media after-therapy", (THERAPIST, CLIENT)),
)

BY_NAME = {family.name: family for family in FAMILIES}
ANNOMI_FAMILIES = ("main", "question", "reflection", "input", "talk")

OFFSETS = {}
_next = 0
for _family_ in FAMILIES:
    OFFSETS[_family_.name] = _next
    _next += len(_family_.labels)
SIZE = _next


def columns(name):
    """The slice of the logits that belongs to a family."""
    start = OFFSETS[name]
    return slice(start, start + len(BY_NAME[name].labels))
