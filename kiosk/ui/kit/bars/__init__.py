"""What frames a page or a sheet: header, bars, and the band that pages."""
