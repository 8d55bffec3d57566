# Cronbach's alpha in psych, from the same file.
suppressMessages(library(psych))
given <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(given[1])
found <- suppressWarnings(alpha(rows[, -1]))
write.csv(found$total, given[2])
