# Words that fill gaps of the engine's sentences: kinds of exceptions, and ways of being answered.

exception-contact = contact between sessions
exception-social-media = contact on social media
exception-gift = a gift
exception-overrun = a session that ran over
exception-disclosure = a story from life outside the room
exception-fee = a change of the fee
exception-place = another place
exception-romantic = something romantic or sexual
exception-business = business, work or a loan
exception-secrecy = a wish to keep something secret
exception-favour = a favour for { the-therapist }
exception-family = contact with family
exception-after-therapy = a plan for the time after therapy

# Pulls and feelings of a therapist’s own notes, and the ends of the sliders of wishes.

pull-rescue = to rescue
pull-withdraw = to draw back
pull-argue = to argue
pull-impress = to impress or be liked
pull-look-after = to look after
pull-none = to nothing in particular
feeling-warm = warm
feeling-glad = glad
feeling-moved = moved
feeling-worried = worried
feeling-irritated = irritated
feeling-bored = bored
feeling-tired = tired
feeling-tense = tense
feeling-helpless = helpless
feeling-guilty = guilty
feeling-sad = sad
feeling-lost = lost
preference-lead-low = { the-therapist } leading
preference-lead-high = { the-client } leading
preference-feelings-low = keeping out of feelings
preference-feelings-high = going into feelings
preference-time-low = the past
preference-time-high = the present
preference-challenge-low = going gently
preference-challenge-high = challenging

response-strong = strong
response-controlling = controlling
response-upset = upset
response-bad = bad, not to be trusted
response-rejecting = rejecting or opposing
response-helpful = helpful
response-likes-me = fond
response-understanding = understanding
