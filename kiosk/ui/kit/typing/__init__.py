"""What is typed on: the field, our own keys, and the PIN pad."""
