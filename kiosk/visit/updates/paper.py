"""The handout's pages and the printer: asked for, made, printed, and what the worker says of them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.printing.printer import PrinterStatus
from kiosk.visit.effects import HandoutLook, Print, RenderHandout, RenderSummary
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered, PaperEvent, PrintProgressed
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.visit import MOST_PRINTS, Pages, PrintJob, Visit, is_about_the_plan


def of_the_paper(visit: Visit, event: PaperEvent) -> Visit:
    """Take up an answer of the worker, if it answers what was asked last."""
    pages, job, slip = visit.pages, visit.job, visit.slip
    match event:
        case HandoutRendered(ticket, pdf, images) if pages and pages.ticket == ticket:
            return replace(visit, pages=Pages(ticket=ticket, pdf=pdf, images=images))
        case HandoutFailed(ticket) if pages and pages.ticket == ticket:
            return replace(visit, pages=Pages(ticket=ticket, has_failed=True))
        case PrintProgressed(ticket, status) if job and job.ticket == ticket and not job.status.is_final:
            return replace(visit, job=replace(job, status=status))
        case PrintProgressed(ticket, status) if slip and slip.ticket == ticket and not slip.status.is_final:
            return replace(visit, slip=replace(slip, status=status))
        case _:
            return visit


def drawn_up(visit: Visit) -> Outcome:
    """Ask for the handout's pages anew where they are on the glass; elsewhere they are out of date."""
    if not _shows_pages(visit):
        return replace(visit, pages=None), ()
    visit, ticket = with_ticket(visit)
    if visit.consultation is not None and visit.consultation.shows_summary:
        return replace(visit, pages=Pages(ticket=ticket)), (RenderSummary(ticket, visit.record),)
    look = HandoutLook(kind=visit.print_kind, size=visit.print_size, paper=visit.clinic.paper)
    return replace(visit, pages=Pages(ticket=ticket)), (RenderHandout(ticket, visit.record, look),)


def _shows_pages(visit: Visit) -> bool:
    if visit.consultation is not None:
        return visit.consultation.place == "leaving"
    page = visit.pack_page
    return page is not None and is_about_the_plan((page,))


def printed(visit: Visit) -> Outcome:
    """One job for however many taps; nothing before the pages are made, nothing beyond the limit."""
    is_busy = visit.job is not None and not visit.job.status.is_final
    if is_busy or visit.pages is None or not visit.pages.pdf or visit.prints >= MOST_PRINTS:
        return visit, ()
    pages = visit.pages
    visit, ticket = with_ticket(visit)
    job = PrintJob(ticket=ticket, status=PrinterStatus.WAITING, pages=len(pages.images))
    return replace(visit, job=job, prints=visit.prints + 1), (Print(ticket, pages.pdf),)
