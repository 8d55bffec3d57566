# Correlations as R's cor.test has them, with and without ties, few and many pairs; intervals of rank correlations after
# Bonett & Wright (2000), which cor.test leaves out; adjusted chances of p.adjust. Run in this folder: Rscript correlate.R
show <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE))
data_of <- function(x) paste0("[", paste(ifelse(is.na(x), "null", format(x, trim = TRUE)), collapse = ", "), "]")
list_of <- function(x) paste0("[", paste(sapply(x, show), collapse = ", "), "]")
set.seed(11)
one <- function(name, x, y) {
  there <- complete.cases(x, y)
  n <- sum(there)
  p <- cor.test(x, y)
  s <- suppressWarnings(cor.test(x, y, method = "spearman"))
  t <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  rho <- unname(s$estimate)
  reach <- qnorm(0.975) * sqrt((1 + rho^2 / 2) / (n - 3))
  paste0('  {"name": "', name, '", "x": ', data_of(x), ',\n   "y": ', data_of(y), ',\n   "n": ', n,
    ', "pearson": ', list_of(c(p$estimate, p$conf.int, p$p.value)),
    ',\n   "spearman": ', list_of(c(rho, tanh(atanh(rho) - reach), tanh(atanh(rho) + reach), s$p.value, t$p.value)), "}")
}
gap <- function(x, at) { x[at] <- NA; x }
a <- round(rnorm(8), 3); b <- round(rnorm(9), 3); c <- round(rnorm(10), 3); d <- round(rnorm(40), 3)
cases <- c(
  one("eight", a, round(0.8 * a + rnorm(8), 3)),
  one("nine falling", b, round(-b + rnorm(9), 3)),
  one("ten", c, round(0.3 * c + rnorm(10), 3)),
  one("ten falling", c, round(-0.8 * c + rnorm(10), 3)),
  one("forty", d, round(0.4 * d + rnorm(40), 3)),
  one("forty falling", d, round(-0.4 * d + rnorm(40), 3)),
  one("ties", rpois(30, 3), rpois(30, 3)),
  one("gaps", gap(rpois(25, 8), c(2, 9)), gap(round(rnorm(25, 5), 1), c(3, 9, 25))))
p <- c(0.01, 0.04, 0.03, 0.005, 0.5, 0.03, 0.8)
writeLines(paste0('{"R": "', getRversion(), '", "cases": [\n', paste(cases, collapse = ",\n"), '],\n "p": ', data_of(p),
  ',\n "holm": ', list_of(p.adjust(p, "holm")), ',\n "bh": ', list_of(p.adjust(p, "BH")), "}"), "correlate.json")
