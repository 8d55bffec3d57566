# Why a finding is read first. The rule is in docs/reading-order.md.

reading-safety = This is first because it is about safety.
reading-hard-stop = This is first because an event of this kind deserves a second pair of eyes.
reading-confirmed = This is first because one of the two said it.
reading-reliable = This is first because it is more than a form’s usual ups and downs explain, and the newest of these.
reading-possible = This is first because it is the newest; it may be chance.
reading-settled = This is first because there is nothing newer; it was talked about before.
