# Reliability as R has it: psych's alpha, lavaan's one-factor model, on answers invented here.
# Needs psych 2.2.9 and lavaan 0.6-14 (r-cran-psych and r-cran-lavaan of Debian 12). Run in this folder: Rscript reliability.R
suppressMessages({library(psych); library(lavaan)})
set.seed(20261122)
n <- 90
f <- rnorm(n)
load <- c(.9, .7, .6, .5, .8, .3)
x <- sapply(1:6, function(i) load[i] * f + rnorm(n) * sqrt(1 - load[i]^2))
x <- round(sweep(sweep(x, 2, c(1, .8, 1.4, 1, .6, 1.1), "*"), 2, c(3, 2.5, 4, 3, 2, 3), "+"), 1)
x[, 4] <- 6 - x[, 4]                                   # keyed the other way, of 1 to 5
gaps <- x; gaps[cbind(c(3, 11, 11, 40, 77, 90), c(1, 2, 5, 3, 6, 4))] <- NA
colnames(x) <- colnames(gaps) <- paste0("i", 1:6)
turned <- function(x) { x[, 4] <- 6 - x[, 4]; x }
num <- function(x) ifelse(is.na(x), "null", formatC(as.numeric(x), digits = 17, format = "g"))
list_of <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")
rows_of <- function(m) paste0("[", paste(apply(as.matrix(m), 1, list_of), collapse = ",\n  "), "]")
fields <- function(...) { v <- list(...); paste0("{", paste0('"', names(v), '": ', v, collapse = ", "), "}") }
psych_of <- function(x, use) {
  a <- suppressWarnings(alpha(x, use = use)); t <- a$total
  fields(alpha = num(t$raw_alpha), standardised = num(t$std.alpha), mean_r = num(t$average_r), ase = num(t$ase),
         feldt = list_of(unlist(a$feldt[c("lower.ci", "upper.ci")])),
         r_total = list_of(a$item.stats$raw.r), r_rest = list_of(a$item.stats$r.drop), dropped = list_of(a$alpha.drop$raw_alpha),
         mean = list_of(a$item.stats$mean), sd = list_of(a$item.stats$sd))
}
# lavaan's likelihood stopped only where nothing moves any more.
lavaan_of <- function(x) {
  k <- ncol(x); names <- colnames(x)
  l <- paste0("l", 1:k); u <- paste0("u", 1:k)
  model <- paste0("g =~ ", paste0(l, "*", names, collapse = " + "), "\n", paste0(names, " ~~ ", u, "*", names, collapse = "\n"),
    "\nomega := (", paste(l, collapse = "+"), ")^2 / ((", paste(l, collapse = "+"), ")^2 + ", paste(u, collapse = "+"), ")")
  fit <- cfa(model, data = as.data.frame(x), std.lv = TRUE, optim.force.converged = TRUE, check.gradient = FALSE,
             control = list(rel.tol = 1e-15, iter.max = 10000, eval.max = 20000))
  p <- parameterEstimates(fit); s <- standardizedSolution(fit)
  omega <- p[p$lhs == "omega", ]
  fields(omega = num(omega$est), se = num(omega$se), low = num(omega$ci.lower), high = num(omega$ci.upper),
         loadings = list_of(s$est.std[s$op == "=~"]), uniquenesses = list_of(s$est.std[s$op == "~~"][1:k]),
         chi_square = num(fitMeasures(fit, "chisq")), df = num(fitMeasures(fit, "df")), p = num(fitMeasures(fit, "pvalue")))
}
whole <- turned(x); left <- turned(gaps); complete <- na.omit(left)
writeLines(paste0('{\n "answers": ', rows_of(gaps), ',\n "listwise": ', psych_of(complete, "pairwise"),
  ',\n "pairwise": ', psych_of(left, "pairwise"), ',\n "lavaan": ', lavaan_of(complete), ',\n "lavaan_three": ', lavaan_of(complete[, c(1, 2, 5)]),
  ',\n "lavaan_badly": ', lavaan_of({b <- complete; b[, 2] <- b[, 2] + 0.4 * b[, 3]; b}), '\n}'), "reliability.json")
