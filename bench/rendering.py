"""Makes the same handout again and again in one warm process.

python -m bench.rendering TIMES   prints the median, the first and the second in milliseconds; 0 = on and on, as a load
"""

import itertools
import statistics
import sys
import time

from bench.pages import renderer

times = int(sys.argv[1])
render = renderer()
taken = []
for _ in range(times) if times else itertools.count():
    start = time.perf_counter()
    render()
    if times:
        taken.append((time.perf_counter() - start) * 1000)
if taken:
    print(f"{statistics.median(taken):.1f} {taken[0]:.1f} {taken[1]:.1f}")
