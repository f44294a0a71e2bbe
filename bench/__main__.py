"""`python -m bench [--quick] [--size WxH]`: measure everything and print the report."""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.browser import browser
from bench.glass import Glass, open_glass
from bench.paper import command_s, handout_command, rendering, told_by
from bench.processes import ROOT, bare_window, kiosk
from bench.reading import readings
from bench.report import heading, line, median_and
from bench.starting import measure_standing, measure_starts
from bench.walking import Walk, measure_taps, measure_walk


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, to see that it works")
    parser.add_argument("--size", default="1080x1920", metavar="WxH")
    options = parser.parse_args()
    width, height = (int(side) for side in options.size.split("x"))
    rounds, pages, idle_s = (2, 6, 4) if options.quick else (7, 60, 20)
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(
        f"Kiosk bench, {width}x{height} under Xvfb, {cores} cores. Medians; each beside its yardstick of this run."
    )
    print(f"Others kept {load:.1f} cores busy in the last minute; on a quiet machine that is near 0.")
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, open_glass(width, height) as glass:
        home = Path(folder)
        start_and_memory(glass, home, rounds, idle_s)
        touches(glass, home, pages)
        languages(glass, home, pages // 2)
        paper(home, rounds)
        last_words(home)


def start_and_memory(glass: Glass, home: Path, rounds: int, idle_s: int) -> None:
    ours, bare = kiosk(home / "state", glass.width, glass.height), bare_window(glass.width, glass.height)
    web = browser(home, glass.width, glass.height)
    commands = {"kiosk": ours, "bare": bare} | ({"browser": web} if web else {})
    heading("From start to the first painted screen (warm)")
    seen = measure_starts(glass, home, commands, rounds)
    line("a bare window with one label", str(seen["bare"]))
    line("kiosk", str(seen["kiosk"]), seen["kiosk"].told_beside(seen["bare"]), "1.6 : 1")
    if web:
        line(
            "Chromium, a plain page",
            str(seen["browser"]),
            seen["browser"].told_beside(seen["bare"]),
        )

    heading(f"Standing there untouched, {idle_s} s (memory: PSS of all its processes)")
    least, count, _ = measure_standing(glass, home, bare, 2, 0)
    line("a bare window, memory", f"{least:.0f} MB", f"{count} process")
    memory, count, share = measure_standing(glass, home, ours, 6, idle_s)
    line("kiosk, memory", f"{memory:.0f} MB", f"{memory / least:.2f} : 1, {count} processes", "2.5 : 1")
    line("kiosk, attract screen, of one core", f"{share:.2f} %", "", "1 %")
    if web:
        memory, count, share = measure_standing(glass, home, web, 6, idle_s)
        line("Chromium, memory", f"{memory:.0f} MB", f"{memory / least:.2f} : 1, {count} processes")
        line("Chromium, of one core", f"{share:.2f} %")


def touches(glass: Glass, home: Path, pages: int) -> None:
    ours, bare = kiosk(home / "state", glass.width, glass.height), bare_window(glass.width, glass.height)
    web = browser(home, glass.width, glass.height)
    yardstick = measure_taps(glass, home, bare, min(pages, 20))
    quiet = measure_walk(glass, home, ours, pages)
    with a_busy_renderer():
        busy = measure_walk(glass, home, ours, pages)

    heading("From release to the first changed pixel of the next screen (median / worst)")
    line(
        "a bare label that changes colour",
        median_and(yardstick.answers, 1),
        f"{len(yardstick.answers)} touches",
    )
    line("kiosk", median_and(quiet.answers, 1), f"{len(quiet.answers)} touches", "33 / 50 ms")
    line("kiosk, while handouts are rendered", median_and(busy.answers, 1), f"{len(busy.answers)} touches")
    if web:
        clicks = measure_taps(glass, home, web, min(pages, 20))
        line(
            "Chromium, a page that changes colour",
            median_and(clicks.answers, 1),
            f"{len(clicks.answers)} touches",
        )

    heading("Between two frames (median / 95 of 100); a screen of 60 Hz shows one each 16.7 ms")
    moving(quiet, "")
    moving(busy, ", while handouts are rendered")
    heading("After the walk")
    line("kiosk, memory", f"{quiet.memory_mb:.0f} MB", f"{quiet.processes} processes")


def languages(glass: Glass, home: Path, pages: int) -> None:
    heading(
        "The same in other languages and text sizes (median / worst; ratio of medians to English at 100 %, turn about)"
    )
    for reading in readings(glass.width, glass.height, home, pages):
        ratio = reading.ratio()
        if ratio is None:
            line(str(reading), "did not run")
            continue
        beside = f"{ratio:.2f} : 1 to {median_and(reading.beside.answers, 1)}"
        line(str(reading), median_and(reading.walk.answers, 1), beside, "1.3 : 1")


def moving(walk: Walk, when: str) -> None:
    line(
        f"change of screens{when}",
        median_and(walk.screen_gaps, 0.95),
        f"{len(walk.screen_gaps)} gaps",
        "17 / 19 ms",
    )
    line(f"skin drawing{when}", median_and(walk.skin_gaps, 0.95), f"{len(walk.skin_gaps)} gaps", "17 / 19 ms")


def paper(home: Path, rounds: int) -> None:
    heading("The handout")
    ours, why = told_by("rendering", rounds * 10)
    typst, why_not = told_by("yardstick", rounds * 10)
    if typst:
        line("the same pages by Typst, warm", f"{typst[0]} ms", f"{typst[1]} pages, {typst[2]} figures")
    else:
        line("the same pages by Typst, warm", "did not run", why_not)
    if ours:
        beside = f"{float(ours[0]) / float(typst[0]):.2f} : 1 to Typst" if typst else ""
        line("in a warm process", f"{ours[0]} ms", beside, "25 ms, 1.3 : 1")
        line("the first and the second after the start", f"{ours[1]} / {ours[2]} ms", "", "1 : 1")
    else:
        line("in a warm process", "did not run", why)
    submitted, why = told_by("submitting", rounds * 3)
    if submitted:
        line(
            "from Print until the printer has it (median / worst)", " / ".join(submitted) + " ms", "", "50 ms"
        )
    else:
        line("from Print until the printer has it", "did not run", why)
    whole, why = command_s(handout_command(home), rounds)
    line("`kiosk handout`, as a command", f"{whole:.2f} s" if whole else "did not run", why, "0.60 s")


@contextlib.contextmanager
def a_busy_renderer() -> Iterator[None]:
    """What the kiosk's helper process does when it makes a handout, without an end."""
    renderer = subprocess.Popen(rendering(0), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    if renderer.poll() is not None:
        print("  (the renderer did not run: the figures beside it are those of a quiet machine)")
    try:
        yield
    finally:
        renderer.kill()
        renderer.wait()


def last_words(home: Path) -> None:
    """What the programs said, so that a kiosk that did not open tells why."""
    log = home / "log"
    said = (
        [text for text in log.read_text(errors="replace").splitlines() if text.strip()]
        if log.exists()
        else []
    )
    if said:
        heading("The programs said (last lines)")
        for text in said[-5:]:
            print(f"  {text}")


if __name__ == "__main__":
    main()
