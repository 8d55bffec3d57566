# Calls for help: whom they are shown to, what was done, and whom to call now.

calls-title = Please read first
calls-what = You are the deputy for these answers. Make sure that the therapist has seen them and talks with the client. They stay here until you say what was done.
calls-what-therapist = These stay here until you say what you did. Your deputy sees them, too.
calls-waiting-what = Nobody has said in time what was done about these. Please phone now; there is nothing else to see here.
calls-answered = { $count ->
    [one] One call you said something about
   *[other] { $count } calls you said something about
}
call-says = A client of { $therapist } answered “{ $answer }” to “{ $asked }”.
call-waits = A call for help by a client of { $therapist } has been waiting since { $since }. Phone { $therapist }, and { $deputy } if nobody answers.
call-waits-alone = A call for help by a client of { $therapist } has been waiting since { $since }. Phone { $therapist }, and whoever stands in if nobody answers.
call-done = { $who }, { $when }: { $what }.
call-answer = Say what was done
call-act = What was done?
call-words = In your words
call-hint = To hand it on, or not to have reached anybody, does not answer the call: it stays here, and the next person is shown it in time.
call-go = Write it down
act-talked = talked with the client about it
act-help-is-there = help is there: someone is with them, or a doctor, a crisis team or the emergency services were called
act-known-and-in-hand = this was talked about before, and it is in hand
act-other = something else, in the words below
act-handed-on = told the other person who reads this, who acts now
act-not-reached = tried, and could not reach the client
purpose-answer-call = said what was done about a call for help

escalation-title = When a call for help is not answered
escalation-what = The therapist and their supervisor see it at once. After so many hours the second deputy is told that a call waits, and after as many again the office is. Neither sees what was answered.
escalation-hours = Hours until the next person is told
escalation-hours-hint = Between 1 and 72. Four, where nothing is settled. The clock runs day and night.
escalation-second = Second deputy
escalation-nobody = Nobody; the office is told next

help-now-title = If you need someone now
help-now-what = You can call any of these numbers. You do not have to say who you are, and nothing is written down here.
help-now-none = This practice has set no number yet. In danger, call the emergency number of your country; in Europe that is 112.
