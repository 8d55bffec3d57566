# Slopes of the trial in ../../shared/reference/cs by lme4 at the best criterion: the package's run there stops a little
# early. Run in this folder: Rscript slopes.R
suppressMessages(library(lme4))
d <- read.csv("../../shared/reference/cs/claus_2020_input.csv")
d <- d[!is.na(d$bdi), ]
d <- d[d$id %in% names(which(table(d$id) >= 3)), ]
fit <- lmer(bdi ~ time + (time | id), d, control = lmerControl("bobyqa", optCtrl = list(rhobeg = 0.02, rhoend = 1e-10, maxfun = 1e5)))
own <- ranef(fit, condVar = TRUE)$id
error <- sqrt(attr(own, "postVar")[2, 2, ])
show <- function(v) paste0("[", paste(format(v, digits = 12, trim = TRUE), collapse = ", "), "]")
writeLines(paste0('{"R": "', getRversion(), '", "lme4": "', packageVersion("lme4"), '", "loglik": ', format(c(logLik(fit)), digits = 15),
  ', "slope": ', format(fixef(fit)[2], digits = 12), ',\n "id": ', paste0("[", paste0('"', rownames(own), '"', collapse = ", "), "]"),
  ',\n "z_package": ', show(own[, 2] / error), ',\n "z_total": ', show((own[, 2] + fixef(fit)[2]) / error), "}"), "slopes.json")
