# Pieces of the engine's sentences that change with who reads. Everybody is spoken to as "you".
#   $reader  client, therapist, supervisor or nobody (the command line, where no reader is named)
#   $who     the one a sentence is about, as the reader would say it: you, your-client, your-therapist, client, therapist

who = { $who ->
    [you] you
    [your-client] your client
    [your-therapist] your therapist
    [therapist] the therapist
   *[client] the client
}
who-first = { $who ->
    [you] You
    [your-client] Your client
    [your-therapist] Your therapist
    [therapist] The therapist
   *[client] The client
}
whose = { $who ->
    [you] your
    [your-client] your client’s
    [your-therapist] your therapist’s
    [therapist] the therapist’s
   *[client] the client’s
}
whose-first = { $who ->
    [you] Your
    [your-client] Your client’s
    [your-therapist] Your therapist’s
    [therapist] The therapist’s
   *[client] The client’s
}
as-who-sees-it = { $who ->
    [you] As you see it
   *[other] As { who } sees it
}
how-who-sees-it = { $who ->
    [you] how you see it
   *[other] how { who } sees it
}

the-client = { $reader ->
    [client] you
    [therapist] your client
   *[nobody] the client
}
the-clients-view = { $reader ->
    [client] your view
    [therapist] your client’s view
   *[nobody] the client’s view
}
the-therapist = { $reader ->
    [client] your therapist
    [therapist] you
   *[nobody] the therapist
}
the-therapists = { $reader ->
    [client] your therapist’s
    [therapist] yours
   *[nobody] the therapist’s
}
these-two = { $reader ->
    [client] the two of you
    [therapist] the two of you
   *[nobody] these two
}

# Courses of therapy; a client has a therapy.
courses = { $reader ->
    [client] therapies
   *[nobody] courses
}
ordinary-error = { $reader ->
    [client] the small ups and downs that every questionnaire has
   *[nobody] ordinary measurement error
}
worth-asking = { $reader ->
    [client] You can bring it up, if you like.
   *[nobody] Worth asking about.
}
questionnaire-went = { $reader ->
    [client] Your score on the { $instrument } went from { $before } to { $after } between { $from } and { $until }.
   *[nobody] { $instrument } went from { $before } to { $after } between { $from } and { $until }.
}
no-cause = { $reader ->
    [client] What brought it about, a questionnaire cannot tell. You may know.
   *[nobody] What brought it about, a questionnaire cannot tell.
}
