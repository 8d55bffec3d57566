# Help me say it: what can be ticked, words to begin with, and what happens to them afterwards.
# Openings are spoken to the other of the two. They are short, concrete, and blame nobody.

nav-words = Words
saying-window = Words
saying-title = Help me say it
saying-lead-client = Some things are hard to say to { $name }. Tick what is true, and you get words to begin with. You change them as you like. Nothing is sent unless you press send on a page that shows it all.
saying-lead-therapist = Some things are hard to say to a client. Tick what is true, and you get words to begin with. They stay with you: this page sends nothing to { $name }.
saying-tick = What is true for you just now?
saying-tick-hint = One is enough. You can tick several, or none and write your own words.
saying-tick-go = Show me words
saying-from-finding = You came here from something that stood out. What fits it best is ticked already; change it as you like.
saying-choose-title = Words to begin with
saying-choose-lead = Tick what sounds like you. On the next page you put it into your own words.
saying-choose-go = Take these and go on
saying-choose-empty = You ticked nothing, and that is fine. Go on and write your own words.
saying-finding-words = Words that fit what stood out
saying-edit-title = Make it yours
saying-edit-lead = Change anything. A few of your own words are worth more than a perfect sentence.
saying-text = Your words
saying-text-hint = At most { $most } characters, which is about two pages.
saying-what-now = What do you want to do with it?
saying-do-keep = Keep it for myself
saying-do-keep-client = Nobody else can open it here: not { $name }, not the office. Whoever has your password could.
saying-do-keep-therapist = It is kept with your process notes. Your client does not see it, and nobody else does.
saying-do-take = Take it to the session
saying-do-take-client = It is kept for you alone, and stands at the top of your home page until the session.
saying-do-take-therapist = It is kept for you alone, and marked for the next session.
saying-do-print = Print it
saying-do-print-what = You see it by itself, ready for paper. It is not kept.
saying-do-send = Look at it before sending
saying-do-send-what = You see exactly what { $name } would read. Nothing is sent yet.
saying-go-on = Go on
saying-look-title = This is what { $name } would read
saying-look-lead = Read it once more, slowly. All of it is in the box here, and nothing else is sent.
saying-look-after = { $name } can read it from then on, whenever they next open your page here. It is kept in your record, and it cannot be called back. You do not have to send it: you can say it, take it along, or let it rest.
saying-look-not-watched = Nobody watches for messages here by day or night. If it cannot wait, call one of the numbers below.
saying-look-go = Send this to { $name }
saying-look-back = Go back and change it
saying-look-keep = Keep it for myself instead
saying-paper-title = On paper
saying-paper-how = Print this page from your browser’s menu. Only the words come out on paper, without your name.
saying-paper-not-kept = It is not kept here. If you want it again later, go back and keep it.
saying-paper-go = Print
saying-back-to-edit = Go back to the words
saying-done-sent = Sent. { $name } can read it when they next open your page here.
saying-done-kept = Kept, for you alone.
saying-done-taken = Kept for you, and ready for the session.
saying-done-changed = Changed.
saying-done-away = Put away. It is on no page any more.
saying-error-empty = Write a few words first, or go back and pick some.
saying-error-long = This is longer than { $most } characters. Make it a little shorter.
saying-error-do = Choose what you want to do with it.
saying-print-help = These are words to help you begin. They are no advice about what is right for you.

words-title = My words
words-lead-client = What you wrote with “Help me say it”. You alone can open what you keep.
words-lead-therapist = What you keep for talks with { $name }. You alone can open it.
words-none = You have kept nothing yet.
words-new = Help me say something
words-kept-title = Kept for yourself
words-sent-title = What you sent
words-sent-what = { $name } can read these.
words-sent-none = You have sent nothing.
words-sent-on = Sent on { $day }
words-kept-on = Kept on { $day }
words-summary-on = A summary, kept on { $day }
words-for-session = For the session
words-open = Open it
words-one-title = What you keep
words-change-title = Change it
words-save = Save the change
words-tick-session = Have it at hand in the next session
words-away = Put it away
words-away-title = Not needed any more?
words-away-what = It then stands on no page any more. A locked copy stays in the record, which your key alone opens; nobody reads it.
words-taken-title = For your session
words-taken-open = Open, change or print it
words-my-card = Words for something hard
words-my-card-what = Pick words for something that is hard to say. You decide what happens with them.
words-my-card-go = Help me say it
words-course-card = Words for something hard
words-course-card-what = For owning your share, raising a boundary, preparing a break. It stays with you.
words-course-card-go = Help me say it
finding-say-it = Help me say it
wrote-title = { $name } wrote to you
wrote-today = { $name } wrote to you on { $day }.
wrote-what = { $name } chose to send you this. A good answer is to thank them, and to talk about it in the next session.
wrote-older = { $count ->
    [one] One older text
   *[other] { $count } older texts
}
wrote-ending-wish = { $name } thinks about stopping, and wants you to know.
wrote-ending-planned = { $name } would like to plan an ending with you.
wrote-ending-pause = { $name } would like to pause.
wrote-ending-change = { $name } thinks about changing to somebody else.
wrote-ending-forced = { $name } has to stop for reasons that neither of you chose.
wrote-ending-last = The day they have in mind: { $day }.
wrote-ending-what = It is their right. Stopping well can be part of the work, so ask what they wish from it.
purpose-read-words = opened their own kept words
purpose-keep-words = kept words of their own
purpose-send-words = sent words

## Ways to begin

way-gently = Gently, asking first
way-feeling = With a feeling
way-wish = With a wish
way-question = With a question
way-straight = Straight out
way-note = As a note to hand over

## What a client can tick

concern-client-hurt = Something you said or did hurt me
opening-client-hurt-gently = There is something from last time that I’d like to come back to. Is now all right?
opening-client-hurt-feeling = Something you said has stayed with me, and it still hurts when I think of it.
opening-client-hurt-wish = I’d like you to hear how it was for me before you explain how you meant it.
opening-client-hurt-question = How did you mean what you said last time? I heard something in it that hurt.
opening-client-hurt-straight = What you said hurt me. I’m telling you because I want us to sort it out.
opening-client-hurt-note = I couldn’t say this out loud, so I’m writing it. Last time something you said hurt me. Please read this first, and then ask me about it.

concern-client-angry = I’m angry with you
opening-client-angry-gently = I’d like to say something that isn’t nice. Could you just listen to the end?
opening-client-angry-feeling = I notice that I’m angry with you, and it scares me a little to say so.
opening-client-angry-wish = I’d like to be angry here without us breaking over it.
opening-client-angry-question = What do you do when a client is angry with you? I’m asking because I am.
opening-client-angry-straight = I’m angry with you about what happened, and I don’t want to act as if I weren’t.
opening-client-angry-note = I’m angry with you. In the room I’ll probably smile and say it’s fine. It isn’t, so I’m writing it down here.

concern-client-disagree = I don’t dare to disagree with you
opening-client-disagree-gently = Can I try out saying no to something? It isn’t easy for me.
opening-client-disagree-feeling = When I see something differently from you, I get nervous and say nothing.
opening-client-disagree-wish = I’d like you to ask me now and then whether I really agree.
opening-client-disagree-question = Would it be all right with you if I see this in another way?
opening-client-disagree-straight = I said yes last time, but I don’t agree.
opening-client-disagree-note = I often say yes here when I mean no. It isn’t only with you. I’d like to practise it with you, though.

concern-client-missing = I think about you a lot between sessions
opening-client-missing-gently = May I tell you about something that is a bit embarrassing for me?
opening-client-missing-feeling = Between our sessions I miss you, and the days feel long.
opening-client-missing-wish = I’d like to understand with you what it is that I miss.
opening-client-missing-question = Do other people think about their therapist as much as I think about you?
opening-client-missing-straight = I think about you a lot, most days, and I want you to know.
opening-client-missing-note = You are in my mind more than I’d like to admit. I don’t need you to do anything about it. I’d like to talk about what it means.

concern-client-feelings = I have warm or loving feelings for you
opening-client-feelings-gently = There is something I’m ashamed of, and I think it belongs in here. Can I begin, and stop if I need to?
opening-client-feelings-feeling = I have feelings for you, and I don’t know where to put them.
opening-client-feelings-wish = I’d like to be able to say this and know that nothing happens but talking.
opening-client-feelings-question = How do you work with it when somebody has feelings for you?
opening-client-feelings-straight = I’ve fallen a bit in love with you. I’d rather say it than hide it.
opening-client-feelings-note = I have feelings for you that go beyond what we do here. I know that nothing will come of them, and that is how I want it. Please help me talk about them.

concern-client-depend = I’m afraid I need you too much
opening-client-depend-gently = I’d like to ask you something about how much I lean on you.
opening-client-depend-feeling = It scares me how much I need our sessions.
opening-client-depend-wish = I’d like us to find out how I can take more of this with me into the week.
opening-client-depend-question = How do we notice if I lean on you too much, or not enough?
opening-client-depend-straight = I’m afraid I couldn’t manage without you, and I don’t like that.
opening-client-depend-note = I notice that I wait for our sessions and put off living in between. I’d like to look at that together.

concern-client-break = The coming break scares me
opening-client-break-gently = Could we talk for a few minutes about the time you’re away?
opening-client-break-feeling = When I think of the break, I feel small and left alone.
opening-client-break-wish = I’d like to have a plan for the weeks without you.
opening-client-break-question = Whom can I turn to while you’re away, and what do I do if it gets hard?
opening-client-break-straight = The break scares me, and I don’t want to pretend that it doesn’t.
opening-client-break-note = I know that you need time off. It’s hard for me all the same. Please help me get ready for it before you go.

concern-client-about-you = You talk about yourself, or ask me for things
opening-client-about-you-gently = Can I say something about how we use the time?
opening-client-about-you-feeling = When you tell me about yourself, I begin to look after you, and I lose my own thread.
opening-client-about-you-wish = I’d like the hour to be about me again.
opening-client-about-you-question = When you told me about yourself, what was it meant to do for me?
opening-client-about-you-straight = You asked me for something that isn’t part of therapy, and I don’t want to do it.
opening-client-about-you-note = In some sessions I come away knowing more about you than about me. I like you, and it’s too much for me.

concern-client-line = Something crossed a line
opening-client-line-gently = Something happened between us that I keep thinking about. I’d like to say it in my own time.
opening-client-line-feeling = Since that moment I don’t feel safe here in the way I did.
opening-client-line-wish = I want it to stop, and I want to talk about it with somebody else there.
opening-client-line-question = Who can I speak to here, besides you, about what happened?
opening-client-line-straight = What happened was not all right with me. I want it never to happen again.
opening-client-line-note = I’m writing this down because it matters that it is written. This is what happened, on which day, and how it was for me:
concern-client-line-also = You don’t have to say this to the person it is about. You may tell somebody else first: a friend, your doctor, another therapist, the practice, or the body your therapist is registered with. Touching or words that are sexual are never part of therapy, whoever began it.

concern-client-stop = I want to stop
opening-client-stop-gently = I’d like to talk about whether I want to go on. Can we take time for that today?
opening-client-stop-feeling = I feel that this is coming to its end for me, and I find it hard to tell you.
opening-client-stop-wish = I’d like to plan two or three last sessions, so that it doesn’t just break off.
opening-client-stop-question = How would we end well, if I decided to stop?
opening-client-stop-straight = I’ve decided to stop. I’d like to tell you why.
opening-client-stop-note = I want to stop therapy. I’ve thought about it. Please don’t try to talk me out of it; I’d like us to say goodbye properly.

concern-client-somebody-else = I think about seeing somebody else
opening-client-somebody-else-gently = I’d like to ask you something, and I’m worried that it could sound ungrateful.
opening-client-somebody-else-feeling = I’m not sure that we are a good fit, and I feel disloyal for thinking so.
opening-client-somebody-else-wish = I’d like to hear what another therapist thinks, and to tell you openly that I’m doing it.
opening-client-somebody-else-question = If somebody else suited me better, would you help me find them?
opening-client-somebody-else-straight = I want to see somebody else, and I’d like your help with changing over.
opening-client-somebody-else-note = I’m thinking about a second opinion. It doesn’t mean that what we did was for nothing. I’d like to talk about it before I decide.

concern-client-not-better = I’m not getting better
opening-client-not-better-gently = Could we stop for a moment and look at where we are?
opening-client-not-better-feeling = I feel discouraged. I come here every week, and at home it’s the same.
opening-client-not-better-wish = I’d like us to change something about how we work, and see after a few weeks if it helps.
opening-client-not-better-question = How will we know if this is working, and what will we do if it isn’t?
opening-client-not-better-straight = I’m not getting better, and I don’t want to go on like this.
opening-client-not-better-note = When you ask, I say that it’s going all right. In truth I don’t feel better than when we began. I’d like to look at what else there is.

concern-client-hid = I hid something from you, or told you less than the truth
opening-client-hid-gently = There is something I haven’t told you. Can I say that much today, and the rest later?
opening-client-hid-feeling = I’m ashamed that I kept something back, and tired of watching what I say.
opening-client-hid-wish = I’d like to tell you, and I’d like you not to be cross that it took so long.
opening-client-hid-question = What happens in here if somebody tells you that they weren’t honest?
opening-client-hid-straight = What I told you about that wasn’t the whole truth. I’d like to put it right.
opening-client-hid-note = I left something out, because I was afraid of what you would think. Here it is:

concern-client-silent = I don’t know what to say
opening-client-silent-gently = Can we be quiet for a bit, and you ask me something after a while?
opening-client-silent-feeling = When I sit down here my head goes blank, and then I feel stupid.
opening-client-silent-wish = I’d like you to help me begin.
opening-client-silent-question = What do you think about when I say nothing?
opening-client-silent-straight = I don’t know what to talk about today, and I came anyway.
opening-client-silent-note = On the way here I have so much to say, and in the room it’s gone. So here are three words for today:

concern-client-more = I want more of something: warmth, structure, answers, time
opening-client-more-gently = Could I ask for something a little different?
opening-client-more-feeling = Sometimes I feel alone with it, even when you’re sitting there.
opening-client-more-wish = I’d like more of one thing from you, and I’ll try to say what it is.
opening-client-more-question = Would it be possible that you tell me more of what you think?
opening-client-more-straight = I need more from you than listening.
opening-client-more-note = This is what helps me most when you do it. I’d like more of it:

concern-client-less = I want less of something, or to go more slowly
opening-client-less-gently = Would you mind if we slowed down a little?
opening-client-less-feeling = After our sessions I’m often shaken for days.
opening-client-less-wish = I’d like to decide myself how far we go on a day.
opening-client-less-question = Can we agree on a sign for “that’s enough for now”?
opening-client-less-straight = This is too fast for me.
opening-client-less-note = This is what is too much for me. I’d like less of it for now:

concern-client-frame = Times, money, being late, being cut short
opening-client-frame-gently = It’s a small thing, but may I bring it up?
opening-client-frame-feeling = When our time is moved or cut short, I feel unimportant.
opening-client-frame-wish = I’d like us to have one fixed time, as far as it’s possible.
opening-client-frame-question = Can we go through what we agreed on about times and the fee?
opening-client-frame-straight = You were late, and it mattered to me.
opening-client-frame-note = I’d rather not talk about money or times in the middle of a session. Could we take five minutes for it at the start?

## What a therapist can tick

concern-therapist-own-share = I did or said something that landed badly
opening-therapist-own-share-gently = I’d like to go back to something I said last time, if that’s all right with you.
opening-therapist-own-share-feeling = I’ve been uneasy about how I answered you last week. I think I missed you.
opening-therapist-own-share-wish = I’d like to hear how it was for you, and I’ll try not to explain myself.
opening-therapist-own-share-question = When I said that, what did you hear?
opening-therapist-own-share-straight = I got that wrong, and I’m sorry. That was my part, not yours.
opening-therapist-own-share-note = I’ve thought about our last session. I think I hurried you. I’m sorry, and I’d like us to look at it when we meet.

concern-therapist-feedback = I don’t know how this is for my client
opening-therapist-feedback-gently = May I ask you about the two of us for a few minutes?
opening-therapist-feedback-feeling = I notice that I’m not sure how our work is for you, and I’d like to know.
opening-therapist-feedback-wish = I’d like to hear one thing that helps, and one thing that doesn’t.
opening-therapist-feedback-question = If you could change one thing about how we work, what would it be?
opening-therapist-feedback-straight = I think you are being kind to me. What have you not said?
opening-therapist-feedback-note = Before next time, would you think of a moment when I didn’t get it? I’d like to learn from it.

concern-therapist-boundary = A boundary needs to be said
opening-therapist-boundary-gently = I’d like to talk about how we are in touch between sessions. It isn’t a reproach.
opening-therapist-boundary-feeling = I notice that I want to say yes, and I think that a yes would not help you in the long run.
opening-therapist-boundary-wish = I’d like to keep our work to this room and this hour, so that it stays safe for you.
opening-therapist-boundary-question = What did you hope would happen when you asked me?
opening-therapist-boundary-straight = I won’t do that, and I’d like to tell you why. It says nothing against you.
opening-therapist-boundary-note = This is what you can count on from me between sessions, and this is what I can’t do. I’d like to go through it with you.

concern-therapist-drift = We have slid into chatting, or into talking about me
opening-therapist-drift-gently = I’ve noticed something about how we spend the hour. Can we look at it together?
opening-therapist-drift-feeling = I enjoy talking with you, and I think that some of it has taken time from what you came for.
opening-therapist-drift-wish = I’d like us to come back to what you wanted to change.
opening-therapist-drift-question = If somebody listened to our last sessions, what would they say we are working on?
opening-therapist-drift-straight = I’ve talked too much about myself. That time is yours, and I’ll give it back.
opening-therapist-drift-note = Next time I’d like to begin with your goals, and leave the catching up for the last five minutes.

concern-therapist-break = A break is coming
opening-therapist-break-gently = I’d like to begin talking about the break today, so that it doesn’t come suddenly.
opening-therapist-break-feeling = I can imagine that the break brings something up, and all of it may be said here.
opening-therapist-break-wish = I’d like us to write down what helps, and whom you can call while I’m away.
opening-therapist-break-question = What were other goodbyes and waiting times like in your life?
opening-therapist-break-straight = I’ll be away, and I’ll be back on a day that I’ll tell you now.
opening-therapist-break-note = These are the days I’m away, the day we meet again, and the people you can reach in between.

concern-therapist-dependence = My client may lean on me a great deal
opening-therapist-dependence-gently = May I ask about something tender: how it is for you when we are not together?
opening-therapist-dependence-feeling = I sense that our sessions mean a lot to you. I take that seriously.
opening-therapist-dependence-wish = I’d like us to find out how you can take with you what helps here.
opening-therapist-dependence-question = When you’re on your own, is there a sentence from here that you hear?
opening-therapist-dependence-straight = I think you need me a lot at the moment. That’s allowed, and we can look at what it’s for.
opening-therapist-dependence-note = Until next time: notice one moment when you comforted yourself, and tell me about it.

concern-therapist-not-better = It isn’t getting better
opening-therapist-not-better-gently = I’d like to take stock with you today, without hurry.
opening-therapist-not-better-feeling = I’m concerned that what we do is not helping you enough.
opening-therapist-not-better-wish = I’d like to change something, and to ask somebody else for a view. I’ll do it only with your agreement.
opening-therapist-not-better-question = What have you been thinking about whether this works?
opening-therapist-not-better-straight = You are not better off than when we began. That is not your fault, and we should change something.
opening-therapist-not-better-note = Please think about what you would do if you could start afresh: with me in another way, with somebody else, or with something else.

concern-therapist-ending = An ending has to be talked about
opening-therapist-ending-gently = I’d like us to begin thinking about how we will end, well before we do.
opening-therapist-ending-feeling = Ending with you is not nothing to me, and I’d like to do it with care.
opening-therapist-ending-wish = I’d like you to have a say in when, and how.
opening-therapist-ending-question = What would have to happen in our last sessions so that it is a good ending for you?
opening-therapist-ending-straight = I have to end our work, for a reason that is mine. I’m telling you now so that we have time.
opening-therapist-ending-note = You are free to stop. If you do, I’d like one session to say goodbye, and I’ll help you find somebody if you wish.
