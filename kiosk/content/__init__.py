"""What the kiosk can say: packs, words, findings and their checks."""
