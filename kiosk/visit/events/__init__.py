"""What has happened, in the past tense, as plain values: one module for each part of the kiosk."""
