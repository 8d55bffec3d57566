# Words somebody could really say. One or two sentences, spoken language, nothing anybody has to agree with.

## Alliance

say-client-alliance-rising = “I notice it’s become easier to talk here. I’d like you to know that, and to keep doing what we’re doing.”
say-therapist-alliance-rising = “It seems to me we’ve found a way of working that suits you. What has helped, so that we don’t lose it?”
say-client-alliance-falling = “Something has felt a bit different between us these last weeks. Can we take a moment to look at how we’re working?”
say-therapist-alliance-falling = “I have the sense that the last weeks were harder between us, and I’d like to understand my part in it. What has been missing for you?”

say-client-views-fell = “I think I may see how we’re doing differently from you at the moment. Can I tell you how it is for me?”
say-therapist-views-fell = “I may have been seeing how we’re doing more brightly than you lately. How is it for you, honestly?”
say-client-views-rose = “I’ve been feeling better about how we work than before. I wonder how it looks from your side.”
say-therapist-views-rose = “You and I may see the last sessions differently. What has felt right to you in them?”

## Rupture and repair

say-client-rupture-possible = “Last time left me with a feeling I can’t quite place. Could we go back to it for a minute?”
say-therapist-rupture-possible = “I’ve been thinking about one of our sessions. Was there something in it that didn’t sit right with you?”
say-client-rupture-open = “Something you said stayed with me, and not in a good way. I’d rather tell you than keep it to myself.”
say-therapist-rupture-open = “I think something went wrong between us, and I’d like to hear it from your side. I won’t defend myself; I want to understand.”
say-client-rupture-repair-tried = “I’m glad we talked about what happened. A part of it is still there for me; could we come back to it?”
say-therapist-rupture-repair-tried = “We talked about what happened, and I don’t want to assume it’s done. What is still left of it for you?”
say-client-rupture-repaired = “It mattered to me how we dealt with that difficult session. It helps me trust that we can do it again.”
say-therapist-rupture-repaired = “We had a hard moment and came through it. What did you learn about us from that, and what should I remember?”
say-client-rupture-unrepaired = “There is something from a while ago that never got right for me. I’d like to try once more to talk about it, or to think about what else could help.”
say-therapist-rupture-unrepaired = “I think something between us was never put right, and I’m sorry for my part in it. Would you be willing to tell me what you needed then, and what you need now?”

## Outcome

say-client-outcome-better = “Things have got easier than when I came. I’d like to think about what I want from here.”
say-therapist-outcome-better = “Your answers say that things are easier than when we began. Does that fit, and what do you think made the difference in your life?”
say-client-outcome-worse = “I feel worse than when I started, and I want to say that plainly. Can we look at what needs to change, or who else could help?”
say-therapist-outcome-worse = “Your answers say that things are harder than when we began. I’d like to look with you at what is going on, and at whether we should do something differently.”

## Safety

say-client-risk = “I have thoughts of hurting myself or of not being here any more. I need to talk about it now.”
say-therapist-risk = “You ticked that you’ve had thoughts of being better off dead or of hurting yourself. Thank you for telling me. I’d like to ask you about them now, directly.”
say-therapist-risk-ask = “I ask everybody this from time to time: do you ever have thoughts of hurting yourself, or of not wanting to live?”
