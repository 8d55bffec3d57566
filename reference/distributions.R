# Tails and quantiles of Student's t, Fisher's F and chi-square as R has them, few and many degrees of freedom.
# Numbers are written with 17 significant digits. Run in this folder: Rscript distributions.R
show <- function(x) format(x, digits = 17, scientific = TRUE, trim = TRUE)
row <- function(...) paste0("  {", paste0('"', names(list(...)), '": ', sapply(list(...), show), collapse = ", "), "}")
freedom <- c(0.5, 1, 2, 3.7, 5, 12, 29.5, 100, 1234.5, 1e5)
# Quantiles are found by halving on R's own tails, since qf and qt lose digits: qf(1e-4, 1, 1) has nine right ones.
halve <- function(tail, p) {
  w <- c(-200, 200)
  short <- function(x) if (p < 0.5) tail(x) < p else tail(x, lower.tail = FALSE) > 1 - p
  for (i in 1:200) { m <- mean(w); if (short(exp(m))) w[1] <- m else w[2] <- m }
  exp(mean(w))
}
p <- c(1e-4, 0.025, 0.3, 0.6, 0.8, 0.975, 0.9999)
rows <- function(grid, one) paste(apply(grid, 1, one), collapse = ",\n")
t <- rows(expand.grid(x = c(-40, -6, -2.1, -0.3, 0.001, 1, 1.96, 4.5, 12), df = freedom), function(g)
  row(x = g[1], df = g[2], below = pt(g[1], g[2]), above = pt(g[1], g[2], lower.tail = FALSE)))
tq <- rows(expand.grid(p = p, df = freedom), function(g) row(p = g[1], df = g[2], x = sign(g[1] - 0.5) * sqrt(halve(function(x, ...) pf(x, 1, g[2], ...), abs(2 * g[1] - 1)))))
chi <- rows(expand.grid(x = c(0.01, 0.5, 1, 3.84, 11, 60, 1200, 1e5), df = freedom), function(g)
  row(x = g[1], df = g[2], below = pchisq(g[1], g[2]), above = pchisq(g[1], g[2], lower.tail = FALSE)))
chiq <- rows(expand.grid(p = p, df = freedom), function(g) row(p = g[1], df = g[2], x = halve(function(x, ...) pchisq(x, g[2], ...), g[1])))
f <- rows(expand.grid(x = c(0.02, 0.7, 1, 1.05, 2.5, 11, 90), a = freedom, b = freedom), function(g)
  row(x = g[1], a = g[2], b = g[3], below = pf(g[1], g[2], g[3]), above = pf(g[1], g[2], g[3], lower.tail = FALSE)))
fq <- rows(expand.grid(p = p, a = c(1, 3.7, 12, 100, 1e5), b = c(1, 5, 29.5, 1234.5)), function(g)
  row(p = g[1], a = g[2], b = g[3], x = halve(function(x, ...) pf(x, g[2], g[3], ...), g[1])))
part <- function(name, rows) paste0(' "', name, '": [\n', rows, "\n ]")
writeLines(paste0('{\n "R": "', getRversion(), '",\n', paste(part("t", t), part("t_quantile", tq), part("chi_square", chi),
  part("chi_square_quantile", chiq), part("f", f), part("f_quantile", fq), sep = ",\n"), "\n}"), "distributions.json")
