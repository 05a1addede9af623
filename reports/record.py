"""The record: the versioned output format, one JSON object an article and one for the run's summary.

To change the format:

1. Copy ``schema/record-<version>.json`` to the new version and edit the copy; the old file stays as it is. A new key
   raises the minor number, a key that is removed or changes its meaning the major one.
2. Set ``SCHEMA_VERSION`` to the new version, and change ``types.py`` accordingly.
3. Add to ``upgrades.py`` and ``_UPGRADES`` a function from a record of the old version to one of the next; the earlier
   functions stay.
4. Keep a file of records of the old version in ``tests/reports/versions`` and a test that it is read.
5. Name the change in CHANGELOG.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from . import upgrades
from .types import Record

SCHEMA_VERSION = "1.1"

_UPGRADES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"1.0": upgrades.from_1_0}
"""For each older version, what turns its records into those of the next version (``schema_version`` included)."""

_UNSAFE_IN_LINES = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
"""Characters that JSON allows as they are, but that some readers take for line ends or cannot encode."""


def schema(version: str = SCHEMA_VERSION) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of records of this version. ValueError if there was never such a version."""
    file = files(__package__) / "schema" / f"record-{version}.json"
    if not re.fullmatch(r"\d+\.\d+", version) or not file.is_file():
        raise ValueError(f"no schema for records of version {version!r}")
    return cast(dict[str, Any], json.loads(file.read_text(encoding="utf-8")))


def read_records(lines: Iterable[str]) -> Iterator[Record]:
    """The records in lines of JSON, in order, all in the current version; the summary is one of them, empty lines none.

    ValueError, with the line's number, on a line that is not a record or is of a version this release does not know.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _current(json.loads(line, parse_constant=_refuse_constant))
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from error


def to_line(record: Record) -> str:
    """The record as one line of compact JSON, without the line end.

    The same record gives the same line, whatever the order of its keys: they are written in the schema's order, and
    those the schema does not name (features, provenance) alphabetically. ValueError on a key too many or too few, and
    on numbers that JSON does not have (NaN, infinities).
    """
    arranged = _arrange_record()[record["status"] == "summary"](record)
    line = json.dumps(arranged, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _UNSAFE_IN_LINES.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number that JSON has")


def _current(record: object) -> Record:
    if not isinstance(record, dict) or not isinstance(record.get("schema_version"), str):
        raise ValueError("not a wellsourced record: no schema_version")
    while record["schema_version"] != SCHEMA_VERSION:
        version = record["schema_version"]
        if version not in _UPGRADES:
            known = ", ".join([*_UPGRADES, SCHEMA_VERSION])
            raise ValueError(f"a record of version {version!r}; this release reads {known}")
        record = _UPGRADES[version](record)
    kind = "summary" if record.get("status") == "summary" else "article"
    missing = [key for key in _definitions()[kind]["required"] if key not in record]
    if missing:
        raise ValueError(f"not a wellsourced record: no {', '.join(missing)}")
    return cast(Record, record)


@cache
def _definitions() -> dict[str, Any]:
    return cast(dict[str, Any], schema()["$defs"])


Arrange = Callable[[Any], Any]


@cache
def _arrange_record() -> tuple[Arrange, Arrange]:
    """What puts the keys of an article's and of a summary's record in order."""
    article, summary = _arrange(_definitions()["article"]), _arrange(_definitions()["summary"])
    assert article is not None
    assert summary is not None
    return article, summary


def _arrange(node: Mapping[str, Any]) -> Arrange | None:
    """What puts the keys of such a value in the schema's order; None where there is nothing to order."""
    if "$ref" in node:
        return _arrange(_definitions()[node["$ref"].rpartition("/")[2]])
    if node.get("type") == "array":
        return _arrange_list(node)
    if "properties" in node:
        return _arrange_object(node)
    return _arrange_mapping(node) if node.get("type") == "object" else None


def _arrange_list(node: Mapping[str, Any]) -> Arrange | None:
    item = _arrange(node["items"]) if node["items"] else None
    return None if item is None else lambda values: [item(value) for value in values]


def _arrange_object(node: Mapping[str, Any]) -> Arrange:
    names = list(node["properties"])
    nested = [(name, inner) for name, child in node["properties"].items() if (inner := _arrange(child))]

    def arrange(value: dict[str, Any]) -> dict[str, Any]:
        if list(value) != names:  # seldom, and copying every sentence and quotation would take longer than writing them
            if value.keys() != set(names):
                raise ValueError(f"keys that do not fit the schema: {sorted(value.keys() ^ set(names))}")
            value = {name: value[name] for name in names}
        return value | {name: child(value[name]) for name, child in nested} if nested else value

    return arrange


def _arrange_mapping(node: Mapping[str, Any]) -> Arrange:
    child = _arrange(node["additionalProperties"])
    first: list[str] = node.get("propertyNames", {}).get("enum", [])

    def arrange(value: Mapping[str, Any]) -> dict[str, Any]:
        names = [name for name in first if name in value] + sorted(value.keys() - set(first))
        return {name: value[name] if child is None else child(value[name]) for name in names}

    return arrange
