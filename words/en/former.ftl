# Former clients: what codes and laws say about the time after therapy.

asks-former-contact = { $reader ->
    [client] What is possible after therapy?
   *[nobody] What do code and law say to what is wished for after therapy?
}

former-no-safe-interval = { $reader ->
    [client] After therapy, this was wished for: { $wish }. The rules your therapist works under name no length of time after which it is safe. It is your therapist’s part to keep to that, and wishing for it is nothing to be ashamed of.
   *[nobody] After therapy, this was wished for: { $wish }. { $code }, { $section }: { $asks } No length of time makes it safe.
}
former-too-early = { $reader ->
    [client] After therapy, this was wished for: { $wish }. The rules your therapist works under ask to wait at least { $years } years after the last day, { $last }. That would be on { $until }, and even then it is not simply all right. It is your therapist’s part to keep to that, and wishing for it is nothing to be ashamed of.
   *[nobody] After therapy, this was wished for: { $wish }. { $code }, { $section }: { $asks } Counted from the last day, { $last }, the { $years } years are over on { $until }.
}
former-past-interval-romantic = { $reader ->
    [client] After therapy, this was wished for: { $wish }. The { $years } years that the rules your therapist works under name were over on { $until }. That alone does not make it all right: what was between the two of you in therapy lasts longer than that. Talk it over with somebody who knows neither of you as a couple.
   *[nobody] After therapy, this was wished for: { $wish }. The { $years } years that { $code }, { $section }, names were over on { $until }. That alone does not make it right: it is still presumed to harm, and whoever says otherwise has to show it. A consultation comes first.
}
former-past-interval = { $reader ->
    [client] After therapy, this was wished for: { $wish }. The { $years } years that the rules your therapist works under name were over on { $until }. What matters now is that it can do no harm and takes nothing from what therapy gave you. You may also come back one day, and that is easier with someone who is not a friend.
   *[nobody] After therapy, this was wished for: { $wish }. The { $years } years that { $code }, { $section }, names were over on { $until }. That alone does not make it wise: where it could harm or exploit, or undo what was gained, it is still to be left. A consultation helps to tell.
}
former-careful = { $reader ->
    [client] After therapy, this was wished for: { $wish }. It is often said that there is no rule about this. There are rules: most ask your therapist to leave it where it could harm you or make use of you. None of the large ones forbids every friendship. Wishing for it is ordinary, and you can ask.
   *[nobody] After therapy, this was wished for: { $wish }. It is often said that there is no rule about this; that is wrong of most codes and incomplete of the others. { $code }, { $section }: { $asks } No major code bans every friendship after therapy; ACA, NASW and BACP ask to avoid one that could harm or exploit.
}
former-coming-back = { $reader ->
    [client] On { $on } coming back was wished for. That is ordinary: people take therapy up again, and no waiting time stands in the way.
   *[nobody] On { $on } coming back was wished for. Taking a course up again is ordinary; no section in these tables stands against it.
}
former-cannot-not-asked = { $reader ->
    [client] Nothing has been written down about what you wish for after therapy.
   *[nobody] Nothing has been written down about what is wished for after therapy.
}
former-cannot-missing = This was wished for after therapy: { $wish }. No last day is written down that has come, so how long ago it was cannot be said. While therapy goes on, what holds is what holds during therapy.
former-cannot-contradicts = This was wished for after therapy: { $wish }. The last day written down lies before the first session, so nothing can be counted from it. One of the two days needs correcting.
former-cannot-no-rule = This was wished for after therapy: { $wish }. No section that holds here is in the tables, so nothing can be said, and nothing is guessed. That no rule is known here does not mean that there is none.
evidence-former-wish = Told on { $on }, by { who }: { $wish }. The last day was { $last }.

former-wish-friendship = to be friends
former-wish-contact = to hear from each other
former-wish-business = work or business with each other
former-wish-romantic = something romantic or sexual
former-wish-coming-back = to take therapy up again

## Words to say

say-client-former-contact = “Therapy has ended, and I’d like to hear from you now and then. Is that possible, and what would be wise for me?”
say-client-former-romantic = “I have feelings about you that don’t stop because therapy has. I’d like to say so once, and hear how you think about it.”
say-client-coming-back = “I’d like to come back for a while. Is there room, and how would we begin?”
say-therapist-former-contact = “Thank you for telling me. I want to keep what we did safe for you, and your way back here open. Let me think about it with a colleague before I answer.”
say-therapist-former-romantic = “I’m glad you could say that. It will not happen between us, and that is my part to hold, not yours. Would you like to talk about what it means to you, with me or with somebody else?”
say-therapist-coming-back = “You are welcome back. Let’s look at what you would like this time, and whether I’m still the right person for it.”
say-supervisor-former = “Whose wish is it, and what would become of the work you did if it came true?”
