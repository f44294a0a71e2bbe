"""Starts the kiosk from a clone: `python main.py`, or any command of `kiosk --help`."""

import sys

from kiosk.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
