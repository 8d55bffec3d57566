# What people tell beside forms and sessions: the list, and a sheet for each kind.
# sheet-KIND is its name, sheet-KIND-what says what it is for, sheet-KIND-QUESTION asks; told-QUESTION-ANSWER is an answer.

purpose-tell = looked at what the two of you keep, or added to it
purpose-read-desk = looked at their own side of the work
purpose-read-concerns = read what you sent them

told-title = What { $client } and you keep
told-lead = Goals, breaks, what lay outside the frame, what comes back. Each takes half a minute, and each can be corrected or taken back.
told-title-own = What you keep
told-lead-own = Your goals, sentences you believe about yourself, breaks, how it should end. Only what you want to keep.
told-window-own = What you keep
told-go = Goals, breaks and what else you keep
told-go-own = Look at it, or add to it
told-title-desk = What you keep for yourself
told-lead-desk = Your weeks, your supervision, the limits you set. It belongs to you: nobody else holds its key.
told-forms = Questions for any time
told-forms-what = Each takes about a minute. Before the first question you choose who may read it.
told-form-attachment-signs = Once a month: signs that somebody has become important to you.
told-form-protective-parts = What kept you safe lately, and what made it easier to let it rest.
told-form-between-sessions = Once a week: what you carry with you between sessions.
told-form-preferences = How you would like it to be. Say it again whenever it changes.
told-form-how-it-was = How it has been lately, on the same four lines.
told-form-friend-drift-client = Two questions on what your sessions are about.
told-list = What is kept
told-add = Add one
told-nothing = Nothing yet.
told-change = Correct
told-back = Take back
told-earlier = { $count ->
    [one] One before that
   *[other] { $count } before that
}
told-read-by-both = { $reader ->
    [client] You and your therapist can read this.
   *[therapist] You and your client can read this.
}
told-read-by-one = Only you can read this. What it shows you can take to supervision.
told-may-stay-open = May stay open.
told-none-to-choose = There is nothing to choose from yet. Add one first.
told-yes = Yes
told-no = No

wrong-needed = “{ $field }” is still open. It is needed.
wrong-no-day = “{ $field }” is no day. Write it as 2026-06-02, or choose one.
wrong-no-monday = “{ $field }” is no Monday. A week is told by its Monday.
wrong-no-hour = “{ $field }” is no hour of the day. Write it as 10:30.
wrong-ahead = “{ $field }” has not come yet. Choose today or a day before.
wrong-not-offered = “{ $field }” has an answer that this page does not offer. Choose one of those shown.
wrong-empty = “{ $field }” is open, and nothing else was said. Say at least one thing.
wrong-before = “{ $field }” lies before “{ $other }”. Put one of the two right.
wrong-outside = “{ $field }” is a whole number from { $min } to { $max }.
wrong-too-long = “{ $field }” is longer than { $most } characters. Make it shorter.

sheet-goal = Goals
sheet-goal-what = What the work is for, in { $reader ->
    [client] your own words
   *[therapist] the words your client would use
}, so that both of you can see whether it still is.
sheet-goal-words = The goal
sheet-goal-client-agrees = Is this a goal of your work together?
sheet-goal-therapist-agrees = Do you hold it to be a goal of the work?
sheet-goal-weight = How much it counts beside the other goals
sheet-goal-weight-low = a little
sheet-goal-weight-high = most of all
sheet-goal-closed = The day it was reached or laid down

sheet-goal-rating = How far a goal has come
sheet-goal-rating-what = A number says less than a talk about it; over months it shows a way.
sheet-goal-rating-goal = Which goal
sheet-goal-rating-on = On which day
sheet-goal-rating-session = In which session
sheet-goal-rating-progress = How far it has come
sheet-goal-rating-progress-low = not at all
sheet-goal-rating-progress-high = reached
sheet-goal-rating-attained = Beside what was expected
sheet-goal-rating-attained-low = much less
sheet-goal-rating-attained-high = much more
sheet-goal-rating-worked-on = We worked on it in this session

sheet-belief = Sentences about oneself and others
sheet-belief-what = A hard sentence that keeps coming back, or a kind one that may grow beside it. { $reader ->
    [client] In your own words.
   *[therapist] In your client’s own words.
}
sheet-belief-words = The sentence
sheet-belief-about = Whom it is about
told-about-self = { $reader ->
    [client] Me
   *[therapist] The one who says it
}
told-about-other = People
sheet-belief-kind = It is a kind sentence

sheet-belief-rating = How much it is believed
sheet-belief-rating-what = The same sentence at another time: does it hold as firmly?
sheet-belief-rating-belief = Which sentence
sheet-belief-rating-on = On which day
sheet-belief-rating-believed = How much, from 0 (not at all) to 100 (completely)

sheet-break = Breaks
sheet-break-what = Holidays, leave, illness: a break that both know of is easier than one that falls.
sheet-break-from = First day without a session
sheet-break-to = Last day without one
sheet-break-prepared = We have talked about what it may be like

sheet-kept = How a session was kept
sheet-kept-what = When it began, how long it was, whether it was moved. What went as planned needs no note.
sheet-kept-session = Which session
sheet-kept-planned = Planned to begin at
sheet-kept-began = Began at
sheet-kept-minutes-planned = Minutes planned
sheet-kept-minutes-held = Minutes it lasted
sheet-kept-place = Where it was
told-place-room = In the room
told-place-video = By video
told-place-phone = By phone
told-place-elsewhere = Elsewhere
sheet-kept-moved-by = Moved by

sheet-exception = Outside the frame
sheet-exception-what = A gift, a message, a longer hour: some of it helps. Written down, it can be looked at before it adds up.
sheet-exception-on = When it was
sheet-exception-session = In which session
sheet-exception-kind = What it was
told-kind-contact = Contact between sessions beyond what was agreed
told-kind-social-media = Social media
told-kind-gift = A gift
told-kind-overrun = A session that ran over
told-kind-disclosure = Something told of your own life
told-kind-fee = A fee changed, put off or let go
told-kind-place = Another place than usual
told-kind-romantic = Something romantic or sexual
told-kind-business = Business, a swap or a loan
told-kind-secrecy = A wish to keep something between the two of you
told-kind-favour = A favour for your own life
told-kind-family = Contact with family or a partner
told-kind-after-therapy = Plans for the time after the work
sheet-exception-began-by = Who began it
sheet-exception-benefits = Who gains by it
told-benefits-both = Both, or nobody in particular
sheet-exception-planned = It was planned
sheet-exception-discussed = We have talked about it
sheet-exception-consulted = I took it to a colleague or to supervision

sheet-episode = A story of two people
sheet-episode-what = Somebody wished for something, another answered, and they answered in turn. Ten such stories show what comes back.
sheet-episode-on = When it was told
sheet-episode-session = In which session
sheet-episode-with = With whom it was
told-with-other = Somebody else
sheet-episode-wishes = What was wished
told-wishes-1 = To stand on one’s own feet
told-wishes-2 = To oppose, hurt or control
told-wishes-3 = To be led, hurt or not responsible
told-wishes-4 = To keep away and avoid conflict
told-wishes-5 = To be close and to accept
told-wishes-6 = To be loved and understood
told-wishes-7 = To feel well
told-wishes-8 = To achieve and to help
sheet-episode-responses-of-other = How the other answered
told-responses-of-other-1 = Strong
told-responses-of-other-2 = Controlling
told-responses-of-other-3 = Upset
told-responses-of-other-4 = Bad
told-responses-of-other-5 = Rejecting
told-responses-of-other-6 = Helpful
told-responses-of-other-7 = Liking
told-responses-of-other-8 = Understanding
sheet-episode-responses-of-self = How one answered in turn
told-responses-of-self-1 = Helpful
told-responses-of-self-2 = Closed
told-responses-of-self-3 = Respected and accepted
told-responses-of-self-4 = Opposing or hurting
told-responses-of-self-5 = Steady and sure
told-responses-of-self-6 = Helpless
told-responses-of-self-7 = Disappointed or low
told-responses-of-self-8 = Anxious or ashamed
sheet-episode-completeness = How completely it was told, from 10 (hardly) to 50 (fully)

sheet-scene = Scenes
sheet-scene-what = A scene as it was told: does it turn to the good, is something good spoiled, or neither?
sheet-scene-on = When it was told
sheet-scene-session = In which session
sheet-scene-turn = How it goes
told-turn-redemption = From clearly bad to clearly good
told-turn-contamination = From good to spoiled
told-turn-neither = Neither

sheet-rupture-step = A strain, and what became of it
sheet-rupture-step-what = { $reader ->
    [client] A session that left something hurt, stuck or tense: that it was so, what was tried, whether it is put right for you. Only you can say that it is.
   *[therapist] A strain in a session, one step at a time: that it was so, what was tried, your own part in it. That it is put right for your client, only they can say.
}
sheet-rupture-step-session = Which session was strained
sheet-rupture-step-on = The day of this step
sheet-rupture-step-step = Which step
told-step-confirmed = There was a strain
told-step-tried = We tried to put it right
told-step-owned = { $reader ->
    [client] Part of it is mine, and I say so
   *[therapist] Part of it is mine, and I own it
}
told-step-repaired = { $reader ->
    [client] It is put right, for me
   *[therapist] It is put right, as I see it
}
told-step-still-there = It is still there, or there again
sheet-rupture-step-moves = How it was tried
told-moves-clarifies = We cleared up a misunderstanding
told-moves-changes-task = We changed what we do, or what for
told-moves-explains = The reason for the work was explained
told-moves-invites = One asked the other how it was for them
told-moves-owns = One named their own part in it
told-moves-discloses = One told how it was for them
told-moves-links-here = We linked it to what happens between us
told-moves-links-elsewhere = We linked it to other relationships
told-moves-validates = Wanting to protect oneself was called understandable
told-moves-redirects = We came back to the work
sheet-rupture-step-words = { $reader ->
    [client] In your own words, if you like
   *[therapist] In your own words; for your own part: what it was, without a “but”
}
sheet-rupture-step-shown = My client may read this
told-read-step = Only you can read this, unless you open it to your client below.

sheet-ending = Stopping, pausing, ending
sheet-ending-what = { $reader ->
    [client] You may stop whenever you wish, without giving a reason. Said early, there is time for a good end.
   *[therapist] A client may stop at any time. Said early, there is time for a good end.
}
sheet-ending-kind = What it is
told-kind-wish = A wish to stop
told-kind-planned = An end that was planned together
told-kind-pause = A pause
told-kind-change = A change to somebody else
told-kind-forced = An end that neither chose
sheet-ending-last = Last day, or the day a pause begins
sheet-ending-back = Day to meet again
sheet-ending-talked-about = We have talked about it

sheet-circle = Circles
sheet-circle-what = The people of your life, nearer or further, a few times a year. Put down one person at a time; all of one day are one picture.
sheet-circle-on = On which day
sheet-circle-person = Who, in your words or by initials
sheet-circle-closeness = How near
sheet-circle-closeness-low = far out
sheet-circle-closeness-high = very near
sheet-circle-turn-to = I can turn to them
sheet-circle-therapist = It is my therapist

sheet-own-note = A note on yourself
sheet-own-note-what = Half a minute after a session: what you felt, what you were pulled to do. Only you hold the key to it.
sheet-own-note-on = On which day
sheet-own-note-session = After which session
sheet-own-note-feelings = What you felt
told-feelings-warm = Warm towards them
told-feelings-glad = Glad
told-feelings-moved = Moved
told-feelings-worried = Worried
told-feelings-irritated = Irritated
told-feelings-bored = Bored
told-feelings-tired = Tired
told-feelings-tense = Tense
told-feelings-helpless = Helpless
told-feelings-guilty = Guilty
told-feelings-sad = Sad
told-feelings-lost = Lost
sheet-own-note-pull = What you were most pulled to do
told-pull-rescue = Rescue: do what is theirs to do
told-pull-withdraw = Draw back
told-pull-argue = Argue
told-pull-impress = Impress, or be liked
told-pull-look-after = Look after them as after your own
told-pull-none = Nothing in particular
sheet-own-note-strength = How strong the pull was
sheet-own-note-strength-low = hardly
sheet-own-note-strength-high = very strong

sheet-week = A week
sheet-week-what = How many sessions you held, with everyone together.
sheet-week-monday = The week’s Monday
sheet-week-sessions = Sessions held in it

sheet-supervised = Supervision
sheet-supervised-what = A day on which you had supervision, or talked with a colleague in confidence.
sheet-supervised-on = On which day

sheet-limits = Limits you set
sheet-limits-what = Your own measure, not the practice’s. The newest counts.
sheet-limits-on = From which day
sheet-limits-ceiling = The most sessions a week
sheet-limits-supervision-every = The longest without supervision, in days

sheet-quality-of-life = Professional quality of life
sheet-quality-of-life-what = If you wish: the three totals of the ProQOL 5, each of 10 to 50. You find the form at proqol.org. B. H. Stamm (2009); Center for Victims of Torture. It may be copied freely if credited with that link and not sold.
sheet-quality-of-life-on = When you answered it
sheet-quality-of-life-satisfaction = Compassion satisfaction
sheet-quality-of-life-burnout = Burnout
sheet-quality-of-life-stress = Secondary traumatic stress

nav-desk = My desk
own-desk-title = My desk
own-desk-lead = Your capacity, your support, and what repeats in you with one client and not with others. It belongs to you.
own-desk-go = Your weeks, supervision and limits
own-desk-nothing = Nothing stands out in what you noted so far.
own-desk-with = With { $client }
own-desk-notes = A note on yourself is written from a client’s page, under “Goals, breaks and what else you keep”.

sheet-reading-order = The order in which you read
sheet-reading-order-what = One finding leads each course page. Answers that call for help and what needs a second pair of eyes always come first; the rest is yours to order. The newest counts.
sheet-reading-order-on = From which day
sheet-reading-order-last = What you want to read last
told-last-alliance = Working together, as each of you sees it
told-last-qualities = Being understood, warmth, honesty
told-last-goals = Goals
told-last-drift = Drifting towards what friends do
told-last-attachment = How important you have become
told-last-parts = What protects
told-last-distance = Working distance
told-last-transference = What comes back with several people
told-last-boundaries = Exceptions outside the frame (what needs a second pair of eyes stays where it is)
told-last-ties = Ties from elsewhere
told-last-after-end = Wishes for the time after the end
told-last-frame = The frame: breaks, regularity
told-last-rupture = Strain and repair
told-last-outcome = Distress
told-last-beliefs = Sentences that are believed
told-last-scenes = Scenes
told-last-within = What is carried between sessions
told-last-life = The people of their life
told-last-ending = Stopping and ending
told-last-preference = Wishes for how it should be
sheet-reading-order-oldest-first = Older evidence before newer

sheet-screened = Asked about other ties
sheet-screened-what = The day you asked whether the two of you know each other from elsewhere, at the start or again.
sheet-screened-on = On which day

sheet-tie = A tie from elsewhere
sheet-tie-what = Knowing each other from elsewhere is common in small places. Written down, it can be thought about.
sheet-tie-kind = What ties you
told-kind-friend = We are friends
told-kind-relative = We are related
told-kind-partner = We are a couple
told-kind-former-partner = We were a couple
told-kind-colleague = We work in the same place
told-kind-employer = One of us works for the other
told-kind-student = One of us teaches the other
told-kind-neighbour = We live near each other, or meet in the same circle
told-kind-online = We are linked online
told-kind-works-here = My client works in this practice
told-kind-through-somebody = We are both close to the same person
sheet-tie-on = When it came up
sheet-tie-since = Since when it is so
sheet-tie-arose = When it began
told-arose-before = Before the work
told-arose-during = During it
sheet-tie-consulted = The day you asked a colleague or supervisor about it
sheet-tie-discussed = We have talked about it
sheet-tie-safeguards = We agreed how to handle it, and it is written down

sheet-after-end = After the end
sheet-after-end-what = A wish for the time after the work: to stay in touch, to be friends, to come back. What codes and laws say stands beside it.
sheet-after-end-wish = What is wished for
told-wish-friendship = To be friends
told-wish-contact = To hear from each other now and then
told-wish-business = Work or business with each other
told-wish-romantic = Something romantic or sexual
told-wish-coming-back = To take the work up again
sheet-after-end-on = When it came up

sheet-concern = Something about your therapist
sheet-concern-what = Something crossed a line, or you are not sure. It goes to whom you choose, and your therapist cannot see that it is there. If you want an answer, write how you can be reached.
sheet-concern-about = What it is about
told-about-contact = Contact between sessions
told-about-their-life = How much they tell of their own life
told-about-asked-of-me = Help, advice or a favour they asked for
told-about-money = A gift, money or the fee
told-about-business = Work or business together
told-about-romantic = Something romantic or sexual
told-about-touch = A touch I did not want
told-about-secret = Something I was to keep secret
told-about-family = Contact with my family or friends
told-about-tie = Knowing each other from elsewhere
told-about-after-therapy = Plans for the time after therapy
told-about-afraid = I am afraid of what happens if I say no, or stop
told-about-harmed = Something frightened or harmed me, or came close
told-concern-about-other = Something else
sheet-concern-words = In your words
sheet-concern-to = Who may read it
told-to-supervisor = The one who supervises my therapist
told-to-office = The practice’s office
told-to-nobody-yet = Nobody yet; I keep it
sheet-concern-said-to-therapist = I have said it to my therapist
sheet-ending-kept-private = Keep it to myself for now
told-read-by-chosen = Only you read this, and whom you choose here.

nav-concerns = Concerns
concerns-title = What clients sent here
concerns-lead = A client chose this desk. Their therapist cannot see that anything was sent. Who the client is stands here only where they say so.
concerns-none = Nothing was sent here.
concerns-of = About { $therapist }
concerns-said = The client has said it to the therapist.
concerns-not-said = The client has not said it to the therapist.

works-title = The code and the place you work under
works-what = What codes and laws say about ties and about the time after the work is quoted from these, with section and source. Of any other Attune says that it cannot say.
works-code = Code of ethics
works-place = Law of the place
works-none = None of these, or not said

not-asked-title = { $count ->
    [one] One thing nobody was asked about
   *[other] { $count } things nobody was asked about
}
