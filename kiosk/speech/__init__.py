"""Words made audible, and a chime: one thin file for each real engine and player. Blind to visits and plans."""
