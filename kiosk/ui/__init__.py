"""The glass. With app.py the only place that knows Qt."""
