# The same model in lme4, from the same file.
suppressMessages(library(lme4))
given <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(given[1])
for (name in c("id", "therapist", "student", "lecturer")) if (name %in% names(rows)) rows[[name]] <- factor(rows[[name]])
fit <- lmer(as.formula(given[2]), rows)
write.csv(as.data.frame(VarCorr(fit)), given[3])
cat(sprintf("%.8f\n", REMLcrit(fit)))
