"""What a page is made of besides words and tiles: banners, cards, rows, dates, fields and steppers."""
