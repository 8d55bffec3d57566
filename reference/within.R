# Within- and between-person parts of a made-up alliance and its outcome, by lme4 and lmerTest: means, detrending and lags
# reckoned here in plain R. Run in this folder: Rscript within.R
suppressMessages(library(lmerTest))
set.seed(41)
d <- do.call(rbind, lapply(1:40, function(id) {
  therapist <- (id - 1) %% 8 + 1
  time <- sort(sample(1:9, sample(5:9, 1)))
  level <- rnorm(1) + 0.4 * sin(therapist)
  x <- round(4 + level + 0.08 * time + rnorm(length(time), 0, 0.8), 1)
  y <- round(18 - 0.9 * (x - mean(x)) - 2.1 * level - 0.5 * time + 2.5 * cos(2 * therapist) + rnorm(1, 0, 2) + rnorm(length(time), 0, 1.5), 1)
  data.frame(id = id, therapist = therapist, time = time, x = x, y = y)
}))
d$x[sample(nrow(d), 14)] <- NA
d$y[sample(nrow(d), 11)] <- NA
d$mean <- ave(d$x, d$id, FUN = function(x) mean(x, na.rm = TRUE))
centre <- mean(d$time[!is.na(d$x)])
d$within <- d$x - d$mean
d$residual <- NA; d$level <- NA
for (id in unique(d$id)) {
  rows <- which(d$id == id & !is.na(d$x))
  line <- lm(x ~ I(time - centre), d[rows, ])
  d$residual[rows] <- resid(line); d$level[d$id == id] <- coef(line)[1]
}
firsts <- d[!duplicated(d$id), ]
of_therapist <- tapply(firsts$mean, firsts$therapist, mean)[as.character(d$therapist)]
d$between_therapists <- as.numeric(of_therapist)
before <- function(column) sapply(seq_len(nrow(d)), function(i) {
  at <- which(d$id == d$id[i] & d$time == d$time[i] - 1)
  if (length(at)) column[at] else NA })
control <- lmerControl("bobyqa", optCtrl = list(rhobeg = 0.05, rhoend = 1e-10, maxfun = 1e5))
show <- function(v) paste0("[", paste(ifelse(is.na(v), "null", format(v, digits = 14, trim = TRUE)), collapse = ", "), "]")
data <- function(v) paste0("[", paste(ifelse(is.na(v), "null", format(v, trim = TRUE)), collapse = ", "), "]")
told <- function(name, fit, contrasts) {
  s <- coef(summary(fit))
  context <- lapply(contrasts, function(l) as.matrix(contest1D(fit, l, confint = TRUE))[1, c("Estimate", "Std. Error", "df", "lower", "upper", "Pr(>|t|)")])
  paste0('  {"name": "', name, '", "n": ', nobs(fit), ', "terms": [', paste0('"', rownames(s), '"', collapse = ", "),
    '],\n   "estimate": ', show(s[, 1]), ',\n   "se": ', show(s[, 2]), ',\n   "df": ', show(s[, 3]),
    ',\n   "contextual": [', paste(sapply(context, show), collapse = ", "), "]}")
}
plain <- d; plain$between <- d$mean
lagged <- plain; lagged$within <- before(plain$within); lagged$earlier_y <- before(d$y)
bent <- d; bent$within <- d$residual; bent$between <- d$level
nested <- plain; nested$between <- d$mean - d$between_therapists
cases <- c(
  told("plain", lmer(y ~ time + within + between + (1 | id), plain, control = control), list(c(0, 0, -1, 1))),
  told("lagged", lmer(y ~ time + within + between + earlier_y + (1 | id), lagged, control = control), list(c(0, 0, -1, 1, 0))),
  told("lagged without", lmer(y ~ time + within + between + (1 | id), lagged, control = control), list(c(0, 0, -1, 1))),
  told("detrended", lmer(y ~ time + within + between + (1 | id), bent, control = control), list(c(0, 0, -1, 1))),
  told("therapists", lmer(y ~ time + within + between + between_therapists + (1 | id) + (1 | therapist), nested, control = control),
    list(c(0, 0, -1, 1, 0), c(0, 0, 0, -1, 1))))
writeLines(paste0('{"R": "', getRversion(), '", "lmerTest": "', packageVersion("lmerTest"), '",\n "id": ', data(d$id), ',\n "therapist": ',
  data(d$therapist), ',\n "time": ', data(d$time), ',\n "x": ', data(d$x), ',\n "y": ', data(d$y), ',\n "cases": [\n',
  paste(cases, collapse = ",\n"), "\n]}"), "within.json")
