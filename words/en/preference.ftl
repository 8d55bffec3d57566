# No one size fits all: wished, and how it was.

asks-preference-differs = Does what happens differ from what was wished for?

instrument-preferences = wishes for the sessions
instrument-how-it-was = questions on how it was

preference-differs = There was more of this lately than wished for: { $side }. Wished: { $before }; how it was: { $after }; both on a slider from -3 to 3. What is wished for and what helps need not be the same; it is worth a word. (If all were as wished, about 8 in 100 looks would still show a difference.)
preference-as-wished = On { $count ->
    [one] the one slider that could be compared
   *[other] { $count } sliders
}, how it was lately and what was wished for lie no further apart than such answers wander.
preference-cannot-not-asked = What is wished for, and how it was, have not both been asked yet.
preference-cannot-too-few = Since the wishes were told, it was said fewer than three times how it was.
preference-cannot-out-of-date = The wishes were told more than half a year ago. Wishes change; it is time to ask again.
evidence-preference-wished = What was wished for.
evidence-preference-was = How it was since.
evidence-preference-led = In recorded sessions since, { $percent } in 100 of { $times } turns by { the-therapist } asked something or gave advice, as far as was heard.

say-client-preference = “Some of what we do is different from what I’d have wished. Could I tell you, and hear why you do it the way you do?”
say-therapist-preference = “You told me once how you’d like this to be, and I think I’ve gone about it differently. What would suit you now?”
