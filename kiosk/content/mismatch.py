"""Why data does not fit a type: every reason at once, as sentences that an author can act on.

Only read after a file was refused: it loads jsonschema, which would slow every start.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import msgspec
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from kiosk.content.near import did_you_mean, listed
from kiosk.content.yaml_strict import Document, Place
from kiosk.errors import Problem

Json: TypeAlias = Any
Schema: TypeAlias = dict[str, Json]

_KINDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values",
    "date": "a date as 2026-01-31",
    "null": "empty",
}

_WITHOUT_QUOTES = {"integer": "-?[0-9]+", "number": r"-?[0-9]+(\.[0-9]+)?", "boolean": "true|false"}
"""Texts that are of a kind once their quotes are gone."""


def problems_of_fit(document: Document, type: type) -> tuple[Problem, ...]:
    """All reasons why a document is not a value of a type, in the order of the file."""
    schema = _with_dates(msgspec.json.schema(type))
    found: dict[Problem, None] = {}
    for error in _VALIDATOR(schema).iter_errors(document.data):
        for place, sentence in _reasons(error):
            found[document.problem(place, sentence)] = None
    return tuple(sorted(found))


def _with_dates(schema: Json) -> Json:
    """The schema with dates as a kind of their own, for YAML has dates and JSON has none."""
    if isinstance(schema, list):
        return [_with_dates(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == "date":
        return {"type": "date"}
    return {key: _with_dates(part) for key, part in schema.items()}


def _is(kind: str, value: object) -> bool:
    match kind:
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "array":
            return isinstance(value, list)
        case "object":
            return isinstance(value, dict)
        case "date":
            return isinstance(value, dt.date)
        case _:
            return value is None


def _any_of(
    validator: Validator, branches: list[Schema], value: object, schema: Schema
) -> Iterator[ValidationError]:
    """Looks into the one branch that the author meant, so that its own faults are told."""
    chooser = schema.get("discriminator")
    if chooser and isinstance(value, dict):
        yield from _tagged(validator, chooser, value)
        return
    fitting = [branch for branch in branches if _is(_kind_of(branch), value)]
    if fitting:
        yield from validator.descend(value, fitting[0])
    else:
        kinds = list(dict.fromkeys(map(_kind_of, branches)))
        hint = _hint(kinds[0], value) if kinds[1:] == ["null"] else ""
        yield ValidationError(f"must be {' or '.join(_KINDS[kind] for kind in kinds)}{hint}")


def _tagged(validator: Validator, chooser: Schema, value: dict[str, object]) -> Iterator[ValidationError]:
    key, mapping = chooser["propertyName"], chooser["mapping"]
    tag = value.get(key)
    if key not in value:
        near = _misspelt(key, value)
        if near:
            yield ValidationError(f"'{near}' is not a key here; did you mean '{key}'?", path=[near])
            return
        yield ValidationError(f"the key '{key}' is missing; it says which of {listed(mapping)} this is")
    elif not isinstance(tag, str) or tag not in mapping:
        yield ValidationError(_one_of(tag, list(mapping)), path=[key])
    else:
        yield from validator.descend(value, {"$ref": mapping[tag]})


def _kind_of(schema: Schema) -> str:
    """The kind that a branch takes; what is referred to is always a value with keys."""
    if "$ref" in schema:
        return "object"
    return str(schema.get("type", "string"))


_VALIDATOR = extend(
    Draft202012Validator,
    validators={"anyOf": _any_of},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {kind: lambda _, value, kind=kind: _is(kind, value) for kind in _KINDS}
    ),
)


def _reasons(error: ValidationError) -> Iterator[tuple[Place, str]]:
    """What one error of the schema means, and where."""
    place: Place = tuple(error.absolute_path)
    wanted: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            known = list(error.schema["properties"])
            for key in error.instance:
                if key not in known:
                    yield (*place, key), f"'{key}' is not a key here{did_you_mean(key, known)}"
        case "required":
            for key in wanted:
                if key not in error.instance:
                    yield place, f"the key '{key}' is missing"
        case "enum":
            yield place, _one_of(error.instance, wanted)
        case "type":
            yield place, f"must be {_KINDS[wanted]}{_hint(wanted, error.instance)}"
        case "anyOf":
            yield place, error.message
        case "items":
            pass  # One entry too many in a list of a fixed length: `maxItems` tells it.
        case _ if "propertyNames" in error.absolute_schema_path:
            yield (*place, error.instance), f"'{error.instance}' {_limit(error)}"
        case _:
            yield place, _limit(error)


def _one_of(value: object, known: list[Any]) -> str:
    words = [str(word) for word in known if word is not None]
    near = did_you_mean(value, words) if isinstance(value, str) else ""
    return f"must be one of {listed(words)}{near}"


def _misspelt(key: str, given: Iterable[str]) -> str | None:
    """The one of the keys given that is near the key that is missing."""
    return next((one for one in given if did_you_mean(one, [key])), None)


def _hint(wanted: str, value: object) -> str:
    """How a value of the wrong kind becomes one of the kind that is wanted, where that is likely what was meant."""
    if value is None:
        return "; there is nothing here"
    if isinstance(value, list | dict):
        return ""
    if wanted == "string":
        return "; write it in quotes"
    if wanted == "array":
        return f"; write it in square brackets, as [{value}]"
    # What reads like a number or a yes was no text before somebody put it in quotes.
    meant = _WITHOUT_QUOTES.get(wanted)
    if meant and isinstance(value, str) and re.fullmatch(meant, value):
        return "; take its quotes away"
    return ""


def _limit(error: ValidationError) -> str:
    """A sentence for a value of the right kind that is out of bounds."""
    schema: Schema = error.schema
    if error.validator == "pattern":
        return f"must be {schema.get('description', 'written in another way')}"
    if error.validator in ("minLength", "maxLength"):
        return f"must be {_bounds(schema, 'minLength', 'maxLength', '')} letters long"
    if error.validator in ("minItems", "maxItems"):
        return f"must be a list of {_bounds(schema, 'minItems', 'maxItems', '')} entries"
    return f"must be {_KINDS[schema['type']]} {_bounds(schema, 'minimum', 'maximum', 'from ')}"


def _bounds(schema: Schema, least: str, most: str, lead: str) -> str:
    low, high = schema.get(least), schema.get(most)
    if low is None:
        return f"of at most {high}" if lead else f"at most {high}"
    if high is None:
        return f"of at least {low}" if lead else f"at least {low}"
    if low == high:
        return f"{low}"
    return f"{lead}{low} to {high}"
