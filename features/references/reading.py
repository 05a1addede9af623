"""Reading files of facts: the shipped ones and a user's own, TOML or CSV, both checked row by row."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ...models.errors import UnusableFile
from .days import first_day, last_day
from .facts import Fact, Facts, Kind

SHIPPED = ("states", "bodies", "memberships", "existence", "capitals", "borders")
COLUMNS = ("kind", "subject", "of", "since", "until", "source", "url", "also")


class FactsError(UnusableFile):
    """A file of facts that cannot be used; the message names the file, the row and what to do."""


class Row(BaseModel):
    """A row as a user writes it."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    kind: Kind
    subject: str = Field(min_length=1, max_length=200)
    of: str = Field("", max_length=200)
    since: str = ""
    until: str = ""
    source: str = Field(min_length=1)
    url: str | None = Field(None, pattern=r"^https?://\S+$")
    also: tuple[str, ...] = ()
    as_of: str = ""
    spelling: bool = True

    @field_validator("since", "until", "as_of")
    @classmethod
    def _is_day(cls, text: str) -> str:
        if text:
            first_day(text)
        return text

    @model_validator(mode="after")
    def _is_sound(self) -> Row:
        if self.since and self.until and first_day(self.since) > last_day(self.until):
            raise ValueError(f"it ends ({self.until}) before it begins ({self.since})")
        if self.kind != "existence" and not self.of:
            raise ValueError("‘of’ is empty; name the office, body or country")
        if self.kind == "office" and not all(part.strip() for part in self.of.partition(" of ")):
            raise ValueError(f"‘of’ is {self.of!r}; write an office as “Title of Place”")
        if self.kind == "existence" and not self.until:
            raise ValueError("‘until’ is empty; existence is for what has ended")
        if self.kind == "count" and not self.subject.isdecimal():
            raise ValueError("the subject of a count is a whole number")
        return self


class Group(BaseModel):
    """A table ``[[facts]]``: what its rows have in common, and the rows in one of three short forms."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    of: str = ""
    titles: tuple[str, ...] = ()
    source: str
    url: str | None = None
    script: str = "latin"
    since: str = ""
    until: str = ""
    members: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[tuple[str, ...], ...] = ()

    def flat(self) -> Iterator[dict[str, Any]]:
        """The rows as mappings with the columns of the CSV form."""
        shared = {"kind": self.kind, "of": self.of, "source": self.source, "url": self.url}
        for member in self.members:
            yield {**shared, "subject": member, "since": self.since, "until": self.until}
        for row in self.rows:
            if len(row) < 3:
                raise ValueError(f"the row {list(row)} needs a name, a first and a last day")
            yield {**shared, "subject": row[0], "since": row[1], "until": row[2], "also": row[3:]}
        for pair in self.pairs:
            if len(pair) < 2:
                raise ValueError(f"the pair {list(pair)} needs two names: city and country, or two countries")
            yield {**shared, "subject": pair[0], "of": pair[1], "also": pair[2:]}


def read_facts(path: Path) -> Facts:
    """The facts of a ``.csv`` or ``.toml`` file. Raises FactsError naming the file and the row."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise FactsError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise FactsError(f"{path}: not UTF-8; save it as UTF-8") from None
    if path.suffix.lower() not in (".csv", ".toml"):
        raise FactsError(f"{path}: facts are read from .csv and .toml files")
    return (_from_csv if path.suffix.lower() == ".csv" else _from_toml)(str(path), text, hashlib.sha256(data).hexdigest())


@cache
def shipped_digest() -> str:
    """The digest of all shipped files of facts and names."""
    folder = resources.files(__package__)
    return hashlib.sha256(b"".join(folder.joinpath(f"{name}.toml").read_bytes() for name in (*SHIPPED, "names"))).hexdigest()


@cache
def shipped_facts() -> Facts:
    """The facts that come with the package."""
    facts = Facts((), {}, {})
    for name in SHIPPED:
        data = resources.files(__package__).joinpath(f"{name}.toml").read_bytes()
        facts += _from_toml(name, data.decode("utf-8"), hashlib.sha256(data).hexdigest())
    return facts


def _from_csv(name: str, text: str, digest: str) -> Facts:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows: list[Fact] = []
    try:
        columns = reader.fieldnames or ()
        if missing := [column for column in ("kind", "subject", "source") if column not in columns]:
            raise FactsError(f"{name}: no column {missing[0]!r}; the first line names the columns: {', '.join(COLUMNS)}")
        for entry in reader:
            if None in entry:
                raise FactsError(f"{name}, line {reader.line_num}: more fields than columns; put quotes around commas")
            given: dict[str, Any] = {key: value for key, value in entry.items() if value}
            given["also"] = tuple(part.strip() for part in given.get("also", "").split(";") if part.strip())
            rows.append(_fact(given, f"{name}, line {reader.line_num}"))
    except csv.Error as error:
        raise FactsError(f"{name}, line {reader.line_num}: {error}") from None
    return Facts(rows, {}, {name: digest})


def _from_toml(name: str, text: str, digest: str) -> Facts:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactsError(f"{name}: not TOML: {error}") from None
    if not isinstance(data.get("facts"), list) or not set(data) <= {"facts", "as_of"}:
        raise FactsError(f"{name}: expected as_of = '2025-05-31' and tables [[facts]]")
    rows: list[Fact] = []
    titles: dict[str, tuple[str, ...]] = {}
    for number, table in enumerate(data["facts"], 1):
        place = f"{name}, [[facts]] table {number}"
        try:
            group = Group.model_validate(table)
            flat = list(group.flat())
        except ValidationError as error:
            raise FactsError(f"{place}: {_reason(error)}") from None
        except ValueError as error:
            raise FactsError(f"{place}: {error}") from None
        if group.titles:
            titles[group.of] = group.titles
        for row in flat:
            given = {**row, "as_of": data.get("as_of", ""), "spelling": group.script == "latin"}
            rows.append(_fact(given, f"{place}, row {row['subject']!r}"))
    return Facts(rows, titles, {name: digest})


def _fact(given: Mapping[str, Any], place: str) -> Fact:
    try:
        return Fact(**cast(Any, Row.model_validate(given)).model_dump())
    except ValidationError as error:
        raise FactsError(f"{place}: {_reason(error)}") from None


def _reason(error: ValidationError) -> str:
    """The first complaint, with the name of the field it is about."""
    first = error.errors(include_url=False, include_context=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return f"{field}: {message}" if field else message
