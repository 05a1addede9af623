"""Words of opposite meaning, by their stems."""

from __future__ import annotations

from functools import cache

from ...features.speakers.lexicons import read
from .sketch import bare_stem


@cache
def opposites() -> dict[str, frozenset[str]]:
    """For each stem that has one, the stems of opposite meaning (``features/lexicons/antonyms.toml``)."""
    lexicon = read("antonyms")
    forms: dict[str, set[str]] = {}
    for form in lexicon["forms"]["words"].split("|"):
        irregular, plain = form.split()
        forms.setdefault(plain, set()).add(irregular)
    found: dict[str, set[str]] = {}
    for kind, entry in lexicon.items():
        for pair in entry["pairs"].split("|") if kind != "forms" else ():
            first, second = ({bare_stem(form) for form in (word, *forms.get(word, ()))} for word in pair.split())
            for one in first:
                found.setdefault(one, set()).update(second)
            for two in second:
                found.setdefault(two, set()).update(first)
    return {stem: frozenset(stems) for stem, stems in found.items()}
