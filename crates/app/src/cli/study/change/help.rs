//! What `attune study change --help` says below its options.

pub(super) const HELP: &str = "\
Methods (x1 before, x2 after, M1 and M2 their means, S1 the SD before, r the reliability, SEM = S1·√(1−r)):
  jt   (x2 − x1) / (SEM·√2); Jacobson & Truax 1991, J Consult Clin Psychol
       59:12
  gln  (x2 − M1 − r(x1 − M1)) / (S1·√(1−r²)); Gulliksen, Lord & Novick, after
       Hsu 1989
  hll  (x2 − M2 − r(x1 − M1)) / (S1·√(1−r²)); Hsu, Linn & Lord, after Hsu 1989
  en   (x2 − M1 − r(x1 − M1)) / SEM; Edwards & Nunnally, after Speer 1992
  nk   as en, over S1·√(r²(1−r) + (1−r_post))     Nunnally & Kotsch 1983
  ha   true change, one-sided, and a cutoff between true scores; Hageman &
       Arrindell 1993
  hlm  the client's slope over its uncertainty, from all their scores; Speer &
       Greenbaum 1995, J Consult Clin Psychol 63:1044
  nhs  two questionnaires read together, each with a published caseness and
       reliable change; NHS Talking Therapies

Cutoffs: a, two SDs from the clinical mean; b, two functional SDs from the functional mean; c, between both \
means, weighed by their SDs. Exactly on the cutoff a score is neither clinical nor functional; in ha the line \
counts as crossed only by more than error.

Means and SDs are those of clients with both scores (n − 1). A statistic must exceed its critical value: a tie, \
decided on the decimals as written, is no change.

hlm reads long rows, --id --session --value, one a client and session, and fits score ~ time + (time | client) \
to clients with three scores or more; the others are `not_scored`. The statistic is (common slope + the client's \
own part of it) / SD of that part given the scores; pre and post are the first and last score by time. \
--as-package leaves the common slope out, as the R package does: that asks whether somebody changed otherwise \
than the rest, not whether they changed.

Columns: id, pre, post, change, statistic, clinical_pre, functional_post, category, reason.

nhs counts as NHS Talking Therapies does, for services that give two questionnaires at the start and at the end. \
Four columns of scores (--pre --post, --second-pre --second-post) and four numbers that nobody can guess for \
you:
  case                     at or beyond the caseness on one of the two or both
  recovered                a case before, on neither a case after
  reliably improved        better by the reliable change on one, and not worse
                           by it on the other
  reliably deteriorated    worse by it on one, not better by it on the other
  reliable recovery        recovered and reliably improved
A reliable change is reached, not exceeded. Recovery and reliable recovery are shares of those who were a case \
before (finished less no case at the start), improvement and deterioration of everybody; intervals are Wilson's. \
Everybody with all four scores counts as having finished: leave out who did not (the service asks for two \
contacts). Who lacks a score has a row with the reason and is in no rate. Source: The NHS Talking Therapies \
Manual, cited from memory; the rates as NHS Digital published June 2020: 27 884 / (57 060 − 3 200) = 51.8 % \
recovered, 39 417 / 57 060 = 69.1 % improved.
A rate says how many of those counted ended there. It does not say that therapy caused it: people get better on \
waiting lists too, from 13.6 to 8.0 on the PHQ-9 in 12 weeks (Graham 2020, as quoted). It depends on who was \
counted and how ill they were, and is no measure of a therapist.
The example has PHQ-9 (case from 10, reliable change 6) and GAD-7 (from 8, and 4): the manual's numbers, as \
quoted; we have not read the manual itself (V-2nd).
Columns: id, pre, post, second_pre, second_post, case_before, case_after, recovered, reliably_improved, \
reliably_deteriorated, reliable_recovery, reason.

Example:
  attune study change phq9.csv --id client --pre intake --post end \\
      --better lower --reliability .89 --functional-mean 2.9 \\
      --functional-sd 3.5 --cutoff c --out change.csv --summary change.json
  attune study change phq9-long.csv --method hlm --session week --value phq9 \\
      --better lower --out change.csv
  attune study change both.csv --method nhs --better lower --pre phq9_start \\
      --post phq9_end --caseness 10 --reliable 6 --second-pre gad7_start \\
      --second-post gad7_end --second-caseness 8 --second-reliable 4 \\
      --summary rates.json";
