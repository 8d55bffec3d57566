//! What `attune study ruptures --help` says below its options.

pub(super) const HELP: &str = "\
Rules:
  attune         a score 2 standard errors below what the course so far led to
                 expect (local level, known SEM, drift by likelihood) and RC90
                 = 1.645·√2·SEM and half a point below the answer before; or a
                 one-sided EWMA of the standardised surprises (λ = 0.2, L =
                 2.7). Repaired within five sessions: three quarters made
                 good, to within one SEM, by the level or by two answers in a
                 row. Known on the day. Tool-defined.
  control-chart  below mean − 2.66·mean|moving range| (3 SDs; 2 with --k 2);
                 back at the mean. In hindsight.
  gumz           scores that fall from answer to answer by k·max(the client's
                 own SD, the SD of clients' means); back after a rise as large
                 (ours). Gumz et al. 2012, BMC Med Res Methodol 12:10. In
                 hindsight.
  stiles         below the client's own line by k pooled SDs of residuals;
                 back on it within 3 sessions. Stiles et al. 2004, J Couns
                 Psychol 51:81. Recalled, unverified. In hindsight.
  strauss        k SDs of all scores below the highest so far; back within a
                 quarter SD of it. Strauss et al. 2006, J Consult Clin Psychol
                 74:337. Recalled, unverified. In hindsight.
  stevens        1 point below the answer before on a scale from 1 to 7; back
                 within .25 in five sessions. Stevens et al. 2007, Am J
                 Psychother 61:109. Recalled, unverified.
Recalled, unverified: nobody here has read the numbers in the paper. These rules are for comparing studies; no \
page of Attune uses them. Most rules but attune and control-chart ring in nearly every course in which nothing \
happens.

--as-package draws a control chart as the R package qcc 3.0 does: 1.128 for the exact 2/√π = 1.128379, and a \
session without an answer counts as a moving range of nought.

States: possible, one low score and nothing else (repaired_at says whether it was back); open, still low or \
falling slowly, and within the time; confirmed, the same where somebody said so in --confirm, from the session \
before to the end; repaired; unrepaired, not back within the time. Rules without a time leave what is not back \
open, strauss unrepaired. Shape: v, down within two sessions and back within three; u, slower; unresolved, not \
back.
A session is taken as a week, and as held; one without a row is one without an answer. Clients with fewer than \
two answers (stiles: three) are not judged, and counted in --summary.

False alarms: the same rule on the same clients, sessions and gaps, each score replaced by the client's mean and \
noise, once as large as --sem and once as the pooled SD within clients; nobody says anything. At least 2000 \
series (of more than 200 sessions each, fewer); of more than 4000 clients, 4000.

Where the columns true_onset, true_depth and true_repaired are there, as attune study simulate writes them, all \
rules are held against them. An episode finds a rupture if it begins while that lasts, up to five sessions after \
its onset; one that begins while none lasts is a false alarm. The table is in --summary, on standard error and \
on the page; --calibrate writes it as the result. Intervals: Wilson for shares, Poisson for rates, Student for \
delays.

Columns: id, onset, trough, depth_in_sem, repaired_at, shape, state. With --calibrate: rule, k, standing, \
ruptures, found, sensitivity and its interval, false_alarms, quiet_sessions, false_alarms_in_20 and its \
interval, delay in sessions and its interval.

Example:
  attune study ruptures alliance.csv --id client --value wai --better higher \\
      --sem .35 --out ruptures.csv
  attune study simulate --clients 500 | attune study ruptures \\
      --better higher --sem .35 --calibrate";
