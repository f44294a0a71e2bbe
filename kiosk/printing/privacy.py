"""Whether a CUPS server keeps what it has printed: the three lines of its `cupsd.conf` that say so.

Left out, each of them keeps something: the pages for a day, the job with its title for ever, a line for each page.
"""

from __future__ import annotations

LINES = ("PreserveJobFiles No", "PreserveJobHistory No", "PageLogFormat")
"""As they must stand in the file. A `PageLogFormat` with nothing after it writes no page log."""

_NO = {"no", "off", "false", "0"}


def missing_lines(conf: str) -> tuple[str, ...]:
    """Those of the three that this text of a `cupsd.conf` lacks. The last word on a directive counts."""
    said: dict[str, str] = {}
    for line in conf.splitlines():
        directive, _, value = line.strip().partition(" ")
        said[directive.lower()] = value.strip().lower()
    keeps = {
        LINES[0]: said.get("preservejobfiles") not in _NO,
        LINES[1]: said.get("preservejobhistory") not in _NO,
        LINES[2]: said.get("pagelogformat") != "",
    }
    return tuple(line for line in LINES if keeps[line])
