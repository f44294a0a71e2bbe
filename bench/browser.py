"""What a browser takes for a plain page, where one is installed: the other way to build a kiosk."""

from __future__ import annotations

import shutil
from pathlib import Path

PAGE = """<!doctype html><title>Kiosk</title>
<body style="margin:0;height:100vh;font:48px sans-serif" onpointerup="let d=document.body,b=d.dataset;
b.on=b.on?'':'1';d.style.background=b.on?'black':'white';d.style.color=b.on?'white':'black'">
<h1>Kiosk</h1><p>Touch to begin.</p>"""


def browser(home: Path, width: int, height: int) -> list[str] | None:
    """The command that shows the page full screen, or None where no Chromium is installed."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        return None
    page = home / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    return [
        program, "--kiosk", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-extensions",
        f"--user-data-dir={home / 'browser'}", f"--window-size={width},{height}", "--window-position=0,0",
        page.as_uri(),
    ]  # fmt: skip
