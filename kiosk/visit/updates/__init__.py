"""What an event makes of a visit: one module for each part of the kiosk. `visit/update.py` chooses among them."""
