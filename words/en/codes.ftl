## What can be heard, by family and code: for the therapist

family-main = Turns
family-main-what = What each of your turns rests on: a question, something given back, something given, or none of these.
family-question = Questions
family-question-what = Open ones leave room for any answer; closed ones ask for yes, no or a fact.
family-reflection = Reflections
family-reflection-what = Where you gave back what was said. A complex one adds a meaning that was not spoken yet.
family-input = Information and advice
family-input-what = Where you gave facts, advice or options, or worked out together what to do.
family-talk = Talk of change
family-talk-what = Where the client leans: towards a change, neither way, or towards leaving things as they are.
family-self = You of yourself
family-self-what = Where you told of your own life, or of what you felt right then.
family-reversal = Asking for yourself
family-reversal-what = Where you asked for advice, comfort or a favour. It says that you asked, not that it was wrong.
family-chat = Small talk
family-chat-what = Three turns or more away from the work.
family-goal = Goals
family-goal-what = Turns that touch one of the client’s own goals.
family-withdrawal = Withdrawal
family-withdrawal-what = Where the client moves away from you or the work. It is found in words alone: a short answer may just be short.
family-confrontation = Confrontation
family-confrontation-what = Where the client objects or complains. Fair and unfair complaints are marked alike.
family-repair = Repair
family-repair-what = Where you answered a strain, or asked how the two of you are doing.
family-belief = Hard beliefs
family-belief-what = Sweeping dark sentences about oneself, or about people at large.
family-boundary = Edges of the frame
family-boundary-what = Where one of you made, granted, refused or discussed a step over the frame. A careful refusal is marked like the request.

code-main-question = asks
code-main-reflection = gives back
code-main-input = gives something
code-main-other = none of the three
code-question-open = open question
code-question-closed = closed question
code-reflection-simple = simple reflection
code-reflection-complex = complex reflection
code-input-information = gives information
code-input-advice = gives advice
code-input-options = offers options
code-input-negotiation = works it out together
code-talk-change = towards a change
code-talk-neutral = neither way
code-talk-sustain = towards leaving it
code-self-disclosure = tells of their own life
code-self-immediacy = tells what they feel now
code-reversal-seeks-advice = asks for advice
code-reversal-seeks-comfort = asks for comfort
code-reversal-seeks-favour = asks for a favour
code-chat-chat = small talk
code-goal = about “{ $goal }”
code-goal-gone = about a goal that was taken back
code-withdrawal-denial = denies a feeling that shows
code-withdrawal-minimal = answers shortly, three times running
code-withdrawal-abstract = speaks in general terms
code-withdrawal-shift = changes the subject
code-withdrawal-deferential = agrees too readily
code-withdrawal-mismatch = tells of pain as if it were none
code-withdrawal-self-critical = turns against themselves
code-confrontation-therapist = complains about the therapist
code-confrontation-intervention = turns down what is offered
code-confrontation-activities = complains about what is done
code-confrontation-parameters = complains about time, place or fee
code-confrontation-progress = says that nothing gets better
code-confrontation-defends = defends themselves
code-confrontation-controls = presses the therapist
code-repair-clarifies = clears up a misunderstanding
code-repair-changes-task = changes what is done
code-repair-explains = says why it is done this way
code-repair-invites = asks how it is between you
code-repair-owns = names their own part
code-repair-discloses = says what they feel in this
code-repair-links-here = ties it to a pattern here
code-repair-links-elsewhere = ties it to a pattern elsewhere
code-repair-validates = says that it makes sense
code-repair-redirects = brings the talk back
code-belief-self = about oneself
code-belief-other = about people at large
code-boundary-romantic = love or desire
code-boundary-contact = contact between sessions
code-boundary-gift = a gift
code-boundary-business = work, a swap or money
code-boundary-secrecy = a secret
code-boundary-social-media = social media
code-boundary-after-therapy = contact after the end

## The codes of a session, on its page

ribbon-silence = silence, 3 seconds or more
goals-here = Goals in this talk
goals-here-how = A turn counts where it shares words with a goal, so a goal spoken of in other words is missed. Where you see one, add it at its turn.
goal-unheard = “{ $goal }” was not heard.
goal-came-up =
    { $count ->
        [one] “{ $goal }” came up in one turn, { $own ->
            [0] yours
           *[other] { $client }’s
        }.
       *[other] “{ $goal }” came up in { $count } turns, { $own } of them { $client }’s.
    }
goal-came-up-at =
    { $count ->
        [one] “{ $goal }” came up in one turn, { $own ->
            [0] yours
           *[other] { $client }’s
        }, at { $at }.
       *[other] “{ $goal }” came up in { $count } turns, { $own } of them { $client }’s; last at { $at }.
    }
heard-here = What was heard
heard-proposals = Each mark is a proposal that rests on words alone. If one is not so, say so: the counts follow at once, and your answer is kept.
heard-none = Nothing was marked. That says nothing about how the session went.
heard-worth = Worth a look
heard-everyday = In nearly every turn
heard-all = Everything, turn by turn
heard-turned-down = ({ $count } turned down)
heard-by-rules = { $sure }, by word rules.
heard-by-model = { $sure }, by the model.
heard-by-both = { $sure }, by word rules and the model alike.
heard-by-you = Heard by you.
heard-likely = Likely
heard-perhaps = Perhaps
stands-accepted = You say it is so.
stands-rejected = You turned this down. It no longer counts.
stands-changed = Your word, in place of “{ $before }”.
code-so = It is so
code-not-so = Not so
code-other = Something else
code-other-which = What is it?
code-other-go = Put this in its place
code-add = Add
code-add-which = What did you hear?
code-add-go = Add this
code-keys = With the keyboard, while a mark has the focus: A for “it is so”, R for “not so”, C for something else, J or ↓ for the next, K or ↑ for the one before. The same key takes an answer back.
code-told = { $name }: { $says } { $family } now counts { $count }.
turn-doubtful = Perhaps nobody said some of this: machines write such words into silence. Nothing in it was marked.
talk-stretch = { $count ->
    [one] One more turn
   *[other] { $count } more turns
}
talk-stretch-at = { $count ->
    [one] One more turn, at { $from }
   *[other] { $count } more turns, { $from } to { $to }
}
talk-fives = The same as a table, five minutes at a time
talk-five = { $from }′ to { $to }′
talk-minutes = Minutes
talk-silence-count = Silences
talk-heard = Heard
talk-not-english = Cannot say: this is not in English, and English is all that is understood here. Nothing was marked. You can still add what you hear yourself.
talk-too-short = These are too few words to tell the language. Marks may be wrong for that reason alone.
talk-unclear-language = Perhaps this is English, perhaps two languages. Marks may be wrong for that reason alone.
talk-doubtful = { $count ->
    [one] One turn was perhaps spoken by nobody: machines write words into silence. It is marked below.
   *[other] { $count } turns were perhaps spoken by nobody: machines write words into silence. They are marked below.
}
open-title = For { $client } to read
open-not-yet = { $client } sees nothing of this.
open-since = Open for { $client } since { $day }.
open-what = { $client } would read counts and quotations by kind, in plain words, without what you turned down, and that all of it may be wrong. You can close it again; what was read was read.
open-go = Open it for { $client }
open-close = Close it again
take-title = Take the marks away as a table
take-what = A CSV file with one row for each turn and family: who spoke (therapist or client, no names), when, the code, how sure, and who turned it down. No word that was said is in it. It has the columns that `attune listen` writes. Once you have it, it is no longer sealed.
take-go = Save the table

## What was heard, in plain words for the client

opened-window = What was said
opened-title = What was heard in session { $number }
opened-lead = { $therapist } opened this for you on { $day }.
opened-how = A computer program in this house read the written-down words of your session and marked some of them. It does not know you, and it cannot hear how something was meant. It gets things wrong.
opened-nothing = Nothing was marked. That says nothing about how the session went.
opened-not-english = The program only knows English, and this session was in another language. So nothing was marked.
opened-you = You
opened-count = { $count ->
    [one] Heard once.
   *[other] Heard { $count } times.
}
opened-more = { $count ->
    [one] One more
   *[other] { $count } more
}
opened-self = { $therapist } spoke about themselves
opened-self-what = Some of their own life, or what they felt right then. It can help. It should be there for you.
opened-reversal = { $therapist } asked you for something
opened-reversal-what = For advice, for kind words, or for a favour. You do not have to look after { $therapist }. This time is yours.
opened-chat = Everyday talk
opened-chat-what = A few sentences about other things, like the weather or a film.
opened-goal = What you want to work on
opened-goal-what = Here the two of you came to something you want to change.
opened-withdrawal = Times you may have held back
opened-withdrawal-what = A short answer, a quick yes, or another subject. Everybody does this. Now and then it means that something did not feel right. If so, you can say it.
opened-confrontation = Times you said that something did not suit you
opened-confrontation-what = About the sessions, or about { $therapist }. It is good to say so. It helps both of you.
opened-repair = { $therapist } tried to put something right
opened-repair-what = For example by saying sorry, by asking how it was for you, or by doing something in another way.
opened-belief = Hard sentences
opened-belief-what = Sentences that are hard on you, or on people in general, like “nobody ever cares”. They can feel very true. It can help to look at them together.
opened-boundary = Things outside the usual
opened-boundary-what = Such as a gift, messages between sessions, or meeting somewhere else. You talked about it. If any of it does not feel right to you, you can say no, and you can ask somebody else.
opened-back-and-forth = Back and forth
opened-asked = { $count ->
    [one] { $therapist } asked one question.
   *[other] { $therapist } asked { $count } questions.
} { $open ->
    [0] {""}
    [one] One left room for your own words.
   *[other] { $open } left room for your own words.
}
opened-back = { $count ->
    [one] Once { $therapist } gave back to you what you had said.
   *[other] { $count } times { $therapist } gave back to you what you had said.
}
opened-yours-title = What you can do with this
opened-yours = Nothing, if you like. If a mark does not fit, it does not fit: anybody may turn it down. Tell { $therapist }, who can take it out, and then it no longer counts. Or talk about it the next time you meet.
opened-who = You and { $therapist } can read this, and nobody else. { $therapist } can close it again.
opened-shared = What was heard in session { $number }
opened-shared-told = { $therapist } opened it for you on { $day }.
opened-look = Read it
