"""Makes the same handout again and again in one warm process.

python -m bench.rendering TIMES   prints the median in milliseconds; 0 = on and on, as a load for others
"""

import datetime as dt
import itertools
import statistics
import sys
import time

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.handout.handout import render_handout, warm_up
from kiosk.plan.engine import plan_of
from kiosk.plan.visit_file import read_visit
from kiosk.visit.effects import HandoutLook

times = int(sys.argv[1])
clinic = read_clinic(paths.CLINIC)
record, content = read_visit(paths.ROOT / "bench" / "visit.yaml", paths.PACKS, dt.date(2026, 11, 23))
plan = plan_of(content, record, clinic)
warm_up()
render_handout(content, clinic, record, plan, HandoutLook())
taken = []
for _ in range(times) if times else itertools.count():
    start = time.perf_counter()
    pages = render_handout(content, clinic, record, plan, HandoutLook())
    if times:
        taken.append(time.perf_counter() - start)
if taken:
    print(f"{statistics.median(taken) * 1000:.1f}")
