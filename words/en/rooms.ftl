# What the rooms say once they know somebody: sentences filled from a course, a session, a record.

you = You
of-ten = { $value } of 10
of-most = { $value } of { $most }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

## Signing in

sign-in-wrong = We do not know this name and password together. Check both and try again.
sign-in-signed-out = You are signed out.
nav-password = Password
password-title = Choose your own password
password-what = Use this after your first sign-in, or whenever you like. Afterwards you sign in anew everywhere.
password-old = The password or code you have now
password-new = Your new password
password-hint = At least 12 characters. Four words in a row are easy to keep and hard to guess.
password-go = Change it

## What to have in mind

mind-unanswered = No check-in yet about session { $session }. That is not read as calm.
mind-quiet = { $reader ->
    [client] Nothing stands out since last time. What you feel counts more than any picture.
   *[therapist] Nothing stands out since last time.
}
headline-quiet = { $reader ->
    [client] Nothing stands out just now. If something feels off to you, that counts more than any picture.
   *[therapist] Nothing stands out just now. What could not be looked at is named below.
}
by-chance-how = How this is reckoned
by-chance-reckoned = In made-up courses of twenty sessions in which nothing happens, { $strained } in 100 show a strain by mistake in each of the two views, { $moved } in 100 a level that moved, and { $apart } in 100 two views that drifted apart. That makes one mistake in about { $sessions } sessions. What is asked more seldom, such as distress or goals, is not counted, and neither is what somebody said or noted by hand.
by-chance = With this many courses, about { $number } findings a month are to be expected by chance alone. Each one is a reason to ask, not an answer.

## What each signal asks

asks-safety-risk-item = { $reader ->
    [client] Has one of your answers called for help?
   *[therapist] Has an answer called for help?
}
finding-shares = This rests on some of the same evidence as another finding here ({ $asks }), so the two count as one.
finding-more = { $count ->
    [one] One more
   *[other] { $count } more
}
finding-what-became = Say what became of it
calendar-page = Take sessions from a calendar
calendar-what = Any calendar program writes its appointments as an .ics file. Sessions ahead, how long they are planned for, and days away are taken from it; it stays on this machine, and the file itself is not kept.
calendar-which = Only appointments that carry the title below are taken, so that nobody else’s come along. What stands here already stays as it is, and the same file taken twice changes nothing.
calendar-title = What these appointments are called
calendar-title-hint = A part is enough, such as initials.
calendar-file = The calendar file
calendar-file-hint = It ends in .ics and is at most 5 MB large.
calendar-go = Take them
calendar-planned = { $count ->
    [0] No new session was planned.
    [one] One session was planned.
   *[other] { $count } sessions were planned.
}
calendar-called-off = { $count ->
    [one] One planned session is called off in the calendar, and now here.
   *[other] { $count } planned sessions are called off in the calendar, and now here.
}
calendar-breaks = { $count ->
    [one] One break was written down. Whether you have talked about it can be added.
   *[other] { $count } breaks were written down. Whether you have talked about them can be added.
}
calendar-earlier = { $count ->
    [one] One appointment lies before the last session here and was left alone.
   *[other] { $count } appointments lie before the last session here and were left alone.
}
calendar-odd = { $count ->
    [one] One line of the file could not be read, or only in part
   *[other] { $count } lines of the file could not be read, or only in part
}
asks-rupture-episode = { $reader ->
    [client] Was there a strain between the two of you, and was it put right?
   *[therapist] Was there a rupture, and was it repaired?
}
asks-alliance-level-client = { $reader ->
    [client] How do you see working together, and which way is it going?
    [therapist] How does your client see working together, and which way is it going?
   *[supervisor] How does the client see working together, and which way is it going?
}
asks-alliance-level-therapist = { $reader ->
    [client] How does your therapist see working together, and which way is it going?
    [therapist] How do you see working together, and which way is it going?
   *[supervisor] How does the therapist see working together, and which way is it going?
}
asks-alliance-two-views = { $reader ->
    [client] Do your view and your therapist’s move apart?
    [therapist] Do your client’s view and yours move apart?
   *[supervisor] Do the two views move apart?
}
asks-outcome-change = { $reader ->
    [client] Are things easier or harder for you than at the start?
   *[therapist] Has distress changed by more than measurement error?
}

asks-boundary-hard-stop = Has something happened that nobody should carry alone?
asks-boundary-drift = Do exceptions to the frame come faster than they did?
asks-frame-break-ahead = Is a break coming that was not talked about yet?
asks-frame-regularity = Do sessions take place as they were planned?
asks-goals-agreed = Are the goals of this therapy goals to both?
asks-goals-progress = Have the goals come nearer?
asks-goals-attainment = Have the goals come as far as was expected?
asks-goals-worked-on = Is there a goal that has not been worked on for a while?
asks-inner-voice-belief = Is a sentence of the inner voice believed less, or more, than it was?
asks-story-scenes = Do the scenes told turn to the good, or spoil?
asks-transference-theme = Does one way of being answered come back?
asks-capacity-load = Is there more work in a week than was set as the most?

## The picture

picture-alliance = { $reader ->
    [client] Working together, as you see it (0 to 10, higher is better)
   *[therapist] Working together, as each sees it (0 to 10, higher is better)
}
picture-outcome = { $reader ->
    [client] Your { $name }: lower is easier
   *[therapist] { $name } (lower is easier)
}
picture-stands = { $name }, in session { $session }: { $value }.
picture-stands-between = { $name }, in session { $session }: { $value }, most likely between { $low } and { $high }.
arc-repaired = { $reader ->
    [client] A strain in session { $from }, put right by session { $at }
   *[therapist] A rupture in session { $from }, repaired in session { $at }
}
arc-open = { $reader ->
    [client] A strain in session { $from }
   *[therapist] A rupture in session { $from }
}

## Sessions

session-planned = Planned
session-missed = { $reader ->
    [client] Did not take place
    [therapist] Your client did not come
   *[supervisor] The client did not come
}
session-cancelled = Called off
session-held = Held
session-held-heard = Held, with a transcript
construct-bond = Bond
construct-goals = Agreement on goals
construct-tasks = Agreement on the way there
construct-tension = Tension
construct-empathy = Feeling understood
construct-genuineness = Genuineness
construct-insight = Seeing something new
construct-no-judgement = Not being judged
construct-trust = Trust
missing-client = { $name } has not answered about this session. That is not read as calm.
missing-client-closed = { $name } has answered and keeps the answers closed for now.
missing-client-totals = { $name } shares the totals of this check-in and no single answer.
missing-therapist = You have not answered about this session yet.
marked-rupture = { $who }: there was tension, a misunderstanding or a hurt.
marked-repair-tried = { $who }: it was talked about, or an attempt was made to put it right.
marked-note = Your note to yourself: { $text }
talk-turn-count = { $count ->
    [one] One turn.
   *[other] { $count } turns.
}
talk-words = { $percent } % of the words are yours.
talk-time = { $percent } % of the time spoken is yours.
talk-no-times = The file has no times, so shares of time and silences cannot be told.
talk-silences = { $count ->
    [0] No silence of three seconds or more.
    [one] One silence of three seconds or more.
   *[other] { $count } silences of three seconds or more.
}
talk-warnings = { $count ->
    [one] One place in the file was odd; its text was kept.
   *[other] { $count } places in the file were odd; their text was kept.
}
talk-about = Read as { $format }: { $count } turns, { $warnings ->
    [0] nothing odd
    [one] one odd place, its text kept
   *[other] { $warnings } odd places, their text kept
}.
talk-because = Proposed because { $reasons }.
talk-no-reason = Nothing in the file tells who this is. Please say.

## A course's other forms

plan-title = The next session
plan-on = Day
plan-at = Time (if you like)
plan-go = Plan it
agreed-therapist-title = What your client agreed to
agreed-therapist-what = Agreed on paper? Note it here. Your client sees it and can take it back at any time.
agreed-note = Note on paper: agreed
agreed-note-back = Note on paper: taken back
attendance-title = Did this session take place?
attendance-held = It was held
attendance-missed = Your client did not come
attendance-cancelled = It was called off

## Check-in

check-in-choose-first = Choose who sees your answers. Every choice is fine.
check-in-answer-first = Choose an answer, or skip this one.
check-in-skipped = skipped
since-about-the-same = About the same as last time.
since-better = Working together feels better to you than last time.
since-worse = Working together feels harder to you than last time. That is worth saying, and you need not say it alone.
more-say-1 = Something last time did not sit right with me, and I would like to talk about it.
more-say-2 = I find this hard to say, so I wrote it down: …
more-say-3 = Could we look together at whether we are working on the right thing?

## Home

my-next = Your next session is on { $day }.
my-next-at = Your next session is on { $day } at { $at }.

## Who sees what

sharing-to-come = Your check-ins from now on
sharing-kept = { $name }, { $day }
sharing-safety = One exception: an answer that speaks of being better off dead, or of hurting yourself, can always be read by { $names }.
agreed-title = What you agreed to
agreed-what = You can agree or take it back at any time. It counts from that moment on.
agreed-never = You have not been asked yet.
agreed-given = You agreed on { $day }.
agreed-withdrawn = You took it back on { $day }.
agreed-give = I agree
agreed-take-back = Take it back
consent-questionnaires = A few questions after a session, answered on a screen.
consent-transcripts = { $reader ->
    [client] Transcripts of your sessions are kept here, and this program reads them.
   *[therapist] Transcripts of the sessions are kept here, and this program reads them.
}
consent-supervision = { $reader ->
    [client] Your therapist may take what stands out to their supervisor.
   *[therapist] You may take what stands out to your supervisor.
}
read-done = { $who }: { $what }.
read-refused = { $who } was refused: { $what }.
purpose-read-course = looked at how it is going
purpose-read-session = looked at one session
purpose-plan-session = planned a session
purpose-invite-check-in = made a check-in link
purpose-write-after-session = answered after a session
purpose-import-transcript = brought a transcript
purpose-say-of-code = said something about what was heard
purpose-share-talk = opened for you what was heard, or closed it again
purpose-take-codes = took away the table of what was heard
purpose-read-talk = read what was heard
purpose-review-finding = said something about what stands out
purpose-take-to-supervision = took something to supervision
purpose-consent = noted what was agreed to
purpose-read-sharing = looked at who sees what
purpose-change-sharing = changed who sees what
purpose-read-packets = opened what was brought to supervision
purpose-read-calls = looked for answers that call for help

## Supervision and the office

packet-a-client = a client
office-readers-who = the client’s therapist and the therapist’s supervisor
check-numbers = Clients are shown whom to call.
check-no-numbers = No number to call is set. Clients are shown none until you set one.
check-readers = Somebody is named who reads answers about safety, and by when.
check-no-readers = Nobody is named who reads answers about safety, so no such question is asked by link.
check-questionnaires = Every questionnaire reads as it should.
check-head = The record is whole. Write this down now and then, away from this computer: { $head }
check-head-broken = The record is not as it was written. Stop, keep a copy, and compare it with a backup.
people-supervised-by = Supervised by { $name }.
people-clients = { $count ->
    [one] One client
   *[other] { $count } clients
}
people-clients-sealed = Their names are sealed; the office cannot read them.
licence-held = Licensed to { $holder }, { $on }: { $scope }
