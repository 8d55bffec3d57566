# Is it normal? Questions people really ask, each with a short honest answer: what is known, what is not, what one can do.
# "Recalled" marks a source written down from memory; somebody should look it up before leaning on it.

nav-normal = Is it normal?
normal-window = Questions and answers
normal-title = Is it normal?
normal-lead = Questions that people really ask, often late at night. Each has a short answer: what is known, what is not, and what you can do.
normal-search = What is on your mind?
normal-search-hint = A word is enough: break, hug, lying, money.
normal-search-go = Look
normal-found = { $count ->
    [one] One answer that may fit “{ $asked }”
   *[other] { $count } answers that may fit “{ $asked }”
}
normal-near = Nothing fits “{ $asked }” exactly. These come nearest.
normal-nothing = Nothing here fits “{ $asked }”. That it is not on this page does not mean that it is strange. You can ask your therapist, or anyone you trust.
normal-too-long = That is a long question. Try a word or two from it.
normal-back = All questions
normal-known = What is known
normal-unknown = What is not known
normal-do = What you can do
normal-source = Where this comes from
normal-recalled = “Recalled” means that we wrote the source down from memory and did not read it again. If much hangs on it for you, please check.
normal-say-go = Help me say it
normal-say-what = If you want to bring it up, here are words to begin with.
normal-say-example = Words you could begin with
normal-no-verdict = These answers are about people in general. They cannot tell you what is right in your therapy, and they are no advice from your therapist.
normal-help = If somebody crossed a line with you, or you are in danger, you do not have to sort it out alone. You can call one of the numbers below.
normal-my-card-what = Short, honest answers to questions that many people carry about and few ask.
normal-my-card-go = Look at the questions
normal-group-feelings = What you feel for your therapist
normal-group-between = Between the sessions
normal-group-hour = In the session
normal-group-therapist = What your therapist does
normal-group-work = Is it working?
normal-group-rules = Rules, records and money
normal-group-ending = Stopping, changing, afterwards

## What you feel for your therapist

normal-q-missing = I miss my therapist between sessions. Is that normal?
normal-q-missing-short = Yes. Many people do, and it often means that the sessions have come to matter.
normal-q-missing-known = Feeling safe with one’s therapist goes along with working well together. Many people also hear their therapist’s voice in their mind between sessions, and are comforted by it.
normal-q-missing-unknown = How much is “too much”, nobody can measure. What counts is whether it gets in the way of your life.
normal-q-missing-do = Notice when it is strongest and what you would want just then. You can tell your therapist; it is one of the most useful things to talk about.
normal-q-missing-source = A review from 2021 of studies on attachment to the therapist (its abstract was read): feeling secure and working well together go closely with each other, r = .71. On carrying the therapist in mind: Geller and Farber 1993 (recalled).

normal-q-love = I have loving or sexual feelings for my therapist. Is that normal?
normal-q-love-short = Yes, it happens to many people. Your feelings are allowed. Acting on them never is, and keeping to that is your therapist’s job.
normal-q-love-known = It has been written about since the beginnings of therapy. Somebody listens to you as few people ever have; it is no wonder that feelings grow. Every large code of ethics forbids therapists a sexual relationship with a client.
normal-q-love-unknown = How many people feel this, nobody knows well. Many never say it.
normal-q-love-do = You do not have to say it. If you do, a good therapist stays calm and kind, and talks with you about what it means. If your therapist answers with flirting or touch, that is a line crossed by them, not by you.
normal-q-love-source = Freud wrote about it in 1915 (recalled). Codes: APA 10.05, ACA A.5.a (recalled), BACP Ethical Framework 34.

normal-q-angry = I’m angry with my therapist. Is that normal?
normal-q-angry-short = Yes. Anger, hurt and disappointment belong to most close relationships, and therapy is one.
normal-q-angry-known = Strains between client and therapist are common. Where they are talked about and put right, people tend to do better than where they are not.
normal-q-angry-unknown = That talking about it is what makes things better is likely, but the studies cannot prove it.
normal-q-angry-do = Say it in one sentence, as early as you can. “I’m still angry about last time” is enough. You can also write it down and hand it over.
normal-q-angry-source = Eubanks, Muran and Safran 2018, 11 studies with 1,314 people, r = .29 between repairing strains and doing better (recalled).

normal-q-dependent = I feel dependent on my therapist. Is that bad?
normal-q-dependent-short = Leaning on somebody for a while is not bad. It is meant to help you stand more firmly.
normal-q-dependent-known = People often lean on a therapist more in hard times and less later. A good sign is that you carry more and more of the help with you into the week.
normal-q-dependent-unknown = No test can tell healthy leaning from too much. Where an article draws a clear line, we know of no study behind it.
normal-q-dependent-do = Ask yourself: do I live more because of therapy, or do I wait for it? Talk about that, whichever it is. If your therapist tells you that you cannot cope without them, ask somebody else too.
normal-q-dependent-source = No single study carries this answer; it is what most schools of therapy teach. On security and working together: the review of 2021 named under “I miss my therapist”.

normal-q-others = I compare myself to my therapist’s other clients. Is that normal?
normal-q-others-short = Yes. Wanting to be special to somebody who matters is human.
normal-q-others-known = It is a common theme in what therapists and clients have written. It often has to do with older places where you had to share, or came second.
normal-q-others-unknown = We know of no good study that counts how many people feel it.
normal-q-others-do = You could ask, “What am I to you, among all the people you see?” You may get an honest answer, and a good talk.
normal-q-others-source = We found no study for this one.

normal-q-dislike = I don’t like my therapist. Does it matter?
normal-q-dislike-short = It matters. You do not have to like everything about them, but you need to feel respected and to want the same thing.
normal-q-dislike-known = How well two people work together goes along with how well therapy turns out, in hundreds of studies. Agreeing on goals and on what to do seems to count at least as much as warmth.
normal-q-dislike-unknown = For one single person, nobody can foretell from this how it will go.
normal-q-dislike-do = Say what you miss, and see what happens over the next two or three sessions. If nothing changes, you may look for somebody else. You owe nobody a reason.
normal-q-dislike-source = Flückiger and others 2018, 295 studies, r = .28 (abstract read). Webb and others 2011: early agreement on goals and tasks foretold change, the bond did not (abstract read; people treated for depression).

normal-q-hug = I want a hug from my therapist. Is that normal?
normal-q-hug-short = Yes. The wish is normal. Whether a hug happens is another question, and “no” does not mean that you are too much.
normal-q-hug-known = No large code forbids every hug. Many therapists never touch beyond a handshake, some do now and then. Sexual touch is always forbidden.
normal-q-hug-unknown = Whether a hug helps or harms cannot be said in general. It depends on the two of you, and on what touch has meant in your life.
normal-q-hug-do = Say the wish instead of acting it: “I’d like a hug, and I’d like to know how you see that.” You may always say no to touch, also to a handshake.
normal-q-hug-source = Pope, Tabachnick and Keith-Spiegel asked American therapists in 1987: most had hugged a client at some time, few did it often (recalled). Codes: APA 10.05, BACP 34.

## Between the sessions

normal-q-google = I googled my therapist. Is that bad?
normal-q-google-short = No. Very many people do, out of care, interest or worry.
normal-q-google-known = In one survey most clients had looked for their therapist on the internet, and many had not told them.
normal-q-google-unknown = Whether it helps or hurts the work depends on what you find, and on whether you can talk about it.
normal-q-google-do = Looking up training and registration is sensible. If you found something private that now stands between you, say so. If you cannot stop looking, that is worth talking about, too.
normal-q-google-source = Kolmes and Taube 2016, a survey of clients (recalled).

normal-q-breaks = I dread holidays and breaks. Is that normal?
normal-q-breaks-short = Yes. For many people a break is one of the hardest parts of therapy.
normal-q-breaks-known = People who feel strongly attached to their therapist often feel breaks strongly, too. Being told early, and having a plan, is what most therapists advise.
normal-q-breaks-unknown = How much a plan helps has hardly been studied.
normal-q-breaks-do = Ask for three things: the exact days, whom you can call meanwhile, and ten minutes to plan. Write down what has helped you in hard weeks before.
normal-q-breaks-source = Ethics codes ask therapists to provide for times when they are away: APA 10.09, and BACP on breaks and endings (both recalled).

normal-q-dreams = I dream about my therapist. Is that normal?
normal-q-dreams-short = Yes. We dream of people who matter to us, and of what moves us.
normal-q-dreams-known = Dreams about therapists turn up in a great many accounts of therapy, also odd, angry or sexual ones. A dream is not a wish you have to carry out.
normal-q-dreams-unknown = What a dream “means” nobody can look up. Books that list meanings are not science.
normal-q-dreams-do = Tell it if you like, or only the feeling it left behind. You may keep it to yourself.
normal-q-dreams-source = We found no count that we would lean on.

normal-q-contact = May I write to my therapist between sessions?
normal-q-contact-short = Ask. Some answer short messages, some do not, and both can be good.
normal-q-contact-known = Ethics codes ask therapists to say clearly when and how they can be reached. They need not be there at all hours.
normal-q-contact-unknown = Whether messages between sessions help depends on the person and on the kind of therapy.
normal-q-contact-do = Agree on it: what for, how long, when an answer comes, and what to do when it cannot wait. A therapist’s inbox is no emergency line.
normal-q-contact-source = APA 10.01, ACA A.2.b and H.2, BACP 31 (the last was read, the others are recalled).

normal-q-social = Can I follow my therapist on social media?
normal-q-social-short = Most therapists will say no, and most codes ask them to. It is not about you.
normal-q-social-known = Codes for counsellors and social workers rule out private contact online with present clients; social workers are told to turn down friend requests.
normal-q-social-unknown = What happens to the work when you only read along in silence, hardly anybody has studied.
normal-q-social-do = If you have asked or followed already, nothing bad has happened. Ask how they handle it. If your therapist follows you, you may say that you do not want it.
normal-q-social-source = ACA A.5.e, NASW 1.06, BACP 33c (read).

## In the session

normal-q-lying = I lied to my therapist. Is that normal?
normal-q-lying-short = Yes. Almost everybody has, at least once.
normal-q-lying-known = In a survey of 547 people in therapy, about nine in ten said that they had lied to their therapist. Often it was about how bad things were, or about therapy itself: “yes, that helped”.
normal-q-lying-unknown = Which lies matter, and which simply protect you until you are ready, nobody can say from outside.
normal-q-lying-do = You can begin small: “There is something I haven’t told you.” You need not say it all at once. Honesty should never be punished in therapy.
normal-q-lying-source = Blanchard and Farber 2016 (recalled).

normal-q-nothing = I have nothing to say. Is that normal?
normal-q-nothing-short = Yes. Silence, empty weeks and a blank head belong to therapy.
normal-q-nothing-known = Silences mean different things: thinking, resting, feeling unsafe, having had enough. Therapists are trained to bear them.
normal-q-nothing-unknown = Nobody can tell from the silence alone which of these it is.
normal-q-nothing-do = Say just that: “I don’t know what to say.” You can ask for a question, or bring a note with three words. If silence frightens you, tell them; they can help you out of it.
normal-q-nothing-source = Levitt 2001 and others have sorted silences in therapy (recalled).

normal-q-crying = I cry all the time in therapy. Or I can’t cry at all. Is that normal?
normal-q-crying-short = Both are normal. Tears are no measure of how well it is going.
normal-q-crying-known = Crying in sessions is common. Many people feel relief later, and some only feel tired. Not crying does not mean that you feel nothing.
normal-q-crying-unknown = Whether crying itself helps people get better is not known.
normal-q-crying-do = Tell your therapist what you need then: quiet, a tissue, a question, a pause. You may ask to stop for today.
normal-q-crying-source = There are a few studies, too small to lean on. This is mostly what therapists have seen.

normal-q-asleep = I get very tired, or fall asleep, in sessions. Is that normal?
normal-q-asleep-short = It happens. It can be simple tiredness, medicine, or a way to switch off when it gets too much.
normal-q-asleep-known = Some people go blank or drowsy when old fear comes up. Many medicines also make people tired.
normal-q-asleep-unknown = From outside it cannot be told which it is.
normal-q-asleep-do = Say when it begins. Try another time of day. Ask your doctor if you are tired elsewhere, too. If it is your therapist who falls asleep, you may say so.
normal-q-asleep-source = We know of no study that counts it.

## What your therapist does

normal-q-late = My therapist was late, yawned, or forgot something. Does it mean they don’t care?
normal-q-late-short = Once, it most likely means that they are human. If it keeps happening, it is worth saying.
normal-q-late-known = A reliable time and place are part of the treatment. When something goes wrong and is talked about, it can even make the work stronger.
normal-q-late-unknown = What was in your therapist’s mind, only they know.
normal-q-late-do = Say what you noticed and how it was for you: “You were late, and I felt unimportant.” A good answer is interest, and an apology. You should get the time you pay for.
normal-q-late-source = On putting strains right: Eubanks, Muran and Safran 2018 (recalled).

normal-q-bored = My therapist seems bored. Am I boring?
normal-q-bored-short = Faces are easy to misread, most of all when we expect not to matter. Sometimes a therapist does drift off. Neither makes you boring.
normal-q-bored-known = People tend to see what they fear in a still face. Therapists, too, say that their attention wanders at times.
normal-q-bored-unknown = Nobody can read boredom from a face with certainty. This program does not try to.
normal-q-bored-do = Ask: “You look far away. Where are you?” An honest therapist will tell you, and it may be something useful.
normal-q-bored-source = We know of no study of bored therapists that we would lean on.

normal-q-self = My therapist talks about themselves. Is that normal?
normal-q-self-short = A little, for your sake, is normal. If you end up listening to them, it is too much.
normal-q-self-known = Therapists say something about themselves seldom, in a few sentences of a hundred at most. Clients often like it when it is short and leads back to them.
normal-q-self-unknown = How much is right for you, no study can say.
normal-q-self-do = Ask, “What did you tell me that for?” If you begin to look after your therapist, say so: “I’d like the hour to be about me.”
normal-q-self-source = Hill, Knox and Pinto-Coelho 2018, mostly interviews and small studies (recalled).

normal-q-favours = My therapist asks me for favours, advice or comfort. Is that normal?
normal-q-favours-short = No. You are not there to look after your therapist, to work for them, or to help them.
normal-q-favours-known = Codes of ethics forbid therapists to use their clients, and warn of a second relation beside therapy, such as business or favours. Looking after this is their duty, not yours.
normal-q-favours-unknown = Whether it was thoughtless or worse cannot be seen from one moment.
normal-q-favours-do = You may say no without a reason. You may tell somebody else: another therapist, the practice, the body they are registered with. You do not have to talk to your therapist first.
normal-q-favours-source = APA 3.05 and 3.08 (recalled), ACA A.6, NASW 1.06, BACP 33.

normal-q-advice = My therapist gives me advice. Or never does. Which is normal?
normal-q-advice-short = Both happen. Kinds of therapy differ here more than in almost anything else.
normal-q-advice-known = Some kinds give tasks and clear steps, others hold back so that you find your own way. Matching what a client wishes goes along with fewer people leaving and slightly better results.
normal-q-advice-unknown = Which of the two would suit you better, nobody can say beforehand.
normal-q-advice-do = Say what you want more of. “I’d like you to tell me what you think” is a fair wish. You need not follow advice.
normal-q-advice-source = Swift and others 2018 on clients’ preferences (recalled).

normal-q-touch = My therapist touched me. Is that all right?
normal-q-touch-short = A handshake, or a hug you both wanted, can be. Touch you did not want is not all right. Sexual touch never is.
normal-q-touch-known = Every large code forbids sexual contact with a client, whoever began it, and whether or not you agreed. In many places it is also a crime.
normal-q-touch-unknown = How a touch was meant, nobody can see from outside. How it was for you, you know.
normal-q-touch-do = You may say “please don’t touch me” at any time. If it was sexual, or you are unsure, talk to somebody outside: a person you trust, a doctor, another therapist, the body they are registered with, the police. You have done nothing wrong, even if you went along with it.
normal-q-touch-source = APA 10.05, ACA A.5.a (recalled), NASW 1.09(a) (recalled), BACP 34.

normal-q-supervision = Does my therapist talk about me to other people?
normal-q-supervision-short = Often yes, to a supervisor, and usually without your name. That is meant to make your therapy safer.
normal-q-supervision-known = In some professions supervision is a duty. Therapists may have to tell others when somebody is in serious danger, and in some other cases that the law of your country names.
normal-q-supervision-unknown = This page does not know your country’s law, nor what the two of you agreed on.
normal-q-supervision-do = Ask: “Who hears about me, with which name, and when would you have to tell somebody?” In this program you see under “Who sees what” who has looked.
normal-q-supervision-source = BACP asks its members for supervision (recalled). On secrecy and its limits every code has a part of its own.

normal-q-knows-me = My therapist also knows somebody close to me. Is that all right?
normal-q-knows-me-short = It can be, in a small town for instance. It has to be talked about early and openly.
normal-q-knows-me-known = Codes ask therapists to avoid a second tie with a client where it could harm or bias them. Counsellors are told not to treat friends or family where they cannot stay objective.
normal-q-knows-me-unknown = Whether a tie will get in the way can only be found out by looking at it again and again.
normal-q-knows-me-do = Ask what they would do if you met, and what they tell whom. You may choose somebody without such a tie.
normal-q-knows-me-source = APA 3.05 (recalled), ACA A.5.d and A.6, BACP 33.

## Is it working?

normal-q-worse = I feel worse since I began. Is that normal?
normal-q-worse-short = Feeling shaken after some sessions is common. Feeling worse for weeks is a reason to speak up, not to wait.
normal-q-worse-known = It is often said that it must get worse before it gets better. There is no good proof that it must. Of a hundred adults in therapy, about five to ten end up worse than they began. Therapists are poor at noticing it by themselves.
normal-q-worse-unknown = In one single case nobody can be sure whether therapy caused it, or life, or both.
normal-q-worse-do = Say plainly: “I’m doing worse.” Ask what you two will change, and by when you will look again. You may also ask somebody else. If you think of harming yourself, call one of the numbers on this page now.
normal-q-worse-source = Five to ten in a hundred: a Dutch review of 2007 (read at second hand). Hannan and others 2005: of 40 clients who got worse, therapists had foreseen one (abstract read).

normal-q-how-long = How long does therapy take?
normal-q-how-long-short = It differs a great deal: from a few sessions to years. You may ask how long, and why.
normal-q-how-long-known = Many people feel some relief in the first weeks. In large studies, about half had clearly improved after something like ten to twenty sessions; others needed many more.
normal-q-how-long-unknown = For you alone, nobody can foretell it.
normal-q-how-long-do = Agree on a day when you look together at how far you have come, for instance every eight to ten sessions. Long is all right if you can say what it is for.
normal-q-how-long-source = Howard and others 1986; Lambert, Hansen and Finch 2001 (both recalled). The numbers depend on what counts as better.

normal-q-not-helping = What if it isn’t helping?
normal-q-not-helping-short = Then something has to change: what you do, how you do it, or with whom. It is not a failure of yours.
normal-q-not-helping-known = About one person in five stops earlier than planned. Where client and therapist look at short questionnaires together, results are a little better, and fewer people drop out.
normal-q-not-helping-unknown = Which change would help you, you can only find out by trying.
normal-q-not-helping-do = Say it, and name one thing you would change. Give it a few weeks. Then you may ask for another kind of therapy, another therapist, or a second view. Codes ask a therapist to end what does not help, and to name other ways.
normal-q-not-helping-source = Swift and Greenberg 2012: 19.7 % in 669 studies (recalled). De Jong and others 2021: 58 studies, d = .15 (abstract read). APA 10.10.

normal-q-forms = Why does my therapist want me to answer questions on a screen?
normal-q-forms-short = Because it is easier to tick “that was hard” than to say it. You may skip any question.
normal-q-forms-known = Looking at such answers together helps a little, on average. Many people answer too kindly when they know that their therapist looks at once.
normal-q-forms-unknown = Whether it will help you, no average can say.
normal-q-forms-do = You choose before each form who sees it. You can stop at any time; your therapy does not hang on it.
normal-q-forms-source = De Jong and others 2021: 58 studies with 21,699 people, d = .15 (abstract read).

## Rules, records and money

normal-q-notes = What happens to the notes about me?
normal-q-notes-short = Most therapists keep a record, and many keep private notes apart from it. You have rights to see it, and they differ by country.
normal-q-notes-known = In the European Union you can mostly see what is kept about you. In the United States, private notes that are kept apart from the record are treated otherwise.
normal-q-notes-unknown = How long your record is kept depends on law and profession, and this page does not know which hold for you.
normal-q-notes-do = Ask: “What do you write down, who reads it, and for how long is it kept?” In this program, “Who sees what” shows who can read what, and who did.
normal-q-notes-source = United States: 45 CFR 164.501 (read at second hand). European Union: GDPR, articles 9 and 15 (recalled).

normal-q-fees = Is it normal to feel odd about paying?
normal-q-fees-short = Yes. Paying somebody who cares about you is strange at first. The fee pays for time and skill; the care cannot be bought.
normal-q-fees-known = Codes ask therapists to settle fees early and clearly. Paying for missed sessions is common where it was agreed on beforehand.
normal-q-fees-unknown = Whether paying makes therapy work better or worse is not settled.
normal-q-fees-do = Ask for it in writing: the price, missed sessions, a rise. If you cannot pay any more, say so early; there may be a lower price or another place.
normal-q-fees-source = APA 6.04 and ACA A.10 on fees (recalled).

## Stopping, changing, afterwards

normal-q-changing = May I change my therapist?
normal-q-changing-short = Yes. You need no reason and no permission.
normal-q-changing-known = Codes ask therapists to help with the change, and not to leave you on your own. Who pays, and how many sessions are left, can depend on your insurance.
normal-q-changing-unknown = Whether it will be better elsewhere, nobody can promise. Some things come along with us.
normal-q-changing-do = If you can, say it once, and see whether something moves. You can take a summary along that you write yourself, under “Stopping or changing”.
normal-q-changing-source = ACA A.11 and A.12, APA 10.10.

normal-q-second = May I ask another therapist for a second opinion?
normal-q-second-short = Yes. It is common in medicine, and it is all right here, too.
normal-q-second-known = No large code forbids it. Codes ask therapists to be careful and open when somebody sees two of them.
normal-q-second-unknown = The second person hears only one side, and can be wrong as well.
normal-q-second-do = Go once or twice with a clear question, for instance: “Is what we do what you would do?” You may tell your therapist or keep it to yourself.
normal-q-second-source = APA 10.04, on serving people who see somebody else already (recalled).

normal-q-may-not-stop = My therapist says I may not stop. Is that true?
normal-q-may-not-stop-short = No. You may stop at any time, also without a last session. They may tell you their worry; they may not stop you.
normal-q-may-not-stop-known = Agreeing to therapy can be taken back. There is one exception: where a court or the law has ordered it, stopping can have consequences, and somebody must tell you which.
normal-q-may-not-stop-unknown = Whether stopping now is good for you, nobody knows for sure, your therapist included.
normal-q-may-not-stop-do = Listen to the reason once, then decide yourself. A last session often helps, and it is no duty. If you are pressed, threatened or shamed, tell somebody outside.
normal-q-may-not-stop-source = APA 10.10 and ACA A.11 on ending. That consent can be taken back stands in all codes we know (recalled).

normal-q-ending-hurts = Therapy ends, and it hurts. Is that normal?
normal-q-ending-hurts-short = Yes. Something that mattered ends. Grief is a fitting answer, also when it is a good ending.
normal-q-ending-hurts-known = People who were asked afterwards tell of both sadness and pride. An ending that was planned and talked about mostly leaves better memories than one that broke off.
normal-q-ending-hurts-unknown = How long it hurts differs. There is no right length.
normal-q-ending-hurts-do = Give it a form: a last look back, a letter, one thing to keep. Tell somebody near you. If it does not ease after some weeks, you may ask for a talk, with the same therapist or another.
normal-q-ending-hurts-source = Marx and Gelso 1987; Knox and others 2011 (both recalled).

normal-q-friends = Can we be friends after therapy?
normal-q-friends-short = You will read that no rule exists. That is wrong: several codes do speak about it, and most therapists say no.
normal-q-friends-known = No large code bans every friendship with a former client. But the codes of American counsellors and social workers and of British counsellors ask therapists to avoid those that could harm or exploit. Some laws set a time: in Texas a licensed counsellor may begin no other relation at all for two years. For a sexual relationship, psychologists in the United States must wait at least two years and counsellors five, and even then it counts as wrong in most cases.
normal-q-friends-unknown = How such friendships turn out has hardly been studied. One of you knows all about the other, and that does not end with the last session.
normal-q-friends-do = Say the wish; it often tells how much the work has meant. A promise of “later”, made while therapy goes on, is a warning sign. If your therapist makes one, talk to somebody else.
normal-q-friends-source = ACA A.6.e (notes on it were read), NASW 1.06(c) (recalled), BACP 37a (read at second hand), APA 3.05 and 10.08, ACA A.5.c (recalled), Texas 22 TAC § 681.38 (read).

normal-q-back = May I go back to my old therapist?
normal-q-back-short = Mostly yes. Many people come back for a few sessions, or for longer.
normal-q-back-known = Coming back is not a sign that it failed. New things happen, and old ones show another side.
normal-q-back-unknown = Whether the same person or a new one is better for you now, no study can say.
normal-q-back-do = Ask, and say what has changed since. Look together at what you want this time. If you have become friends or work together by now, therapy with them is not a good idea any more.
normal-q-back-source = No single study carries this answer. On second ties: APA 3.05, ACA A.5 and A.6.
