# Agreement as R has it: vcd's kappas and psych's intraclass correlations, on invented ratings and on printed examples.
# Needs psych 2.2.9 and vcd 1.4-11 (r-cran-psych and r-cran-vcd of Debian 12). Run in this folder: Rscript agreement.R
suppressMessages({library(psych); library(vcd)})
# Two raters, forty sessions, an ordinal code of five, category 5 given by the second only; invented.
a <- c(1,1,2,2,2,3,3,3,3,4,4,4,1,2,3,4,2,2,3,1,1,3,4,4,2,3,3,2,1,4,3,2,2,1,3,4,4,3,2,1)
b <- c(1,2,2,2,3,3,3,4,3,4,5,4,1,1,3,5,2,3,3,1,2,3,4,3,2,2,3,2,1,4,4,2,1,1,3,4,5,3,4,1)
# Three raters, twelve sessions, in tenths and with different leniency; invented.
m <- cbind(r1 = c(4.1,3.2,5.5,2.8,4.9,3.7,6.1,2.2,4.4,5.0,3.9,4.6), r2 = c(4.6,3.1,6.2,3.5,5.5,4.4,6.0,3.1,4.9,5.9,4.1,5.2),
           r3 = c(3.8,3.5,5.1,2.9,4.1,4.0,5.7,2.5,4.8,4.6,3.3,4.9))
num <- function(x) format(as.numeric(x), digits = 17, trim = TRUE)
list_of <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")
iccs <- function(x) {
  r <- ICC(x, lmer = FALSE)$results
  rows <- apply(r[, -1], 1, list_of)
  paste0("[\n   ", paste0('["', r$type, '", ', substring(rows, 2), collapse = ",\n   "), "\n  ]")
}
# Kappa and its standard error by vcd; the one under chance by derivatives of kappa taken numerically at independence.
under_chance <- function(t, w) {
  p <- outer(rowSums(t), colSums(t)) / sum(t)^2
  kappa <- function(p) { p <- matrix(p, nrow(t)); e <- sum(w * outer(rowSums(p), colSums(p))) / sum(p)^2; (sum(w * p) / sum(p) - e) / (1 - e) }
  g <- sapply(seq_along(p), function(i) { h <- 1e-5; up <- p; up[i] <- up[i] + h; down <- p; down[i] <- down[i] - h; (kappa(up) - kappa(down)) / (2 * h) })
  sqrt((sum(p * g^2) - sum(p * g)^2) / sum(t))
}
kappas <- function(t) {
  d <- abs(outer(seq_len(nrow(t)), seq_len(nrow(t)), "-")); most <- nrow(t) - 1
  equal <- Kappa(t, "Equal-Spacing"); square <- Kappa(t, "Fleiss-Cohen")
  rows <- list(c(equal$Unweighted, under_chance(t, (d == 0) * 1)), c(equal$Weighted, under_chance(t, 1 - d / most)),
               c(square$Weighted, under_chance(t, 1 - (d / most)^2)))
  paste0("[", paste(sapply(rows, list_of), collapse = ", "), "]")
}
# The table of Fleiss, Cohen & Everitt (1969): shares of 200 cases.
fce <- matrix(c(106, 10, 4, 22, 28, 10, 2, 12, 6), 3, byrow = TRUE)
writeLines(paste0('{\n "a": ', list_of(a), ',\n "b": ', list_of(b),
  ',\n "kappa_columns": ["kappa", "se", "se_under_chance"], "kappa_rows": ["none", "linear", "quadratic"]',
  ',\n "kappa": ', kappas(table(factor(a, 1:5), factor(b, 1:5))), ',\n "kappa_fce": ', kappas(fce),
  ',\n "three": [', paste(apply(m, 1, list_of), collapse = ", "), '],\n "icc_columns": ["type", "icc", "F", "df1", "df2", "p", "low", "high"],',
  '\n "icc": {\n  "three": ', iccs(m), ',\n  "ordinal": ', iccs(cbind(a, b)), '\n }\n}'), "agreement.json")
