# Mixed models by lme4 and lmerTest on invented scores: nested, crossed, three levels, singular. Writes mixed.json.
# Rscript mixed.R; R 4.2.2, lme4 1.1-31, lmerTest 3.1-3.
suppressMessages({library(lme4); library(lmerTest)})

# Scores that any program can make again: no generator of random numbers, whole numbers only.
rows <- data.frame(at = 0:599)
rows$client <- rows$at %/% 6
rows$therapist <- rows$client %/% 9
rows$session <- rows$at %% 6
rows$item <- (rows$at * 17) %% 23
rows$arm <- ifelse(rows$client %% 2 == 0, "a", "b")
rows$y <- 30 - 2 * rows$session + (rows$client * 37) %% 11 + ((rows$client * 53) %% 7 - 3) * rows$session +
  (rows$therapist * 29) %% 5 + 3 * ((rows$item * 7) %% 4) + (rows$at * 7919) %% 13

models <- list(
  nested = list("y ~ session * arm + (session | client) + (1 | therapist)", TRUE),
  nested_ml = list("y ~ session * arm + (session | client) + (1 | therapist)", FALSE),
  slash = list("y ~ session + (1 | therapist/client)", TRUE),
  crossed = list("y ~ session + arm + (1 | client) + (1 | item)", TRUE),
  crossed_slopes = list("y ~ session + (session || client) + (1 | item) + (1 | therapist)", FALSE),
  no_constant = list("y ~ 0 + arm + I(session^2) + (0 + arm | client)", TRUE),
  singular = list("y ~ session * arm + (session * arm | therapist)", TRUE)
)
fit <- function(model) {
  best <- NULL
  for (optimizer in c("bobyqa", "nloptwrap")) {
    control <- if (optimizer == "bobyqa") list(rhobeg = .2, rhoend = 1e-9, maxfun = 1e5) else
      list(xtol_abs = 1e-11, ftol_abs = 1e-11, maxeval = 1e5)
    one <- suppressMessages(suppressWarnings(lmerTest::lmer(as.formula(model[[1]]), rows, REML = model[[2]],
      control = lmerControl(optimizer = optimizer, calc.derivs = FALSE, optCtrl = control))))
    if (is.null(best) || logLik(one) > logLik(best)) best <- one
  }
  table <- suppressWarnings(coef(summary(best)))
  spreads <- as.data.frame(VarCorr(best))
  list(model = model[[1]], reml = model[[2]], criterion = -2 * as.numeric(logLik(best)), sigma = sigma(best),
    singular = isSingular(best), names = rownames(table), estimates = table[, 1], errors = table[, 2], df = table[, 3],
    groups = sub("[.][0-9]+$", "", spreads$grp[is.na(spreads$var2) & spreads$grp != "Residual"]),
    effects = spreads$var1[is.na(spreads$var2) & spreads$grp != "Residual"],
    sds = spreads$sdcor[is.na(spreads$var2) & spreads$grp != "Residual"])
}
text <- jsonlite::toJSON(lapply(models, fit), digits = NA, auto_unbox = TRUE, pretty = FALSE)
writeLines(gsub("},\"", "},\n\"", text), "mixed.json")
