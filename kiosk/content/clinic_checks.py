"""Does `clinic.yaml` go with its pack and with the world: languages, cautions, treatments, places, money, logo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeAlias

from babel import Locale

from kiosk.content.near import did_you_mean, listed
from kiosk.content.pack import Pack
from kiosk.content.yaml_strict import Document, Place, read_document
from kiosk.errors import BadLogo, Problem
from kiosk.settings import Clinic

RegionsOf: TypeAlias = Callable[[str], tuple[str, ...]]


def regions_of(country: str) -> tuple[str, ...]:
    """The regions of a country that have holidays of their own, by their codes."""
    # Loaded late: few clinics set a region, and the calendar of the world takes 18 MB.
    from holidays import list_supported_countries  # noqa: PLC0415

    return tuple(list_supported_countries().get(country, ()))


def problems_in_clinic(
    file: Path, clinic: Clinic, pack: Pack, languages: Collection[str], regions_of: RegionsOf = regions_of
) -> tuple[Problem, ...]:
    """Everything that does not go together.

    `languages` are those that the pack can be shown in, and `regions_of` gives a country's regions. Apart from
    `read_clinic`, as it takes a tenth of a second: the running kiosk looks at it in its worker.

    Raises:
        Unreadable: the file has changed since and can no longer be read.
    """
    document = read_document(file)
    found = (
        *_strangers(clinic, pack, languages),
        *_unknown_places(clinic, regions_of),
        *_unknown_money(clinic),
        *_unusable_logo(clinic),
        *_lost_colour(document),
    )
    return tuple(document.problem(place, sentence) for place, sentence in found)


def _strangers(clinic: Clinic, pack: Pack, languages: Collection[str]) -> Iterator[tuple[Place, str]]:
    if clinic.language not in languages:
        yield ("language",), f"the pack is not shown in '{clinic.language}'; there is {listed(languages)}"
    for id in clinic.cautions:
        if id not in pack.cautions:
            yield ("cautions", id), f"the pack has no caution '{id}'{did_you_mean(id, pack.cautions)}"
    treatments = {treatment for option in pack.options for treatment in option.treatments}
    for id in clinic.prices.per_session if clinic.prices else ():
        if id not in treatments:
            yield (
                ("prices", "per-session", id),
                f"no option has the treatment '{id}'{did_you_mean(id, treatments)}",
            )


def _unknown_places(clinic: Clinic, regions_of: RegionsOf) -> Iterator[tuple[Place, str]]:
    if clinic.country not in Locale("en").territories:
        yield ("country",), f"'{clinic.country}' is not the code of a country, as GB"
    elif clinic.region is not None:
        regions = regions_of(clinic.country)
        if clinic.region not in regions:
            known = f"; there is {listed(regions)}" if regions else ""
            yield ("region",), f"'{clinic.region}' is not a region of {clinic.country}{known}"


def _unknown_money(clinic: Clinic) -> Iterator[tuple[Place, str]]:
    if clinic.prices and clinic.prices.currency not in Locale("en").currencies:
        yield ("prices", "currency"), f"'{clinic.prices.currency}' is not the code of a currency, as GBP"


def _lost_colour(document: Document) -> Iterator[tuple[Place, str]]:
    data = document.data
    if isinstance(data, dict) and "colour" in data and data["colour"] is None:
        # YAML takes all from a # on for a comment.
        yield (
            ("colour",),
            "there is nothing here; write a colour in quotes, as in '#0C5450', or delete the line",
        )


def _unusable_logo(clinic: Clinic) -> Iterator[tuple[Place, str]]:
    if clinic.logo is None:
        return
    # Loaded late: few clinics set a logo, and what unpacks it is large.
    from kiosk.logo import read_logo  # noqa: PLC0415

    try:
        read_logo(Path(clinic.logo))
    except BadLogo as fault:
        yield ("logo",), str(fault)
