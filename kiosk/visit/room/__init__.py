"""What the consultation room shows, as blocks: its agenda, its plan builder, its templates, what leaves it."""
