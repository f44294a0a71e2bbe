"""What is read: titles, running text, points, and counts with their words."""
