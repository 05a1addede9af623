"""The user's own ratings of outlets: a small table, shown beside the scores and never counted in them."""

from __future__ import annotations

import csv
from pathlib import Path

from ..models.errors import UnusableFile
from .decoding import decode

_SEPARATORS = (",", ";", "\t", "|")


class RatingsError(UnusableFile):
    """A file of ratings that cannot be used; the message names the file and what to do."""


def read_ratings(path: Path) -> dict[str, str]:
    """Ratings by outlet, of a table with the columns ``outlet`` and ``rating``: CSV in any encoding, or with ; tabs or bars.

    Rows without an outlet or a rating are passed over. Raises RatingsError for any other file, and for an outlet with two
    ratings.
    """
    try:
        lines = decode(path.read_bytes()).splitlines()
    except OSError as error:
        raise RatingsError(f"{path}: {error.strerror or error}; give a CSV file with the columns outlet and rating") from error
    for separator in _SEPARATORS if lines else ():
        try:
            head, *rows = csv.reader(lines, delimiter=separator)
        except csv.Error as error:
            raise RatingsError(f"{path}: is not a table that can be read ({error})") from error
        columns = [column.strip().lower() for column in head]
        if {"outlet", "rating"} <= set(columns):
            return _by_outlet(path, [dict(zip(columns, row, strict=False)) for row in rows])
    raise RatingsError(f"{path}: its first line must name the columns outlet and rating; a row an outlet comes below it")


def _by_outlet(path: Path, rows: list[dict[str, str]]) -> dict[str, str]:
    ratings: dict[str, str] = {}
    for row in rows:
        outlet, rating = row.get("outlet", "").strip(), row.get("rating", "").strip()
        if outlet and rating and ratings.setdefault(outlet, rating) != rating:
            raise RatingsError(f"{path}: rates {outlet!r} twice, {ratings[outlet]!r} and {rating!r}; keep one")
    if not ratings:
        raise RatingsError(f"{path}: needs a row an outlet under its columns outlet and rating")
    return ratings
