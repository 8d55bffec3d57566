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

response-strong = strong
response-controlling = controlling
response-upset = upset
response-bad = bad, not to be trusted
response-rejecting = rejecting or opposing
response-helpful = helpful
response-likes-me = fond
response-understanding = understanding
