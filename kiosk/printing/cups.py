"""A queue of a CUPS print server. The only file that knows what CUPS means by its words.

A job is sent held and released by a second call, so that one whose answer never came cannot print later for
nobody. It is watched by a subscription too: a server set to keep no history forgets a job the moment it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from kiosk.printing.ipp import (
    PRINTER_STOPPED,
    Answer,
    Attribute,
    Attributes,
    Code,
    Group,
    IppFault,
    JobState,
    Operation,
    Part,
    Refused,
    Server,
    Silent,
    Tag,
    Unreachable,
    numbers,
    texts,
)
from kiosk.printing.printer import Job, PrinterFault, PrinterStatus
from kiosk.printing.sheets import must_be_pages
from kiosk.settings import PaperSize

TITLE = "handout"
"""The title of every job: it may be seen on a display, in a log, in a file name."""
OWNER = "kiosk"
"""The name our jobs go under, by which they are found again."""
LEASE_S = 600
MEDIA = {"a4": "iso_a4_210x297mm", "letter": "na_letter_8.5x11in"}

# A printer that is off keeps stale words, so that comes first; the others in the order they stop the paper.
_REASONS: tuple[tuple[PrinterStatus, frozenset[str]], ...] = (
    (PrinterStatus.OFF, frozenset({"offline", "timed-out", "connecting-to-device", "shutdown"})),
    (PrinterStatus.JAM, frozenset({"media-jam"})),
    (PrinterStatus.COVER_OPEN, frozenset({"cover-open", "door-open", "interlock-open"})),
    (PrinterStatus.OUT_OF_PAPER, frozenset({"media-empty", "media-needed"})),
    (PrinterStatus.OUT_OF_INK, frozenset({"toner-empty", "marker-supply-empty"})),
    (PrinterStatus.PAUSED, frozenset({"paused", "moving-to-paused"})),
)
_HARMLESS = frozenset({"none", "media-low", "toner-low", "marker-supply-low", "marker-waste-almost-full"})
_OF_A_JOB = ("job-state", "time-at-processing", "job-printer-up-time", "job-media-sheets-completed")
_ENDS = {
    JobState.COMPLETED: PrinterStatus.PRINTED,
    JobState.CANCELLED: PrinterStatus.CANCELLED,
    JobState.ABORTED: PrinterStatus.ABORTED,
}


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """The queue of this name on this server. `longest` seconds after a job began the server itself ends it,
    should the kiosk be gone by then.
    """

    server: Server
    queue: str
    paper: PaperSize = "a4"
    longest: int = 120
    doubt: int = 3
    is_two_sided: bool = False

    def submit(self, pdf: bytes) -> Job:
        """Send the pages held, then let them go. Raises PrinterFault where they are not taken."""
        must_be_pages(pdf)
        try:
            watch, before = self._subscription(), frozenset(self._reasons(self._printer()))
            job = self._held_job(pdf, watch, before)
            self._ask_job(Operation.RELEASE_JOB, job)
        except IppFault as fault:
            raise PrinterFault(status_of(fault)) from fault
        return job

    def state(self, job: Job) -> PrinterStatus:
        """What the server says of the job, and while it is not over, of the printer."""
        try:
            answer = self._ask_job(Operation.GET_JOB_ATTRIBUTES, job, _wanted(*_OF_A_JOB))
            attributes = _group(answer, Group.JOB)
            state = numbers(attributes, "job-state")
            end = _ENDS.get(JobState(state[0])) if state else None
            return end or self._hindrance(job, attributes)
        except Refused as fault:
            return self._last_heard(job) if fault.code in (Code.NOT_FOUND, Code.GONE) else status_of(fault)
        except (IppFault, ValueError) as fault:
            return status_of(fault)

    def cancel(self, job: Job) -> None:
        """Take the job off the queue and its pages off the server. Raises PrinterFault."""
        try:
            self._ask_job(Operation.CANCEL_JOB, job)
        except Refused as fault:
            if fault.code not in (Code.NOT_POSSIBLE, Code.NOT_FOUND, Code.GONE):
                raise PrinterFault(status_of(fault)) from fault
        except IppFault as fault:
            raise PrinterFault(status_of(fault)) from fault

    def cancel_all(self) -> None:
        """Take every unfinished job of the kiosk off the queue. Raises PrinterFault."""
        mine = (
            Attribute(Tag.BOOLEAN, "my-jobs", (1,)),
            Attribute(Tag.KEYWORD, "which-jobs", ("not-completed",)),
        )
        try:
            answer = self._ask(Operation.GET_JOBS, *mine, _wanted("job-id", "job-name"))
        except IppFault as fault:
            raise PrinterFault(status_of(fault)) from fault
        for group, attributes in answer:
            if group == Group.JOB and texts(attributes, "job-name") == (TITLE,):
                for number in numbers(attributes, "job-id"):
                    self.cancel(Job(str(number)))

    def _subscription(self) -> int | None:
        """A mark by which the server tells of a job that it has already forgotten."""
        lasting = (
            Attribute(Tag.KEYWORD, "notify-pull-method", ("ippget",)),
            Attribute(Tag.KEYWORD, "notify-events", ("job-completed",)),
            Attribute(Tag.INTEGER, "notify-lease-duration", (LEASE_S,)),
        )
        answer = self._ask(Operation.CREATE_PRINTER_SUBSCRIPTIONS, parts=((Group.SUBSCRIPTION, lasting),))
        return next(iter(numbers(_group(answer, Group.SUBSCRIPTION), "notify-subscription-id")), None)

    def _held_job(self, pdf: bytes, watch: int | None, before: frozenset[str] = frozenset()) -> Job:
        ticket = (
            Attribute(Tag.KEYWORD, "job-hold-until", ("indefinite",)),
            Attribute(Tag.INTEGER, "job-cancel-after", (self.longest,)),
            Attribute(Tag.KEYWORD, "media", (MEDIA[self.paper],)),
            Attribute(Tag.KEYWORD, "sides", ("two-sided-long-edge" if self.is_two_sided else "one-sided",)),
        )
        name = Attribute(Tag.NAME, "job-name", (TITLE,))
        kind = Attribute(Tag.MIME_TYPE, "document-format", ("application/pdf",))
        answer = self._ask(Operation.PRINT_JOB, name, kind, parts=((Group.JOB, ticket),), document=pdf)
        number = numbers(_group(answer, Group.JOB), "job-id")
        if not number:
            raise Refused(0)
        return Job(str(number[0]), watch, before)

    def _printer(self) -> Attributes:
        """What the server says of the printer."""
        answer = self._ask(
            Operation.GET_PRINTER_ATTRIBUTES, _wanted("printer-state", "printer-state-reasons")
        )
        return _group(answer, Group.PRINTER)

    def _reasons(self, printer: Attributes) -> tuple[str, ...]:
        return texts(printer, "printer-state-reasons")

    def _hindrance(self, job: Job, attributes: Attributes) -> PrinterStatus:
        """Why a job that is not over does not go on, or that it does.

        The server keeps the words of a job that was taken away. So what was said before this one came is believed
        only once it has been at the printer for `doubt` seconds, and no sheet of it has come out.
        """
        printer = self._printer()
        if PRINTER_STOPPED in numbers(printer, "printer-state"):
            return PrinterStatus.PAUSED
        reasons = self._reasons(printer)
        if JobState.PROCESSING not in numbers(attributes, "job-state"):
            return trouble_in(reasons) or PrinterStatus.WAITING
        if sum(numbers(attributes, "job-media-sheets-completed")) or _age(attributes) < self.doubt:
            reasons = tuple(reason for reason in reasons if reason not in job.before)
        return trouble_in(reasons) or PrinterStatus.PRINTING

    def _last_heard(self, job: Job) -> PrinterStatus:
        """How a job ended that the server has forgotten."""
        if job.watch is None:
            return PrinterStatus.ABORTED
        ids = Attribute(Tag.INTEGER, "notify-subscription-ids", (job.watch,))
        try:
            answer = self._ask(Operation.GET_NOTIFICATIONS, ids)
        except Refused:
            return (
                PrinterStatus.ABORTED
            )  # Started anew, it has forgotten that too: nobody knows of these pages.
        except IppFault as fault:
            return status_of(fault)
        for group, event in answer:
            if group == Group.EVENT and numbers(event, "notify-job-id") == (int(job.id),):
                for state in numbers(event, "job-state"):
                    if state in _ENDS:
                        return _ENDS[JobState(state)]
        return PrinterStatus.ABORTED

    def _ask_job(self, operation: Operation, job: Job, *more: Attribute) -> Answer:
        return self._ask(operation, Attribute(Tag.INTEGER, "job-id", (int(job.id),)), *more)

    def _ask(
        self, operation: Operation, *more: Attribute, parts: tuple[Part, ...] = (), document: bytes = b""
    ) -> Answer:
        path = f"/printers/{quote(self.queue, safe='')}"
        # The order of the first three is the protocol's.
        opening = (
            Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
            Attribute(Tag.URI, "printer-uri", (f"ipp://localhost{path}",)),
        )
        target = [attribute for attribute in more if attribute.name == "job-id"]
        rest = [attribute for attribute in more if attribute.name != "job-id"]
        owner = Attribute(Tag.NAME, "requesting-user-name", (OWNER,))
        question = (Group.OPERATION, (*opening, *target, owner, *rest))
        return self.server.ask(operation, path, question, *parts, document=document)


def trouble_in(reasons: tuple[str, ...]) -> PrinterStatus | None:
    """What keeps a printer from printing, by its `printer-state-reasons`.

    The word counts whatever its severity: a device's `media-empty-error` arrives as `media-empty-warning`. An
    unknown word is a trouble unless it is only a report.
    """
    words = {reason: _bare(reason) for reason in reasons}
    for status, meant in _REASONS:
        if meant & set(words.values()):
            return status
    for reason, word in words.items():
        if word not in _HARMLESS and not word.startswith("cups-") and not reason.endswith("-report"):
            return PrinterStatus.NEEDS_ATTENTION
    return None


def _age(job: Attributes) -> int:
    """Seconds since a job came to the printer, by the server's clock."""
    now, begun = numbers(job, "job-printer-up-time"), numbers(job, "time-at-processing")
    return now[0] - begun[0] if now and begun else 0


def _bare(reason: str) -> str:
    for suffix in ("-error", "-warning", "-report"):
        reason = reason.removesuffix(suffix)
    return reason


def _wanted(*names: str) -> Attribute:
    return Attribute(Tag.KEYWORD, "requested-attributes", names)


def _group(answer: Answer, wanted: Group) -> Attributes:
    return next((attributes for group, attributes in answer if group == wanted), {})


def status_of(fault: Exception) -> PrinterStatus:
    """What a call that came to nothing means for the handout."""
    match fault:
        case Silent():
            return PrinterStatus.FROZEN
        case Unreachable():
            return PrinterStatus.NO_SERVER
        case Refused(code=Code.NOT_FOUND | Code.GONE):
            return PrinterStatus.NO_QUEUE
        case _:
            return PrinterStatus.REJECTING
