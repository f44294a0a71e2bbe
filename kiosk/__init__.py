"""Kiosk: treatment-planning and education for aesthetic and dermatology clinics."""

__version__ = "0.1.0"
