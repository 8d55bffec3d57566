# Words somebody could really say. One or two sentences, spoken language, nothing anybody has to agree with.

## Alliance

say-client-alliance-rising = “I notice it’s become easier to talk here. I’d like you to know that, and to keep doing what we’re doing.”
say-therapist-alliance-rising = “It seems to me we’ve found a way of working that suits you. What has helped, so that we don’t lose it?”
say-client-alliance-falling = “Something has felt a bit harder between us these last weeks. Can we take a moment to look at how we’re working?”
say-therapist-alliance-falling = “I have the sense that the last weeks were harder between us, and I’d like to understand my part in it. What has been missing for you?”

say-client-asks-the-therapist = “How has working together felt from your side lately? I’d like to know, also if something was hard.”

say-client-views-fell = “I think I may see how we’re doing differently from you at the moment. Can I tell you how it is for me?”
say-therapist-views-fell = “I may have been seeing how we’re doing more brightly than you lately. How is it for you, honestly?”
say-client-views-rose = “I’ve been feeling better about how we work than before. I wonder how it looks from your side.”
say-therapist-views-rose = “You and I may see the last sessions differently. What has felt right to you in them?”

## Rupture and repair

say-client-rupture-possible = “One of our sessions left me with a feeling I can’t quite place. Could we go back to it for a minute?”
say-therapist-rupture-possible = “I’ve been thinking about one of our sessions. Was there something in it that didn’t sit right with you?”
say-client-rupture-open = “Something between us has stayed with me, and not in a good way. I’d rather tell you than keep it to myself.”
say-therapist-rupture-open = “I think something went wrong between us, and I’d like to hear it from your side. I won’t defend myself; I want to understand.”
say-client-rupture-repair-tried = “I’m glad we talked about what happened. A part of it is still there for me; could we come back to it?”
say-therapist-rupture-repair-tried = “We talked about what happened, and I don’t want to assume it’s done. What is still left of it for you?”
say-client-rupture-repaired = “There was a session that was hard for me, and we came through it. I’d like to remember what helped.”
say-therapist-rupture-repaired = “I think we had a hard moment, and that it’s better now. Is that how it is for you, and what helped?”
say-client-rupture-reopened = “I thought we had put this right, and it has come back for me. That’s hard to say, because you tried. Could we look at it once more?”
say-therapist-rupture-reopened = “I hear that it’s there again. Thank you for telling me. I’d rather look at it again with you than leave you alone with it.”
say-client-rupture-heard = “There was a session where I mostly said yes or changed the subject. I think something in it didn’t fit for me.”
say-therapist-rupture-heard = “I’ve been thinking about one of our sessions. I wonder whether I went somewhere that wasn’t right for you, and whether it was hard to say so.”
say-client-rupture-unrepaired = “There is something from a while ago that never got right for me. I’d like to try once more to talk about it, or to think about what else could help.”
say-therapist-rupture-unrepaired = “I think something between us was never put right, and I’m sorry for my part in it. Would you be willing to tell me what you needed then, and what you need now?”

## Outcome

say-client-outcome-better = “Things are easier for me than they were. I’d like to think about what I want from here.”
say-therapist-outcome-better = “Your answers say that things are easier than when you first filled this in. Does that fit, and what do you think has helped?”
say-client-outcome-worse = “I feel worse than I did, and I want to say that plainly. Can we look at what needs to change, or who else could help?”
say-therapist-outcome-worse = “Your answers say that things are harder than when you first filled this in. I’d like to look with you at what is going on, and at whether we should do something differently.”

## Safety

say-client-risk = “I have thoughts of hurting myself or of not being here any more. I need to talk about it now.”
say-therapist-risk = “You ticked that you’ve had thoughts of being better off dead or of hurting yourself. Thank you for telling me. I’d like to ask you about them now, directly.”
say-therapist-risk-ask = “I ask everybody this from time to time: do you ever have thoughts of hurting yourself, or of not wanting to live?”

## Boundaries

say-therapist-hard-stop = “Something happened with a client that I don’t want to look at alone. Could you think it through with me this week?”
say-therapist-hard-stop-consulted = “I’d like to come back to what we talked through, and tell you what I did and how it is now.”
say-supervisor-hard-stop = “Thank you for bringing this. Before we think about what to do: how did it come about, and how is it for you?”
say-therapist-boundary-drift = “I’ve made more exceptions with this client lately than I usually do. I’d like to understand what they do for the client, and for me.”
say-supervisor-boundary-drift = “Each of these may have had a good reason. What do you see when you look at them together?”

## The frame

say-client-break = “The break is coming up, and I notice it’s on my mind. Could we talk about what it will be like, and what I can do if it gets hard?”
say-therapist-break = “We won’t meet for a while soon. What is that like for you to think of, and what might help in between?”
say-client-frame = “Our times have moved about a good deal. I’d find it easier if we could settle on one again.”
say-therapist-frame = “Our sessions have been moved or cut short a few times. I’d like to hear how that has been for you, and see what we can hold on to.”

## Goals

say-client-goal-apart = “I’m not sure we want the same thing from this. Can we look at what each of us is working towards?”
say-therapist-goal-apart = “I may have been working on something that isn’t yours. What would you like this to be about?”
say-client-goals-nearer = “I’ve come further than I thought I would. I’d like to look at what helped, and at what is next.”
say-therapist-goals-nearer = “You’ve come a good way with what you wanted. What did you do that made the difference?”
say-client-goals-further = “What I came for has moved further away. Could we look together at what gets in the way?”
say-therapist-goals-further = “What you came for seems further away than it was. I’d like to understand what makes it hard, and whether we should go about it differently.”
say-client-goal-resting = “There’s something I wanted to work on that we haven’t come back to for a while. Is it still on our list?”
say-therapist-goal-resting = “We haven’t spoken of one of your goals for some time. Is it resting, is it done, or have I lost sight of it?”

## The inner voice and the story

say-client-belief-softer = “There’s something I used to be sure of about myself, and I believe it less now. I’d like you to know.”
say-therapist-belief-softer = “That hard sentence about yourself seems to weigh less than it did. What do you say to yourself now instead?”
say-client-belief-harder = “A hard thought about myself has got louder again. I’d rather say it here than carry it alone.”
say-therapist-belief-harder = “That sentence seems to have got louder lately. When do you hear it, and whose voice is it most like?”
say-therapist-scenes-redemption = “In many of the stories you’ve told me something hard turned into something you could use. Do you see that too?”
say-therapist-scenes-contamination = “I notice that good things in your stories often get spoiled in the end. Is that how it feels from inside?”

## Transference

say-therapist-theme = “You’ve told me of several people who answered you in much the same way. Does it ever feel as if I did, too?”

## Capacity

say-therapist-capacity = “I’ve been working above what I set myself. I’d like to look at what could give, before it costs my clients or me.”
say-therapist-supervision = “It’s been longer than I wanted since I last had supervision. Can we find a time this week?”
