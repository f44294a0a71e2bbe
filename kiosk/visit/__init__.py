"""One person's time at the kiosk, first touch to wipe."""
