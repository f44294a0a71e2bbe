"""How parts stand on the glass: columns, panes, and the pieces of a page that is too long."""
