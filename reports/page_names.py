"""File names for articles' pages: safe on every file system, different for different articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

_LONGEST = 60
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps for devices."""


def page_names(identifiers: Sequence[str]) -> list[str]:
    """A name for each id, in order and without a suffix, all different whatever the file system makes of case.

    A plain lower-case id is its own name; of any other the plain part is kept, cut to 60 characters, and a digest of
    the id added, so that an article keeps its name from run to run. Ids that occur twice are numbered.
    """
    names: list[str] = []
    taken: set[str] = set()
    for identifier in identifiers:
        base = _page_name(identifier)
        name, repeat = base, 1
        while name in taken:
            repeat += 1
            name = f"{base}-{repeat}"
        taken.add(name)
        names.append(name)
    return names


def _page_name(identifier: str) -> str:
    kept = re.sub(r"[^a-z0-9_.-]+", "-", identifier.lower())[:_LONGEST].strip(".-")
    if kept == identifier and kept and not _RESERVED.fullmatch(kept):
        return kept
    digest = sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{kept or 'article'}-{digest}"
