"""What carries out effects, off the GUI thread: one warm child process, and a runner for each kind of effect."""
