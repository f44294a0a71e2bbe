"""What the pages of a pack hold, as blocks: one module for each kind of thing that a pack can show."""
