"""The plan on paper. The only folder that writes PDF."""
