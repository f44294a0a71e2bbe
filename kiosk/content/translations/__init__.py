"""Whether a translation says the same as its source: figures, units, months, number words, plurals."""
