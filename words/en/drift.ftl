# Friend-like drift: what was heard, what the two say, and words for it.

asks-drift-talk = Do sessions drift towards what friends do, as far as was heard?
asks-drift-answers-client = { $reader ->
    [client] Do you find that sessions drift towards what friends do?
    [therapist] Does your client find that sessions drift towards what friends do?
   *[supervisor] Does the client find that sessions drift towards what friends do?
}
asks-drift-answers-therapist = { $reader ->
    [client] Does your therapist find that sessions drift towards what friends do?
    [therapist] Do you find that sessions drift towards what friends do?
   *[supervisor] Does the therapist find that sessions drift towards what friends do?
}

instrument-friend-drift-client = two honest questions
instrument-friend-drift-therapist = two honest questions

drift-asked = In session { $session } { the-therapist } asked { the-client } for advice, comfort or a favour, as far as was heard: { $times ->
    [one] once
   *[other] { $times } times
}. A session is there for { the-client }. Read the words first: what was heard may be wrong.
drift-disclosures = In session { $session } { the-therapist } told of life outside the room { $times } times, as far as was heard; for as much talk, { $usual } would be usual for { these-two }. Telling something of oneself can help. Whom did it help here? (Where nothing changes, up to 9 in 100 sessions would still stand out like this.)
drift-chat = In { $times } of the last { $sessions } recorded sessions, a quarter or more of the middle went on talk off the work. At the beginning and the end that is ordinary, and there it was not counted.
drift-nothing-heard = In { $sessions } recorded sessions nothing was heard of { the-therapist } asking for something, or of far more chat or stories than usual. What is not heard may still be there.
drift-cannot-not-heard = No session was recorded and gone through, so nothing can be said about how the two talk. Two honest questions can be asked instead.
drift-cannot-too-few-heard = Fewer than four sessions were recorded, too few to say what is usual for { these-two }.

drift-told-asked = { who-first } answered that lately { the-therapist } came for advice, comfort or a favour: { $value } on a scale from 0 (never) to 4 (nearly every time).
drift-told-chat = { who-first } answered twice that some of the time or more went on chat: at least { $value } on a scale from 0 (none) to 4 (most of it).
drift-told-nothing = { who-first } answered twice that { the-therapist } never came for something, and at least once that hardly any time went on chat.
drift-cannot-not-asked = The two honest questions were not asked of { who } yet.
drift-cannot-missing = The two honest questions were left unanswered by { who }. That is all right, and it is no answer.
drift-cannot-too-few = There is one answer from { who } to the two honest questions. A second one will tell more.
drift-cannot-out-of-date = The last answer from { who } to the two honest questions is more than eight weeks old. It speaks of then, not of now.
drift-cannot-no-instrument = The two honest questions are not among the questionnaires here any more.

evidence-drift-answers = What { who } answered to the two honest questions.
evidence-drift-advice = Heard as asking for advice.
evidence-drift-comfort = Heard as asking for comfort or reassurance.
evidence-drift-favour = Heard as asking for a favour.
evidence-drift-disclosure = Heard as a story from life outside the room.
evidence-drift-chat-minutes = Session { $session }: from here, about { $minutes } minutes off the work.
evidence-drift-chat-words = Session { $session }: from here, about { $count } words off the work.

say-client-drift-asked = “Sometimes it seems to me that I’m looking after you here. I like helping, and I’d still like this to be my time.”
say-therapist-drift-asked = “I asked you for something of my own, and this is your time. That was mine to take elsewhere. How was it for you?”
say-therapist-drift-disclosures = “I told you a good deal about myself the other day. What was that like for you, and what was it that I took your time from?”
say-client-drift-disclosures = “I know a good deal about your life by now, and I like hearing of it. I’d like us to come back to mine.”
say-client-drift-chat = “I enjoy our chats, and I notice that the harder things wait. Could we go there sooner?”
say-therapist-drift-chat = “We get on easily, and I wonder whether that sometimes keeps us both from what’s hard. What have we been leaving out?”
