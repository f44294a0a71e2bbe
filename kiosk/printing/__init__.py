"""The outside world of paper: one thin file for each printer system."""
