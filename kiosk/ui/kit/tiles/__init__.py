"""What is touched: tiles, how their words and icons lie, and bands of choices."""
