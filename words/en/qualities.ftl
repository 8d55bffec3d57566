# The qualities of meeting: which fell or rose against this pair's own level, and whether each was asked about.

quality-empathy = feeling understood
quality-genuineness = meeting somebody real
quality-insight = seeing more clearly
quality-no-judgement = not being judged
quality-trust = being able to trust

qualities-fell = On { $on } the answer about { $quality } was { $after }, where it has been about { $before } with { these-two }. More than { $most } points from there is seldom chance alone, though nobody has measured these questions yet. { worth-asking }
qualities-rose = On { $on } the answer about { $quality } was { $after }, where it has been about { $before } with { these-two }. More than { $most } points from there is seldom chance alone, though nobody has measured these questions yet.
qualities-steady = { $count ->
    [one] One quality has been asked about three times or more, and stands
   *[other] { $count } qualities have been asked about three times or more, and stand
} where this is usual for { these-two }.
qualities-asked = Each of the five qualities was asked about within the last 30 days.
qualities-cannot-not-asked = None of the five qualities has been asked about yet.
qualities-cannot-too-few = No quality has been asked about three times yet, so there is no usual level to compare with.
qualities-cannot-ceiling = Every answer about these qualities is the best one there is. At the top of a scale nothing can be seen to change.
qualities-cannot-missing = One of the five qualities has not been answered yet, so nothing can be said about it: { $quality }.
qualities-cannot-out-of-date = One of the five qualities was last answered on { $on }, more than 30 days ago: { $quality }. That speaks of then, not of now.
evidence-quality = How { who } answered about { $quality }, each time it came round.
evidence-quality-guess = How { who } guessed about { $quality }: last { $level }, which is { $moved } points apart. Neither of the two is the right one.

asks-qualities-change = Has a quality of the meeting fallen or risen?
asks-qualities-asked = Was every quality asked about within the last month?

say-client-quality-fell = “Something about how we talk has felt different to me lately. I’d like to tell you what I mean.”
say-therapist-quality-fell = “I wonder whether I’ve been missing something with you lately. How has it been to be here with me?”
say-client-quality-rose = “Something between us has got easier for me. I’d like you to know what helped.”
say-therapist-quality-rose = “It seems that something here has got easier for you. What was different?”
