# What the pages say. Plain, warm, concrete; for clients a reading age of about twelve. No exclamation marks, no guilt.

product = Attune
day = { $day } { $month } { $year }
list-between = {", "}
list-and = { $before } and { $last }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Around every page

skip-to-main = Skip to the page
demo-label = About this demonstration
demo-banner = Everyone here is invented. You can try anything.
nav-label = Pages
nav-today = Today
nav-packets = For supervision
nav-office = Office
nav-people = People
nav-questionnaires = Questionnaires
nav-my = Home
nav-my-course = How we’re doing
nav-sharing = Who sees what
sign-out = Sign out
leave = Leave now
leave-how = Goes to a neutral page at once. Pressing Shift three times does the same.
footer-house = Nothing you enter here leaves the practice’s own computer.
help-title = If you need someone now
help-not-watched = Nobody watches this page all the time. These people answer.
continue = Continue
skip = Skip this one
back = Back
change = Change
save = Save
errors-title = There is a problem
errors-window = Error: { $title }
course-with = How you and { $name } are doing
session-number = Session { $number }
session-on = Session { $number }, { $day }

## Sign in

sign-in-title = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-go = Sign in
sign-in-lost = A lost password cannot be looked up: it is the key itself. Tell the office, so that you can begin anew. If you came for a check-in, open the link you were given; it needs no password.
sign-in-demo-title = Look around
sign-in-demo-how = These people are invented. Come in as any of them.
sign-in-demo-go = Come in as { $name }

## When something cannot be done

refusal-go = Go on from here
refusal-not-found-title = There is nothing to see here
refusal-not-found-what = Either this page does not exist, or it is not yours to open. We answer both the same way, so that nobody can find out who comes here.
refusal-not-found-next = Nothing is lost. Check the address, or start again from the first page.
refusal-not-allowed-title = This is not open to you
refusal-not-allowed-what = Your sign-in does not include this. That is how the practice keeps each person’s pages to the people they chose.
refusal-not-allowed-next = Nothing is lost and nothing was changed. If you need it for your work, ask the office.
refusal-stale-title = This page had been open too long
refusal-stale-what = To keep you safe, a page stops taking answers after a while. What you just sent was not saved.
refusal-stale-next = Everything you saved before is still there. Open the page again and send it once more.
refusal-link-expired-title = This link has run out
refusal-link-expired-what = A link works for a few days only, so that nobody else can use it later.
refusal-link-expired-next = Nothing is lost: what you had already answered is saved. Ask for a new link, or answer together at your next session.
refusal-link-used-title = You have already answered
refusal-link-used-what = This link was used, and your answers have arrived. It does not open again, so that nobody who borrows this device can read them.
refusal-link-used-next = There is nothing more to do. If it was not you who answered, please tell the practice.
refusal-too-large-title = This is more than fits
refusal-too-large-what = What you sent is larger than we can take. None of it was saved.
refusal-too-large-next = Everything from before is still there. Send a smaller file or a shorter text.
refusal-not-understood-title = We could not read this
refusal-not-understood-what = Something in what you sent is not as we expected, so we saved none of it.
refusal-not-understood-next = Everything from before is still there. Go back, look at it once more, and send it again.
refusal-too-many-title = Let us wait a moment
refusal-too-many-what = There were many tries in a short time. We pause then, in case somebody is guessing.
refusal-too-many-next = Nothing is lost. Wait a minute, then try again.
refusal-unavailable-title = We are busy for a moment
refusal-unavailable-what = The practice’s computer cannot answer just now. What you just sent was not saved.
refusal-unavailable-next = Everything you saved before is still there. Try again in a minute.
refusal-fault-title = Something broke on our side
refusal-fault-what = It was not you. What you just sent may not have been saved.
refusal-fault-next = Everything that was saved before is still there. Look whether your last step arrived, and try again. If it keeps happening, tell the office.

## Check-in

check-in-title = How is it going?
check-in-what = { $count ->
    [one] One short question. It takes less than a minute.
   *[other] { $count } short questions, one at a time. You can skip any of them.
}
check-in-no-right-answers = There are no right answers. Low numbers are as welcome as high ones: they help the two of you talk.
check-in-safety-title = One question is about safety
check-in-safety-readers = One of the questions asks about thoughts of being better off dead, or of hurting yourself. Your answer to that one is always shown to { $names }, whatever you choose below.
check-in-safety-nobody = One of the questions asks about thoughts of being better off dead, or of hurting yourself. Your answer to that one is always shown to your therapist, whatever you choose below.
check-in-safety-skip = You can skip it.
check-in-who-sees = Who sees your answers?
check-in-change-later = You can change this later, on your own pages.
check-in-leave = “Leave now”, at the top of each page, takes you to a neutral page at once. On a keyboard, pressing Shift three times does the same.
check-in-progress = Question { $number } of { $of }
check-in-saved = Each answer is saved when you continue or skip. You can close this page and come back with the same link, on this device. Anywhere else, and after “Leave now”, the link begins anew and shows none of your answers.
sharing-now = { $therapist }, now
sharing-now-hint = { $therapist } can read each answer before you meet.
sharing-after-i-said-it = { $therapist }, after I have said it myself
sharing-after-i-said-it-hint = Your answers stay closed until you open them.
sharing-only-total = { $therapist }, but only the totals
sharing-only-total-hint = { $therapist } sees the totals and no single answer.
sharing-not-shared = Nobody but me
sharing-not-shared-hint = { $therapist } sees that you answered, and nothing else.
sharing-now-told = { $therapist } can read your answers now.
sharing-after-i-said-it-told = Your answers are kept closed until you open them for { $therapist }.
sharing-only-total-told = { $therapist } can see the totals, and no single answer.
sharing-not-shared-told = Nobody but you can see your answers.
check-in-help-window = Before you go on
check-in-help-title = Thank you for answering that
check-in-help-first = Thoughts like these can be heavy to carry. You do not have to carry them alone, and you can talk to someone right now.
check-in-help-talk = You can call now
check-in-help-who-reads = Who reads your answer
check-in-help-named = Your answer is now shown to { $names }. It is looked at { $by }; until then, nobody may have read it. If you need someone sooner, please call.
check-in-help-nobody-before = Nobody reads your answers before your next session on { $day }. If you need someone sooner, please call.
check-in-help-nobody = Nobody reads your answers before your next session. If you need someone sooner, please call.
check-in-help-saved = Your answers so far are saved. You can go on, or stop here.
check-in-help-go = Go on
check-in-review-title = Your answers
check-in-review-go = Send my answers
harm-title = One more, only if you want
harm-what = Has anything in this therapy frightened or harmed you, or come close? { $therapist } cannot see what you answer here, or whether you do.
harm-no = I leave this out
harm-supervisor = Yes, and the one who supervises my therapist may know
harm-office = Yes, and the practice’s office may know
harm-nobody-yet = Yes, and for now I keep it to myself
harm-words = In your words
harm-words-hint = If you like. If you want an answer, write how you can be reached. It is not read at once: in danger, use “If you need someone now”.
harm-too-long = This is longer than 2,000 characters. Please shorten it.
harm-choose-first = You wrote something and left the question out. Choose who may know, or take your words out.
harm-went-not-sent = This check-in had been sent before, so what you said at the end just now did not go with it. If it is not what you said then, you can tell it on your pages, under “What you keep”.
harm-went-supervisor = What you said at the end has gone to the one who supervises { $therapist }. { $therapist } cannot see it.
harm-went-office = What you said at the end has gone to the practice’s office. { $therapist } cannot see it.
harm-went-nobody-yet = What you said at the end is kept for you alone. You find it on your pages, and can send it to somebody later.
check-in-thanks-title = Thank you
check-in-more-title = Want to say more, or get words for it?
check-in-more = Some things are hard to say first. You can bring a sentence with you.
check-in-more-words = Show me some sentences
check-in-more-go = Go to my pages
check-in-close = You are done. You can close this page: your answers cannot be read again on this device.

## Today

today-title = Today
today-first = Please read first
today-first-go = Read it
today-sessions = Your sessions
today-nothing = No sessions today. A quiet day is part of the work.
today-answered = Check-in is in.
today-waiting = Check-in link made; no answers yet.
today-not-asked = No check-in asked for yet.
today-others = Others you work with
after-go = Your own minute after the session
link-make = Make a check-in link
link-title = Ask for a check-in
link-what = A link opens one check-in, once, without a password. Give it only to the person it is for.
link-also = Also ask
also-phq-9 = PHQ-9: low mood (nine questions, one about safety)
also-due = time again, last answered on { $day }
also-gad-7 = GAD-7: worry (seven questions)
also-attachment-signs = Closeness: once a month (ten questions)
also-protective-parts = Looking after oneself: every session or two (five questions)
agreed-yes = Agreed
agreed-no = Not agreed
plan-at-hint = For example 10:00. It can stay empty.
link-made-title = Here is the link
link-made-what = It opens one check-in for { $client }, until { $until }.
link-made-how = Copy it now: it is shown only once. Give it in the room, or send it in the way the two of you agreed on.

## A course

course-window-client = How it is going
course-sessions = Sessions
findings-title = Worth talking about
findings-none = Nothing stands out in what could be looked at.
findings-nothing-to-go-on = There is nothing to go on yet. That says nothing about how it is going.
finding-first = Please read first
strength-possible = Possible: may be chance
strength-reliable = Reliable: more than chance explains
strength-confirmed = Confirmed: a person said so
finding-words = You could say
finding-evidence = { $count ->
    [one] What it rests on
   *[other] What it rests on ({ $count })
}
finding-how = How it was found, and what would change its mind
finding-method = Rule
finding-status = Where the rule stands
finding-source = Source
finding-departs = How ours differs
finding-would-change = What would change its mind
status-published = As published
status-adapted = Published, and adapted by us
status-tool-defined = Our own rule
evidence-asked = Question
evidence-answered = Answer
evidence-by = Who and when
evidence-when = When
evidence-score = Score
evidence-whole-talk = Read it in the session
said-go = Say something about this
said-why = Why, or what came of it (if you like)
said-seen = Seen
said-disagree = I see it differently
said-talked-about = We talked about it
said-supervision = Take it to supervision
said-seen-told = { $who } has seen it, { $when }.
said-disagree-told = { $who } sees it differently, { $when }.
said-talked-about-told = { $who }: we talked about it, { $when }.
said-supervision-told = { $who } takes it to supervision, { $when }.
cannot-say-title = What Attune cannot say
cannot-say-what = There is too little to go on here. That does not mean that all is well.
quiet-title = { $count ->
    [one] One thing was looked at and stands quiet
   *[other] { $count } things were looked at and stand quiet
}
picture-title = How it has gone, session by session
picture-table = The same as a table
picture-session = Session
picture-noticed = Noticed
picture-not-answered = not answered
picture-not-held = not held
picture-between = { $value } ({ $low } to { $high })
picture-key-band = how exactly it is known
picture-key-arc = a strain (rupture) and its repair
picture-key-missed = session not held
ribbon-title = Who spoke when

## Gallery

gallery-title = Every page, in every state
gallery-what = The same samples that the tests draw. Everyone in them is invented.

## A session

session-title = Session { $number } with { $client }
session-both = What you both answered
session-about = About
session-no-answer = not answered
session-marks = Noted by hand
talk-title = What was said
talk-none = There is no transcript of this session, and none is needed.
talk-bring = Bring a transcript
talk-file = A transcript file
talk-file-hint = WebVTT, SRT, a Word document, JSON of a recogniser, or plain text with a name before each turn. It is sealed on this computer and sent nowhere.
talk-paste = Or paste the text
talk-paste-hint = One turn a line, with the speaker’s name and a colon before it.
talk-confirm-why = Please say who is who. Nothing is read from the transcript before you have confirmed it: a mix-up would put one person’s words in the other’s mouth.
talk-who-is = Who is “{ $name }”?
talk-turns = { $count ->
    [one] Speaks once.
   *[other] Speaks { $count } times.
}
talk-role-client = Your client
talk-role-therapist = You
talk-role-other = Left out of every count
talk-confirm = Yes, this is right
talk-discard = Throw this transcript away
talk-open = Open the words
role-client = Client
role-therapist = Therapist
role-supervisor = Supervisor
role-office = Office
role-other = Somebody else
role-client-many = Clients
role-therapist-many = Therapists
role-supervisor-many = Supervisors
role-office-many = Office

## After the session

after-title = After session { $number } with { $client }
after-what = Your own view, on the same questions. It takes about a minute, and you can leave any of them out.
after-noticed = What did you notice?
after-honest = Two honest questions, every few weeks
after-honest-what = About the sessions of the last few weeks, for pairs who do not record them. Only you read this.
after-rupture = There was tension, a misunderstanding or a hurt
after-repair = I tried to talk about it or put it right
after-note = A note to yourself
after-note-hint = Sealed as your own process note. Nobody else can open it.

## Who sees what

sharing-title = Who sees what
sharing-what = Your answers belong to you. Here is who can see them, and who has looked.
sharing-now-title = What you share
sharing-nothing = There is nothing to share yet.
sharing-change = Change this
sharing-change-what = This counts from now on. What somebody has already read cannot be unread.
reads-title = Who has looked
reads-what = Each time somebody opens your record, it is written down here and cannot be removed.
reads-none = Nobody has opened anything yet.

## Home

my-window = Home
my-title = Hello { $name }
my-check-in = A check-in is ready
my-check-in-what = A few short questions, one at a time. Any of them can be skipped.
my-check-in-go = Begin
my-due-title = Time again, if you like
my-due-what = You have answered these before. About now another answer would show whether something has moved. Leaving them is fine.
my-due-last = Last answered on { $day }.
my-nothing-title = Nothing to do
my-nothing = There is nothing you need to answer now.
my-not-yet = After your first check-in, you can see here how it is going.
my-course-go = See how we’re doing
my-sharing = You decide who sees your answers, and you can see who has looked.
my-sharing-go = Look or change it

## For supervision

packets-title = For supervision
packets-what = Here is what therapists have chosen to bring. Apart from answers about safety, nothing else can be opened from here.
packets-none = Nothing has been brought yet.
packet-from = Brought by { $name }, { $when }
packet-note = What they wish from supervision
packet-findings = What they chose to show
packet-only = This is all that was released. That you opened it is written down, and the client can see it.

## The office

office-title = The office
office-what = What clients are told when it matters, and whether the house is in order.
office-checks = How the house stands
check-fine = In order
check-look = Please look
office-told = What clients are told
office-practice = Name of the practice
office-practice-hint = As clients see it. A neutral name keeps a glance at a screen from telling too much.
office-help = Someone to call ({ $number })
office-help-name = Name
office-help-number = Number
office-help-hours = When they answer
office-read-by = By when does a person look at an answer about safety?
office-read-by-hint = Clients read this word for word, so it must be true: “today before 17:00”. Leave it empty if nobody looks before the next session; clients are told that instead.
office-readers = Told at once: { $names }.

## People and desks

people-title = People
people-what = Who works here and who comes here. The office can open the door for people, and never reads what they say.
people-add = Add somebody
people-name = Name
people-sign-in = Sign-in name
people-sign-in-hint = Small letters, no spaces.
people-role = What are they here?
people-supervisor = For a therapist: who supervises them, and stands in for answers about safety?
people-therapist = For a client: who works with them?
people-go = Add
people-made = { $name } can come in
people-made-how = Give them these two in person. They are shown only once.
role-client-may = Sees their own pages, and decides who else does.
role-therapist-may = Sees what their own clients share.
role-supervisor-may = Sees what therapists bring, and as their deputy the answers about safety. Nothing else.
role-office-may = Looks after people, questionnaires and numbers; reads no answers.

## Questionnaires

questionnaires-title = Questionnaires
questionnaires-what = Which are here, and what may be done with each.
questionnaire-ready = Can be asked
questionnaire-not-ready = Text is missing
licence = Licence
licence-of = Held by
licence-line = Shown with it
licence-open = Free to use and to show.
licence-non-commercial = Free for non-commercial use, unaltered.
licence-permission = Needs permission. The practice brings the text it holds a licence for.
licence-closed = May not be shown on a screen. Only a total may be entered.
bring-title = Bring a text you hold a licence for
bring-what = We may not give you this text. If your practice holds permission, bring it here; what you say about the permission is kept beside it.
bring-instrument = Questionnaire
bring-holder = Who holds the permission?
bring-holder-hint = As it stands in the letter or contract.
bring-on = Given on
bring-scope = What does it allow?
bring-scope-hint = For example: on screen, own clients, until the end of 2027.
bring-file = The text
bring-file-hint = A text file with one question a line, in the printed order.
bring-go = Keep it
