"""From the order to print until the print server has the pages, through the kiosk's own worker and a private cupsd.

python -m bench.submitting TIMES   prints the median and the worst in milliseconds
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from queue import Queue

import msgspec

from bench.pages import rendered
from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.settings import Clinic, Printer
from kiosk.visit.effects import Effect, Print, ReadContent
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import PrintProgressed
from kiosk.worker.duties import duties_of
from kiosk.worker.worker import Worker
from tests.printing.cups_server import CupsServer


def clinic_at(server: CupsServer) -> Clinic:
    """The sample clinic, with a printer of our own."""
    printer = Printer(queue=server.queue, server=server.address)
    return msgspec.structs.replace(read_clinic(paths.CLINIC), printer=printer)


def main(times: int) -> None:
    pdf, taken, said = rendered(), [], Queue[Event]()
    with CupsServer() as server, tempfile.TemporaryDirectory(prefix="kiosk-bench-") as state:
        places = paths.Places(clinic=paths.CLINIC, packs=paths.PACKS, state=Path(state))
        worker = Worker(duties_of(clinic_at(server), places), said.put)
        worker.start()
        worker.do(ReadContent("en"))
        _printed(worker, said, Print(0, pdf))
        for ticket in range(1, times + 1):
            known = len(server.came_in)
            start = time.perf_counter()
            worker.do(Print(ticket, pdf))
            while len(server.came_in) == known:
                time.sleep(0.001)
            taken.append((time.perf_counter() - start) * 1000)
            _wait(said, ticket)
        worker.stop()
    print(f"{statistics.median(taken):.1f} {max(taken):.1f}")


def _printed(worker: Worker[Effect, Event], said: Queue[Event], order: Print) -> None:
    worker.do(order)
    _wait(said, order.ticket)


def _wait(said: Queue[Event], ticket: int) -> None:
    """Wait until the printer's last word of a job."""
    while True:
        event = said.get(timeout=60)
        if isinstance(event, PrintProgressed) and event.ticket == ticket and event.status.is_final:
            return


if __name__ == "__main__":
    main(int(sys.argv[1]))
