"""What is drawn: pictures as plain values, the skin, icons, and pages of paper."""
