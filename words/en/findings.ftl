# What the engine says. One sentence per key; the gaps are filled by the engine.
# Plain words, no alarm, no guilt. "Worth asking about" is as far as a score can go.

## Words that fill gaps

who-client = client
who-therapist = therapist

instrument-phq-9 = PHQ-9
instrument-gad-7 = GAD-7
instrument-core-10 = CORE-10
instrument-wai-sr = WAI-SR
instrument-arm-5 = ARM-5
instrument-cats = CATS
instrument-sparq = SPARQ
instrument-risq = RISQ
instrument-session-check-in-client = session check-in
instrument-session-check-in-therapist = session check-in

## Alliance: level and trend

alliance-rising = As the { $who } sees it, working together has grown stronger over the last { $sessions } answered sessions: by about { $moved } points (somewhere between { $least } and { $most }). It now stands at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
alliance-falling = As the { $who } sees it, working together has become harder over the last { $sessions } answered sessions: down by about { $moved } points (somewhere between { $least } and { $most }). It now stands at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }. Worth asking about.
alliance-steady = As the { $who } sees it, working together is at about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }. Over the last { $sessions } answered sessions it has not moved by more than ordinary measurement error: the small ups and downs that come when the same person answers the same questions on another day.

alliance-cannot-not-asked = There is no check-in from the { $who } yet, so nothing can be said about how the { $who } sees it. That is not the same as all being well.
alliance-cannot-too-few = The { $who } has answered fewer than three check-ins. That is too few to say how things are moving.
alliance-cannot-missing = Answers from the { $who } are missing just where they would be needed. Silence is not read as calm.
alliance-cannot-ceiling = Every recent answer from the { $who } is the best one there is. At the top of a scale nothing can be seen to change, so this does not tell whether all is well. A question in person will tell more.
alliance-cannot-no-error = How exactly this questionnaire measures is not known, so a change in the { $who }’s answers cannot be told from chance.
alliance-cannot-no-instrument = There is no questionnaire in place that asks the { $who } about working together.
alliance-cannot-out-of-date = The last check-in from the { $who } is three or more sessions ago. It speaks of then, not of now.

evidence-alliance-scores = The whole as the { $who } answered it: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
evidence-work-scores = Goals and tasks together, as the { $who } answered: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.
evidence-bond-scores = The bond, as the { $who } answered: now about { $level } (between { $low } and { $high }) on a scale from { $bottom } to { $top }.

## Alliance: two views

views-client-fell = Since about session { $session } the client’s view has moved down beside the therapist’s, by about { $moved } points compared with what is usual for these two. Neither view is the right one; the change is worth asking about. (If nothing had changed, this would still show up in { $percent } of 100 courses of { $sessions } sessions.)
views-client-rose = Since about session { $session } the client’s view has moved up beside the therapist’s, by about { $moved } points compared with what is usual for these two. Neither view is the right one; the change is worth asking about. (If nothing had changed, this would still show up in { $percent } of 100 courses of { $sessions } sessions.)
views-together = In the { $sessions } sessions that both answered, the two views keep their usual distance. Two people rarely give the same number; what counts is whether the distance changes. (If nothing changes at all, this rings by mistake in { $percent } of 100 courses this long.)
views-cannot-too-few = Fewer than { $needed } sessions were answered by both, so there is no usual distance to compare with.
evidence-view-scores = How the { $who } answered, session by session.

## Rupture and repair

rupture-possible = As the { $who } sees it, something may have been strained around session { $session }: the check-in went from about { $before } to { $lowest }. One low answer can also be chance. Worth asking about.
rupture-possible-back = As the { $who } sees it, something may have been strained around session { $session }: the check-in went from about { $before } to { $lowest }. By session { $repaired } it was back. A single low answer can also be chance, so it may be worth asking what that session was like.
rupture-open = As the { $who } sees it, there was a strain around session { $session }: from about { $before } down to { $lowest }. It is not back to where it was.
rupture-repair-tried = As the { $who } sees it, there was a strain around session { $session }: from about { $before } down to { $lowest }. It has been talked about; the answers are not back yet.
rupture-repaired = As the { $who } sees it, there was a strain around session { $session }: from about { $before } down to { $lowest }. By session { $repaired } it was back. A strain that is put right often leaves the work stronger.
rupture-unrepaired = As the { $who } sees it, there was a strain around session { $session }: from about { $before } down to { $lowest }. Five sessions on, it has not come back to where it was. It is not too late to ask.
rupture-said = The { $who } said that something was tense, stuck or hurtful in session { $session }.
rupture-said-repair-tried = The { $who } said that something was tense, stuck or hurtful in session { $session }. It has been talked about since.
rupture-quiet = In the { $sessions } check-ins of the { $who }, no strain stands out. (When nothing happens at all, a slow fall would still show by mistake in { $percent } of 100 courses this long.)

evidence-rupture-scores = The { $who }’s answers around that session. By chance alone, a fall like this comes up somewhere in at most { $percent } of 100 courses with { $sessions } answers.
evidence-rupture-scores-said = The { $who }’s answers around that session.
evidence-tension = Session { $session }: the { $who } answered { $value } to “Something between us felt tense, stuck or hurtful”. Half of the scale or more counts as a yes.
evidence-rupture-marked = Session { $session }: the { $who } noted a strain by hand.
evidence-repair-marked = Session { $session }: the { $who } noted that it was talked about.
evidence-absent = { $count ->
    [one] One session around that time has no answer from the { $who }. An empty form is not a good form.
   *[other] { $count } sessions around that time have no answer from the { $who }. An empty form is not a good form.
}

## Outcome

outcome-recovered = { $instrument } went from { $before } to { $after } between { $from } and { $until }. That is more than ordinary measurement error explains (more than { $reliable } points), and it crossed the line between what is usual in treatment and what is usual elsewhere. What brought it about, a questionnaire cannot tell.
outcome-improved = { $instrument } went from { $before } to { $after } between { $from } and { $until }. That is a change for the better, and more than ordinary measurement error explains (more than { $reliable } points). What brought it about, a questionnaire cannot tell.
outcome-unchanged = { $instrument } went from { $before } to { $after } between { $from } and { $until }. A difference of up to { $reliable } points can be ordinary measurement error: the same person, feeling the same, seldom gives exactly the same answers twice.
outcome-deteriorated = { $instrument } went from { $before } to { $after } between { $from } and { $until }. That is harder than at the start, and more than ordinary measurement error explains (more than { $reliable } points). Worth talking about soon, and worth asking whether something else would help more.
outcome-into-clinical = { $instrument } went from { $before } to { $after } between { $from } and { $until }. That is harder than at the start, more than ordinary measurement error explains (more than { $reliable } points), and it crossed the line into what is usual in treatment. Worth talking about soon.

outcome-cannot-not-asked = No questionnaire about how life is going has been filled in yet.
outcome-cannot-too-few = { $instrument } has been filled in once. A change needs two.
outcome-cannot-missing = { $instrument } was begun, but too many questions were left out to give a score.
outcome-cannot-out-of-date = { $instrument } was last filled in more than eight weeks ago. It speaks of then, not of now.
outcome-cannot-no-error = How exactly { $instrument } measures is not known here, so a change cannot be told from chance.
evidence-outcome-scores = All { $forms } forms of { $instrument }, oldest first.

## Safety

risk-self-harm = On { $on } the client answered the question of { $instrument } about hurting themselves or being better off dead with { $value } on a scale from 0 to { $top }. Please talk with them today.
risk-cannot-not-asked = Nobody has asked on a form about thoughts of self-harm. Nothing follows from that, in either direction.
risk-cannot-missing = The question of { $instrument } about hurting oneself was left out the last time. Leaving it out can mean anything; please ask in person.
risk-cannot-not-reassuring = The question of { $instrument } about hurting oneself was answered “not at all” the last time. That is not reassurance: many people who were in danger had answered the same. It does not replace asking.
evidence-risk-answer = Answered on { $on }: { $value } on a scale from 0 to { $top }.
