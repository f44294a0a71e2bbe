"""One file for each change of the tables, never altered once it is out."""
