# The frame: breaks that meet somebody to whom changes are hard.

break-ahead-sensitive = A break of { $days ->
    [one] { $days } day
   *[other] { $days } days
} begins on { $from }, and { $reader ->
    [client] you told us that changes and breaks are hard for you
    [therapist] your client has said that changes and breaks are hard
   *[nobody] the client has said that changes and breaks are hard
}. Nobody has noted yet that { these-two } talked about it. That is why it stands here six weeks ahead: there is time to make a plan for it together.
evidence-break-changes = { $reader ->
    [client] Your answer on { $on } about changes and breaks: { $value } on a scale from 0 to 4.
   *[nobody] The answer on { $on } about changes and breaks: { $value } on a scale from 0 to 4.
}

say-client-break-sensitive = “There’s a break coming, and I know that breaks are hard for me. Could we plan it together, and not leave it to the last session?”
say-therapist-break-sensitive = “We won’t meet for a while from next month, and I know that such changes aren’t easy for you. I’d like to plan it with you: what to hold on to, whom to turn to, and how we find back.”
