"""Drawings as plain values, painted alike on glass and on paper."""
