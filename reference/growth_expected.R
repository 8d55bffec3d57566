# The log-session model of expected courses by lme4, on made-up clients whose first value is their intake.
# Run in this folder: Rscript growth_expected.R
suppressMessages(library(lme4))
set.seed(31)
clients <- 230
rows <- do.call(rbind, lapply(seq_len(clients), function(id) {
  intake <- round(rnorm(1, 16, 4)); last <- sample(4:12, 1)
  level <- rnorm(1, 0, 3); slope <- rnorm(1, 0, 1.2)
  s <- sort(sample(2:last, min(last - 1, 4)))
  y <- round(2 + level + (-1 + slope) * log(s) + 0.8 * intake - 0.08 * intake * log(s) + rnorm(length(s), 0, 2))
  data.frame(id = id, session = c(1, s), value = c(intake, y))
}))
later <- merge(rows[rows$session > 1, ], setNames(rows[rows$session == 1, c("id", "value")], c("id", "intake")))
fit <- lmer(value ~ log(session) * intake + (log(session) | id), later,
  control = lmerControl("bobyqa", optCtrl = list(rhobeg = 0.05, rhoend = 1e-9, maxfun = 1e5)))
G <- as.data.frame(VarCorr(fit))$vcov
show <- function(v) paste0("[", paste(format(v, digits = 12, trim = TRUE), collapse = ", "), "]")
writeLines(paste0('{"R": "', getRversion(), '", "lme4": "', packageVersion("lme4"), '",\n "fixed": ', show(unname(fixef(fit))),
  ',\n "level_slope_covariance_residual": ', show(G), ',\n "reml": ', format(REMLcrit(fit), digits = 12), ',\n "rows": [',
  paste0("[", rows$id, ",", rows$session, ",", rows$value, "]", collapse = ","), "]}"), "growth_expected.json")
