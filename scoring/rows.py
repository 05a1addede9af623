"""One article from named fields: a JSON object, a table's row, a Markdown file's front matter.

Fields (capitals do not matter), and other names that are understood:

    text        body, content, article, article_text, full_text, fulltext, maintext
    id          article_id, _id, uuid, guid
    title       headline
    outlet      source, publisher, site, sitename, domain
    author      byline, authors, creator
    published   date, publish_date, published_at, publishedat, date_published, datepublished, pubdate, timestamp
    url         link, uri
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from ..features.article import Article
from .decoding import clean
from .failures import Failure, why_not_a_text

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext"),
    "id": ("id", "article_id", "_id", "uuid", "guid"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "domain"),
    "author": ("author", "byline", "authors", "creator"),
    "published": (
        *("published", "date", "publish_date", "published_at", "publishedat", "date_published", "datepublished"),
        *("pubdate", "timestamp"),
    ),
    "url": ("url", "link", "uri"),
}
_FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}
_RANK = {name: rank for names in FIELDS.values() for rank, name in enumerate(names)}

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_DAY_MONTH = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b")
_MONTH_DAY = re.compile(r"(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")


def known_columns(columns: Iterable[object]) -> list[str]:
    """Those of ``columns`` that name a field."""
    return [column for column in map(str, columns) if column.strip().lower() in _FIELD_OF]


def article_from(row: Mapping[str, object], where: str, path: str | None, id: str) -> Article | Failure:
    """The article in ``row``. ``where`` names the row in messages, ``id`` is its id unless it has one of its own."""
    fields = _fields(row)
    given = _as_id(fields.get("id"))
    id = given or id
    text = fields.get("text")
    if not isinstance(text, str):
        wrong = "it is missing or empty" if text is None else f"it is {_type_name(text)}"
        return Failure(id, path, f"{where} needs its text as a string in a field named text, body or content; {wrong}.")
    text = clean(text)
    wrong = why_not_a_text(text) or ""
    if wrong:
        return Failure(id, path, f"The text of {where} {wrong}.")
    return Article(
        id=id,
        text=text,
        title=as_line(fields.get("title")),
        outlet=as_line(fields.get("outlet")),
        author=as_line(fields.get("author")),
        published=as_date(fields.get("published")),
        url=as_line(fields.get("url")),
        path=path,
    )


def _fields(row: Mapping[str, object]) -> dict[str, object]:
    """Values by our names; of several names for one field the one listed first wins, and missing values are left out."""
    chosen: dict[str, tuple[int, object]] = {}
    for name, value in row.items():
        key = str(name).strip().lower()
        field = _FIELD_OF.get(key)
        if field is None or _is_missing(value):
            continue
        if field not in chosen or _RANK[key] < chosen[field][0]:
            chosen[field] = (_RANK[key], value)
    return {field: value for field, (_, value) in chosen.items()}


def _is_missing(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, float) and value != value)


def _as_id(value: object) -> str | None:
    """A string, or a number written out; anything else is no id."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return as_line(str(value))


def as_line(value: object) -> str | None:
    """A string on one line, a list of them joined by commas, or the name in ``{"name": …}``; None for anything else."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list | tuple):
        value = ", ".join(filter(None, map(as_line, value)))
    if not isinstance(value, str):
        return None
    return " ".join(clean(value).replace("\0", " ").split()) or None


def as_date(value: object) -> str | None:
    """ISO date (``2021-02-18``) of a date or its usual spellings; None where day and month could be confused."""
    if isinstance(value, datetime | date):
        try:
            return value.strftime("%Y-%m-%d") if value.year >= 1000 else None
        except ValueError:
            return None
    if not isinstance(value, str):
        return None
    value = " ".join(value.split())
    if match := _YEAR_FIRST.match(value):
        return _iso(match[1], match[2], match[3])
    if match := _DAY_MONTH.match(value):
        return _iso(match[3], _MONTHS.get(match[2][:3].lower()), match[1])
    if match := _MONTH_DAY.match(value):
        return _iso(match[3], _MONTHS.get(match[1][:3].lower()), match[2])
    return None


def _iso(year: str, month: str | int | None, day: str) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None


def _type_name(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), f"of type {type(value).__name__}")
