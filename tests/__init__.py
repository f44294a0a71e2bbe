"""A package by name only, so that nobody else's `tests` (textstat installs one) is found first."""
