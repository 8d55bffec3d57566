# What the engine says. One sentence per key; the gaps are filled by the engine.
# Plain words, no alarm, no guilt. "Worth asking about" is as far as a score can go.
# Each sentence speaks to whoever reads: $reader, $who and the pieces in braces are told in voices.ftl.

## Words that fill gaps

instrument-phq-9 = { $reader ->
    [client] low mood questionnaire (PHQ-9)
   *[nobody] PHQ-9
}
instrument-gad-7 = { $reader ->
    [client] worry questionnaire (GAD-7)
   *[nobody] GAD-7
}
instrument-core-10 = { $reader ->
    [client] distress questionnaire (CORE-10)
   *[nobody] CORE-10
}
instrument-wai-sr = { $reader ->
    [client] working together questionnaire (WAI-SR)
   *[nobody] WAI-SR
}
instrument-arm-5 = { $reader ->
    [client] working together questionnaire (ARM-5)
   *[nobody] ARM-5
}
instrument-cats = { $reader ->
    [client] questionnaire on closeness (CATS)
   *[nobody] CATS
}
instrument-sparq = { $reader ->
    [client] questionnaire on feelings in the session (SPARQ)
   *[nobody] SPARQ
}
instrument-risq = { $reader ->
    [client] questionnaire on strains in the session (RISQ)
   *[nobody] RISQ
}
instrument-session-check-in-client = session check-in
instrument-session-check-in-therapist = session check-in

## Alliance: level and trend

alliance-rising = { as-who-sees-it }, working together has grown stronger over the last { $sessions } answered sessions: by about { $moved } points (somewhere between { $least } and { $most }). It now stands at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
alliance-falling = { as-who-sees-it }, working together has become harder over the last { $sessions } answered sessions: down by about { $moved } points (somewhere between { $least } and { $most }). It now stands at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }. { worth-asking }
alliance-steady = { as-who-sees-it }, working together is at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }. { $reader ->
    [client] Over the last { $sessions } answered sessions it has only had the small ups and downs that come when somebody answers the same questions on another day.
   *[nobody] Over the last { $sessions } answered sessions it has not moved by more than ordinary measurement error: the small ups and downs that come when the same person answers the same questions on another day.
}

alliance-cannot-not-asked = { $who ->
    [you] There is no check-in from you yet, so nothing can be said about how you see it.
    [your-therapist] No check-in from your therapist can be read here, so nothing can be said about how your therapist sees it.
    [your-client] There is no check-in from your client to read yet, so nothing can be said about how your client sees it. That is not the same as all being well.
   *[other] There is no check-in from { who } yet, so nothing can be said about { how-who-sees-it }. That is not the same as all being well.
}
alliance-cannot-too-few = { $who ->
    [you] You have answered fewer than three check-ins so far. That is too few to say how things are moving.
   *[other] There are fewer than three check-ins from { who } to read. That is too few to say how things are moving.
}
alliance-cannot-missing = { $who ->
    [you] Some answers from you are not there, just where they would be needed. That is all right; it only means that nothing can be said about that time.
   *[other] Answers from { who } are missing just where they would be needed. Silence is not read as calm.
}
alliance-cannot-ceiling = { $who ->
    [you] Every recent answer from you is the best one there is. At the top of a scale nothing can be seen to change, so this does not tell whether all is well. { $reader ->
        [client] If anything could be better, you can say so at any time.
       *[therapist] Asking your client will tell more.
    }
   *[other] Every recent answer from { who } is the best one there is. At the top of a scale nothing can be seen to change, so this does not tell whether all is well. A question in person will tell more.
}
alliance-cannot-no-error = How exactly this questionnaire measures is not known, so nobody can tell a change in { whose } answers from chance.
alliance-cannot-no-instrument = There is no questionnaire in place that asks { who } about working together.
alliance-cannot-out-of-date = { $who ->
    [you] Your last check-in is three or more sessions ago. It speaks of then, not of now.
   *[other] The last check-in from { who } that can be read is three or more sessions ago. It speaks of then, not of now.
}

evidence-alliance-scores = All of it together, as { who } answered: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
evidence-work-scores = Goals and the way there together, as { who } answered: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
evidence-bond-scores = The bond, as { who } answered: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.

## Alliance: two views

views-client-fell = Since about session { $session }, { the-clients-view } has moved down compared with { the-therapists }: by about { $moved } points from what is usual for { these-two }. Neither view is the right one; the change is worth { $reader ->
    [client] talking about
   *[nobody] asking about
}. (If nothing had changed, this would still show up in { $percent } of 100 { courses } of { $sessions } sessions.)
views-client-rose = Since about session { $session }, { the-clients-view } has moved up compared with { the-therapists }: by about { $moved } points from what is usual for { these-two }. Neither view is the right one; the change is worth { $reader ->
    [client] talking about
   *[nobody] asking about
}. (If nothing had changed, this would still show up in { $percent } of 100 { courses } of { $sessions } sessions.)
views-together = In the { $sessions } sessions that both { $reader ->
    [client] of you answered, your two views
    [therapist] of you answered, your two views
   *[nobody] answered, the two views
} keep their usual distance. Two people rarely give the same number; what counts is whether the distance changes. (If nothing changes at all, a change would still show by mistake in { $percent } of 100 { courses } this long.)
views-cannot-too-few = Fewer than { $needed } sessions were answered by both{ $reader ->
    [client] {" "}of you
    [therapist] {" "}of you
   *[nobody] {""}
}, so there is no usual distance to compare with.
evidence-view-scores = How { who } answered, session by session.

## Rupture and repair

rupture-possible = { as-who-sees-it }, something may have been strained around session { $session }: the check-in went from about { $before } to { $lowest }. One low answer can also be chance. { worth-asking }
rupture-possible-back = { as-who-sees-it }, something may have been strained around session { $session }: the check-in went from about { $before } to { $lowest }. By session { $repaired } it was back. { $reader ->
    [client] One low answer can also be chance; you know best what that session was like.
   *[nobody] A single low answer can also be chance, so it may be worth asking what that session was like.
}
rupture-open = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. The answers have not stayed back where they were.
rupture-repair-tried = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. It has been talked about; the answers are not back yet.
rupture-repaired = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. By session { $repaired } it was back. A strain that is put right often leaves the work stronger.
rupture-unrepaired = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. Five sessions on, it has not come back to where it was. { $reader ->
    [client] It is not too late to talk about it.
   *[nobody] It is not too late to ask.
}
rupture-said = { who-first } said that something was tense, stuck or hurtful in session { $session }.
rupture-said-repair-tried = { who-first } said that something was tense, stuck or hurtful in session { $session }. It has been talked about since.
rupture-said-repaired = { who-first } said that something was tense, stuck or hurtful in session { $session }, and on { $day } that it has been put right. A strain that is put right often leaves the work stronger.
rupture-said-reopened = { who-first } said that something was tense, stuck or hurtful in session { $session }. It had been put right; on { $day } it was said to be there again. { worth-asking }
rupture-repaired-said = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. On { $day } it was said to be put right. A strain that is put right often leaves the work stronger.
rupture-reopened = { as-who-sees-it }, there was a strain around session { $session }: from about { $before } down to { $lowest }. It had been put right; on { $day } it was said to be there again. { worth-asking }
rupture-quiet = In the { $sessions } check-ins from { who }, no strain stands out. { $reader ->
    [client] (A picture like this can miss things; what you feel counts more. It can also be wrong the other way: where nothing happens at all, a slow fall would still show by mistake in { $percent } of 100 therapies this long, and a single low answer more often.)
   *[nobody] (When nothing happens at all, a slow fall would still show by mistake in { $percent } of 100 courses this long, and a single low answer, told as possible, more often.)
}

evidence-rupture-scores = { whose-first } answers around that session. By chance alone, a fall like this comes up somewhere in at most { $percent } of 100 { courses } with { $sessions } answers.
evidence-rupture-scores-said = { whose-first } answers around that session.
evidence-tension = Session { $session }: { who } answered { $value } to “Something between us felt tense, stuck or hurtful”. Half of the scale or more counts as a yes.
evidence-rupture-marked = Session { $session }: { who } noted a strain by hand.
evidence-repair-marked = Session { $session }: { who } noted that it was talked about.
evidence-step-confirmed = { $day }: { who } said that there was a strain.
evidence-step-tried = { $day }: { who } noted that repair was tried.
evidence-step-owned = { $day }: { who } said which part in it { $who ->
    [you] is yours
   *[other] is theirs
}.
evidence-step-repaired = { $day }: { who } said that it has been put right.
evidence-step-still-there = { $day }: { who } said that it is still there, or there again.
evidence-step-move = How it was tried: { $move }.
evidence-strain-heard = Session { $session }: what may be drawing back or objecting, as far as was heard. It confirms nothing by itself.
evidence-repair-heard = Session { $session }: what may be a move to put it right, as far as was heard ({ $move }). It changes nothing by itself.

asks-rupture-heard = Was there far more drawing back or objecting in a session than is usual, as far as was heard?
rupture-heard = In session { $session }, { the-client } drew back or objected more often than is usual for { these-two }, as far as was heard: { $times } times, where { $usual } would be usual. A short answer may just be short. { worth-asking }
rupture-heard-quiet = In { $sessions } recorded sessions, drawing back and objecting were as frequent as is usual for { these-two }. What is not heard may still be there.
rupture-heard-cannot-not-heard = No session was recorded and gone through, so nothing can be said about how strain sounds between { these-two }.
rupture-heard-cannot-too-few = Fewer than four sessions were recorded, too few to say what is usual for { these-two }.

step-move-clarifies = a misunderstanding was cleared up
step-move-changes-task = what is done, or what for, was changed
step-move-explains = the reason for the work was explained
step-move-invites = the other was asked how it was for them
step-move-owns = somebody named their own part
step-move-discloses = somebody told how it was for them
step-move-links-here = it was linked to what happens between the two
step-move-links-elsewhere = it was linked to other relationships
step-move-validates = the wish to protect oneself was called understandable
step-move-redirects = the talk came back to the work

evidence-absent = { $count ->
    [one] One session around that time has no answer from { who }.
   *[other] { $count } sessions around that time have no answer from { who }.
} { $who ->
    [you] That is all right; it is just not read as a good answer.
   *[other] An empty form is not a good form.
}

## Outcome

outcome-recovered = { questionnaire-went } { $reader ->
    [client] That is better than on { $from }, by more than { ordinary-error } (more than { $reliable } points). It was where it usually is for people in treatment, and is now where it usually is for other people.
   *[nobody] That is more than { ordinary-error } explains (more than { $reliable } points), and it crossed the line between what is usual in treatment and what is usual elsewhere.
} { no-cause }
outcome-improved = { questionnaire-went } { $reader ->
    [client] That is better than on { $from }, by more than { ordinary-error } (more than { $reliable } points).
   *[nobody] That is a change for the better, and more than { ordinary-error } explains (more than { $reliable } points).
} { no-cause }
outcome-unchanged = { questionnaire-went } A difference of up to { $reliable } points can be { ordinary-error }: the same person, feeling the same, seldom gives exactly the same answers twice.
outcome-deteriorated = { questionnaire-went } { $reader ->
    [client] That is harder than on { $from }, by more than { ordinary-error } (more than { $reliable } points). It is good to know this: the two of you can look at what would help you more.
   *[nobody] That is harder than on { $from }, and more than { ordinary-error } explains (more than { $reliable } points). Worth talking about soon, and worth asking whether something else would help more.
}
outcome-into-clinical = { questionnaire-went } { $reader ->
    [client] That is harder than on { $from }, by more than { ordinary-error } (more than { $reliable } points), and it is now where it usually is for people in treatment. It is good to know this: the two of you can soon look at what would help you more.
   *[nobody] That is harder than on { $from }, more than { ordinary-error } explains (more than { $reliable } points), and it crossed the line into what is usual in treatment. Worth talking about soon.
}

outcome-cannot-not-asked = { $reader ->
    [client] You have not filled in a questionnaire about how life is going yet.
   *[nobody] No questionnaire about how life is going has been filled in yet.
}
outcome-cannot-too-few = { $reader ->
    [client] There is one score of the { $instrument } so far. To see a change takes two.
   *[nobody] There is one score of { $instrument } so far. A change needs two.
}
outcome-cannot-missing = { $reader ->
    [client] In the { $instrument }, some questions were left open. That is all right; it only means that there is no score.
   *[nobody] { $instrument } was begun, but too many questions were left out to give a score.
}
outcome-cannot-out-of-date = { $reader ->
    [client] You filled in the { $instrument } more than eight weeks ago. It speaks of then, not of now.
   *[nobody] { $instrument } was last filled in more than eight weeks ago. It speaks of then, not of now.
}
outcome-cannot-no-error = How exactly { $reader ->
    [client] the { $instrument }
   *[nobody] { $instrument }
} measures is not known here, so a change cannot be told from chance.
evidence-outcome-scores = { $reader ->
    [client] Each time you filled in the { $instrument }, oldest first: { $forms } in all.
   *[nobody] All { $forms } forms of { $instrument }, oldest first.
}

## Safety

risk-self-harm = { $reader ->
    [client] On { $on } you told us, in the { $instrument }, that there were thoughts of being better off dead or of hurting yourself. Thank you for saying so. Your therapist is shown this before anything else. You need not be alone with it, and you need not wait for your next session: you can talk to someone at any time.
    [supervisor] On { $on } the client answered the question of { $instrument } about hurting themselves or being better off dead with { $value } on a scale from 0 to { $top }. Please see to it that somebody has talked with them.
   *[nobody] On { $on } { the-client } answered the question of { $instrument } about hurting themselves or being better off dead with { $value } on a scale from 0 to { $top }. If nobody has talked with them about it yet, please do so today.
}
risk-cannot-not-asked = { $reader ->
    [client] No form has asked you about thoughts of hurting yourself. If such thoughts come, you can talk to someone at any time.
   *[nobody] Nobody has asked on a form about thoughts of self-harm. Nothing follows from that, in either direction.
}
risk-cannot-missing = { $reader ->
    [client] The last time, no answer to the question of the { $instrument } about hurting yourself can be read here. That is all right. Your therapist may ask you how you are. You can talk to someone at any time.
    [therapist] The question of { $instrument } about hurting oneself was left out or kept back the last time. That can mean anything; please ask your client in person.
   *[nobody] The question of { $instrument } about hurting oneself was left out or kept back the last time. That can mean anything; please ask in person.
}
risk-cannot-not-reassuring = { $reader ->
    [client] You answered “not at all” the last time the { $instrument } asked about hurting yourself. One answer cannot tell how you are on other days. If that ever changes, you can talk to someone at any time.
   *[nobody] The question of { $instrument } about hurting oneself was answered “not at all” the last time. That is not reassurance: many people who were in danger had answered the same. It does not replace asking.
}
evidence-risk-answer = { $reader ->
    [client] Your answer on { $on }: { $value } on a scale from 0 to { $top }.
   *[nobody] Answered on { $on }: { $value } on a scale from 0 to { $top }.
}

## Boundaries

boundary-hard-stop = On { $on } this was logged: { $kind }. Nobody has been consulted about it yet. An event of this kind deserves a second pair of eyes; that is no verdict on anybody.
boundary-hard-stop-consulted = On { $on } this was logged: { $kind }. A consultation is on record.
boundary-no-hard-stop = Nothing is logged that would call for a second pair of eyes at once.
boundary-drift = In the last { $sessions } sessions there were { $now } exceptions to the frame that { the-therapist } began, of { $kinds } kinds; in the { $before } sessions before there { $then ->
    [one] was { $then }
   *[other] were { $then }
}. That is more than chance alone brings. Some exceptions help; that they come faster is worth taking to supervision.
boundary-no-drift = Exceptions to the frame that { the-therapist } began: { $now } in the last { $sessions } sessions, { $then } in the { $before } before. They do not come faster than chance would have it.
boundary-cannot-not-asked = Nothing has been logged about the frame, so nothing can be said about it. An empty log is not the same as a quiet one.
boundary-cannot-too-few = There are fewer than twelve held sessions: too few to say whether exceptions come faster than before.
evidence-exception-therapist = { $on }: { $kind }, begun by { the-therapist }.
evidence-exception-client = { $on }: { $kind }, begun by { the-client }.

## The frame

break-ahead = A break of { $days ->
    [one] { $days } day
   *[other] { $days } days
} begins on { $from }. Nobody has noted yet that { these-two } talked about it. For many people a break stirs something, and it helps to have said so before.
break-none-near = No break begins within the next { $weeks } weeks that was not talked about.
break-cannot-not-asked = No break has been noted. Whether one is coming is not known here.
evidence-break = A break from { $from }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} long, told on { $told }.
frame-regular = Of the last { $sessions } planned sessions, { $planned } took place as planned.
frame-irregular = Of the last { $sessions } planned sessions, { $planned } took place as planned. The others were missed, moved, late or of another length. The same time and place hold more than one might think.
frame-cannot-not-asked = No session is written down here, so nothing can be said about how regular they are.
frame-cannot-too-few = Fewer than eight sessions were planned so far: too few to speak of how regular they are.
evidence-frame = { $otherwise } sessions that did not go as planned.

## Goals

goals-agreed = { $goals ->
    [one] The one goal both were asked about is a goal of this therapy to both
   *[other] All { $goals } goals both were asked about are goals of this therapy to both
}.
goals-client-only = This is a goal of the therapy to { the-client }, and not to { the-therapist }: “{ $goal }”. That two people see this differently is worth a talk, and no fault of either.
goals-therapist-only = This is a goal of the therapy to { the-therapist }, and not to { the-client }: “{ $goal }”. Whose goal it is decides how it is worked on.
goals-nearer = Taken together, { $goals ->
    [one] one goal has
   *[other] { $goals } goals have
} come { $moved } points nearer since first asked, on a scale from 0 to 10. Ratings move by up to { $reliable } points by chance alone.
goals-further = Taken together, { $goals ->
    [one] one goal has
   *[other] { $goals } goals have
} moved away by { $moved } points since first asked, on a scale from 0 to 10. Ratings move by up to { $reliable } points by chance alone. { worth-asking }
goals-unmoved = Taken together, { $goals ->
    [one] one goal has
   *[other] { $goals } goals have
} moved by { $moved } points since first asked. Up to { $reliable } points are the ordinary ups and downs of such ratings.
goals-more-than-expected = Weighed together, { $goals ->
    [one] one goal has
   *[other] { $goals } goals have
} come further than was expected: { $score }, where 50 is what was expected and 10 is a large step.
goals-less-than-expected = Weighed together, { $goals ->
    [one] one goal has
   *[other] { $goals } goals have
} come less far than was expected: { $score }, where 50 is what was expected and 10 is a large step. Perhaps it was much to expect.
goals-as-expected = Weighed together, { $goals ->
    [one] one goal stands
   *[other] { $goals } goals stand
} about where they were expected: { $score }, where 50 is what was expected.
goals-worked-on = { $goals ->
    [one] The goal was
   *[other] Each of { $goals } goals was
} worked on in the last sessions that are known of.
goals-resting = Last worked on { $sessions } sessions ago, as far as is known: “{ $goal }”. A goal may rest; it helps if both know that it does.
goals-resting-who = Last worked on { $sessions } sessions ago, as far as is known: “{ $goal }”. { who-first } stopped speaking of it first. A goal may rest; it helps if both know that it does.
goals-never-worked-on = Not worked on in { $sessions } sessions since it was set, as far as is known: “{ $goal }”. Perhaps it is not the right goal now, or its time has not come.
goals-cannot-not-asked = No goal has been written down, so nothing can be said about goals.
goals-cannot-missing = Not both have said yet whether the goals are goals of this therapy.
goals-cannot-too-few = No goal has been rated twice yet, so nothing can be said about how far they have come.
goals-cannot-no-level = Nobody has said yet how the goals came out against what was expected.
goals-cannot-unknown = It is not known of enough sessions which goals were worked on.
evidence-goal-set = Set on { $on }: “{ $goal }”.
evidence-goal-moved = From { $first } to { $last }, latest on { $on }: “{ $goal }”.
evidence-goal-level = At { $level } on { $on }, where 0 is what was expected: “{ $goal }”.
evidence-goal-sessions = { $sessions } sessions that are known of, without it.

## The inner voice and the story

belief-softer = Believed less than it was, from { $before } to { $after } in 100: “{ $belief }”.
belief-harder = Believed more than it was, from { $before } to { $after } in 100: “{ $belief }”. { worth-asking }
belief-kind-stronger = A kind sentence is believed more than it was, from { $before } to { $after } in 100: “{ $belief }”.
belief-kind-weaker = A kind sentence is believed less than it was, from { $before } to { $after } in 100: “{ $belief }”. { worth-asking }
belief-unmoved = From { $before } to { $after } in 100, within the ordinary ups and downs of such a rating: “{ $belief }”.
belief-cannot-not-asked = No sentence of the inner voice has been written down.
belief-cannot-too-few = No sentence of the inner voice has been rated twice yet.
evidence-belief = { $believed } in 100 on { $on }.
scenes-redemption = Of { $scenes } scenes told, { $good } turned from bad to good and { $spoiled } from good to spoiled. The first kind makes up somewhere between { $low } and { $high } in 100.
scenes-contamination = Of { $scenes } scenes told, { $spoiled } turned from good to spoiled and { $good } from bad to good. The first kind makes up somewhere between { $low } and { $high } in 100.
scenes-even = Of { $scenes } scenes told, { $good } turned from bad to good and { $spoiled } from good to spoiled. Neither kind outnumbers the other by more than chance would.
scenes-cannot-not-asked = No scene has been marked.
scenes-cannot-too-few = Fewer than five scenes have been marked: too few to say how they turn.
evidence-scene = A scene told on { $on }.

## Transference

theme-stands-out = In { $times } of { $episodes } episodes the other was met in this way: { $response } (somewhere between { $low } and { $high } in 100). It is how it was told, and a question to bring, not a fact about anybody.
theme-none = No way of being answered stands out: the most frequent, { $response }, comes in { $times } of { $episodes } episodes (somewhere between { $low } and { $high } in 100).
theme-cannot-not-asked = No relationship episode has been written down.
theme-cannot-too-few = { $episodes ->
    [one] One complete episode is
   *[other] { $episodes } complete episodes are
} written down. Below ten nothing can be said about what comes back.
evidence-episode-other = An episode outside the room, told on { $on }.
evidence-episode-therapist = An episode inside the room, told on { $on }.
evidence-episode-overlap = What others answer and what is felt to be answered in the room overlap by { $overlap } in 100, over { $life } and { $room } episodes.

## Capacity

capacity-over = In { $over } of the last { $weeks } weeks there were more sessions than the { $ceiling } set as the most.
capacity-within = Only { $over } of the last { $weeks } weeks had more sessions than the { $ceiling } set as the most.
capacity-cannot-not-asked = No most for a week has been set.
capacity-cannot-too-few = Fewer than four weeks are written down.
evidence-week = Week of { $on }: { $sessions } sessions; exceptions begun by { the-therapist } in it: { $exceptions }.
supervision-overdue = The last supervision was { $days } days ago, on { $on }; the most wished for is { $most } days.
supervision-recent = The last supervision was { $days } days ago, within the { $most } wished for.
evidence-supervision = Supervision on { $on }.
