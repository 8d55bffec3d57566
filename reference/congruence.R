# Standard errors of a response surface from R's lm and sandwich 3.0: robust (HC3) and by client (vcovCL, HC1), on made-up
# rows. Run in this folder: Rscript congruence.R
suppressMessages(library(sandwich))
set.seed(21)
id <- rep(1:12, each = 5)
x <- round(rnorm(60) + rnorm(12)[id], 2); y <- round(0.5 * x + rnorm(60), 2)
z <- round(3 + 0.3 * x + 0.3 * y - 0.2 * (x - y)^2 + 0.5 * rnorm(12)[id] + rnorm(60), 2)
fit <- lm(z ~ x + y + I(x^2) + I(x * y) + I(y^2))
show <- function(v) paste0("[", paste(format(v, digits = 16, trim = TRUE), collapse = ", "), "]")
data <- function(v) paste0("[", paste(format(v, trim = TRUE), collapse = ", "), "]")
a <- rbind(c(0, 1, 1, 0, 0, 0), c(0, 0, 0, 1, 1, 1), c(0, 1, -1, 0, 0, 0), c(0, 0, 0, 1, -1, 1), c(0, 0, 0, 1, 0, -1))
errors <- function(v) show(c(sqrt(diag(v)), sqrt(diag(a %*% v %*% t(a)))))
writeLines(paste0('{"R": "', getRversion(), '", "sandwich": "', packageVersion("sandwich"), '",\n "id": ', data(id), ',\n "x": ',
  data(x), ',\n "y": ', data(y), ',\n "outcome": ', data(z), ',\n "estimates": ', show(c(coef(fit), a %*% coef(fit))),
  ',\n "ordinary": ', errors(vcov(fit)), ',\n "robust": ', errors(vcovHC(fit, "HC3")),
  ',\n "clustered": ', errors(vcovCL(fit, id)), "}"), "congruence.json")
