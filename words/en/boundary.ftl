# Boundaries: what troubles a client, sent to a person of their choice or kept; and sections of codes and laws.
# Each sentence speaks to whoever reads: $reader and the pieces in braces are told in voices.ftl.

## What each signal asks

asks-boundary-concern = { $reader ->
    [client] Have you sent the supervisor something that troubles you?
   *[supervisor] Has something been sent here that troubles somebody in therapy?
}
asks-boundary-concern-kept = { $reader ->
    [client] Is there something that troubles you and that you have kept?
   *[nobody] Is there something that troubles somebody and that they have kept?
}

## Concerns

concern-sent-supervisor = { $reader ->
    [client] On { $on } you sent the supervisor something that troubles you about this therapy. Your therapist does not see it here. Whoever reads it is asked to talk with you first.
    [supervisor] On { $on } the client sent this here: something troubles them about this therapy. It was sent in confidence. Please talk with them before anybody else hears of it.
   *[nobody] On { $on } { the-client } sent the supervisor something that troubles them about this therapy.
}
concern-sent-office = { $reader ->
    [client] On { $on } you sent the office something that troubles you about this therapy. Your therapist does not see it here.
   *[nobody] On { $on } { the-client } sent the office something that troubles them about this therapy.
}
concern-nobody-yet = { $reader ->
    [client] On { $on } you wrote down something that troubles you about this therapy. Nobody else has it yet. You can keep it, say it yourself, or send it to somebody you choose. Keeping the edges of therapy is your therapist’s part, not yours.
   *[nobody] On { $on } { the-client } wrote down something that troubles them about this therapy. Nobody else has it yet.
}
concern-cannot-none-sent = { $reader ->
    [client] You have not sent the supervisor anything. If something troubles you, you can, at any time.
   *[nobody] Nothing that troubles anybody was sent to the supervisor. That does not mean that nothing does.
}
concern-cannot-none-kept = { $reader ->
    [client] You have not written down anything that troubles you. There is room for it here, and you choose who reads it.
   *[nobody] Nothing is kept here that troubles anybody. That does not mean that nothing does.
}
concern-about-contact = It is about contact between sessions.
concern-about-their-life = It is about how much { the-therapist } { $reader ->
    [therapist] tell
   *[nobody] tells
} of life outside the room.
concern-about-asked-of-me = It is about help, advice or a favour that { the-therapist } asked for.
concern-about-money = It is about a gift, money or the fee.
concern-about-business = It is about work or business together.
concern-about-romantic = It is about something romantic or sexual that was said or hinted at.
concern-about-touch = It is about a touch that was not wanted.
concern-about-secret = It is about something that was to be kept secret.
concern-about-family = It is about contact with family or friends.
concern-about-tie = It is about knowing each other from elsewhere.
concern-about-after-therapy = It is about plans for the time after therapy.
concern-about-afraid = It is about being afraid of what happens after a no, or after stopping.
concern-about-harmed = It is about something that frightened or harmed { $reader ->
    [client] you
   *[other] the client
 }, or came close.
concern-about-other = It is about something else.
evidence-concern-words = { $reader ->
    [client] In your own words: “{ $words }”.
   *[nobody] In their own words: “{ $words }”.
}
evidence-concern-said = { $reader ->
    [client] You have said it to your therapist yourself.
    [therapist] They have said so to you themselves.
   *[nobody] It was said to { the-therapist } as well.
}
evidence-concern-unsaid = { $reader ->
    [client] You have not said it to your therapist.
    [therapist] They have not said so to you.
   *[nobody] It was not said to { the-therapist }.
}

## Sections of codes and laws, in our own words

evidence-rule-verified = { $code }, { $section }: { $asks } (Source: { $source }; read there { $read }, written down here on { $entered }.)
evidence-rule-recalled = { $code }, { $section }, as somebody recalled it: { $asks } (Read the section before relying on it. Source: { $source }; written down here on { $entered }; read there { $read }.)
rule-day-unknown = on a day nobody noted
rule-cannot-no-code = Which code of ethics holds here is not written down, so what it asks cannot be said.
rule-cannot-unknown-code = There is no code of ethics “{ $named }” in the tables here, so what it asks cannot be said. Nothing is guessed from another one.
rule-cannot-no-place = Whose law holds here is not written down. A law may ask for more than a code of ethics does, so please look it up.
rule-cannot-unknown-place = The tables hold no law of “{ $named }” for this profession, so what it asks cannot be said. It may ask for more than a code of ethics does, so please look it up.

## Words to say

say-client-concern = “Something about how we are with each other has been troubling me. I find it hard to say, and I’d like to try.”
say-client-concern-elsewhere = “Something happens in my therapy that I’m not sure is all right. I’d like to talk it through with somebody who is not my therapist.”
say-supervisor-concern = “Thank you for telling me. Before you say more, I’d like to say what I can keep to myself and what I can’t. What would you like to come of it?”
