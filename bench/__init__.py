"""`make bench`: speed and memory on real pixels, each beside its yardstick. A report; it never fails for being slow."""
