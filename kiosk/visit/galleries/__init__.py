"""Every screen of a kiosk by name, reached by the events that touches would send: for `shots` and for tests."""
