"""How the store's tables came to be, step by step: `versions/` in order, run by `store/migrate.py`."""
