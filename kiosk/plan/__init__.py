"""What follows from what was said: sessions, dates, cautions and lines."""
