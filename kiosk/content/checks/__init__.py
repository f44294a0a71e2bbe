"""What `kiosk check` asks of a pack and of the interface: words, links, numbers, reading grade, review."""
