# Ways of looking after oneself in a session. Never a trait, always a thing that comes and goes.

instrument-protective-parts = { $reader ->
    [client] questions on looking after yourself
   *[nobody] protective parts
}

part-head = staying in the head
part-trust = finding it hard to trust
part-away = steering away
part-kept = keeping it to oneself

parts-eases = Something has been needed less over the last { $sessions } answers: { $part }, by about { $moved } points of 4. It may be worth knowing what made it easier.
parts-hardens = Something has been needed more over the last { $sessions } answers: { $part }, by about { $moved } points of 4. It is a way of looking after oneself, and it has its reasons. { worth-asking }
parts-heard-more = In session { $session } there were { $count } turns that may show it, where { $level } are usual: { $part }. It is found in words alone and may be wrong; if it is right, it has its reasons.
parts-heard-less = In session { $session } there were { $count } turns that may show it, where { $level } are usual: { $part }. It is found in words alone and may be wrong; it may be worth knowing what made it easier.
parts-steady = The ways of looking after oneself come up about as much as is usual here.
parts-cannot-not-asked = Nobody was asked about ways of looking after oneself, and too few sessions were recorded to hear of them.
parts-cannot-too-few = There are fewer than three answers about ways of looking after oneself. That is too few to say how they move.
parts-cannot-out-of-date = The last answer about ways of looking after oneself is three or more sessions ago. It speaks of then, not of now.
parts-cannot-ceiling = Every recent answer is that none of this was needed. At the end of a scale nothing can be seen to change.
evidence-part-scores = The answers about { $part }, session by session.
evidence-part-heard = A turn of session { $session } that may show it.

asks-parts-pattern = Which ways of looking after oneself ease, and which come up more?

say-client-parts-eases = “I notice I don’t need to protect myself here as much as I did. I’d like to look at what made the difference.”
say-therapist-parts-eases = “It looks to me as if something has become easier to show here. What has helped, and what does it still need?”
say-client-parts-hardens = “A part of me has been holding back lately. I don’t want to push it away; I’d like us to find out what it needs.”
say-therapist-parts-hardens = “I have a sense that a part of you is looking out for you more lately. I don’t want to hurry it. What would make it safer here?”
