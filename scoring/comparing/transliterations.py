"""Transliterations: one name, romanised otherwise by another article (Kadhimi, Qadimi). Shown side by side, never an error."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...features.consistency.spelling import romanisation_variants, romanised_key
from .alignment import Coverage
from .comparison import Comparison, Said
from .sketch import Naming


def transliterations(coverage: Coverage) -> Iterator[Comparison]:
    """The first use of each spelling of a surname in one article, beside the first of another spelling in each later one."""
    first: defaultdict[str, dict[tuple[int, str], Naming]] = defaultdict(dict)
    for article, sketch in enumerate(coverage.sketches):
        for naming in sketch.names:
            if naming.kind in ("person", "unknown") and naming.full:
                surname = naming.full[-1].split("-")[-1]
                first[romanised_key(surname)].setdefault((article, surname), naming)
    for uses in first.values():
        ordered = list(uses.items())
        for place, ((article, surname), naming) in enumerate(ordered):
            for (other, its), named in ordered[place + 1 :]:
                if article != other and surname != its and romanisation_variants(surname, its) and _namesakes(naming, named):
                    here, there = _said(coverage, article, naming), _said(coverage, other, named)
                    label = f"the spelling of {here.value}"
                    yield Comparison("transliteration", "name", label, "wording differs", here, there)


def _namesakes(one: Naming, two: Naming) -> bool:
    """Whether the first names, where both articles give them, are one too."""
    here, there = one.full[:-1], two.full[:-1]
    return not here or not there or here[0] == there[0] or romanised_key(here[0]) == romanised_key(there[0])


def _said(coverage: Coverage, article: int, naming: Naming) -> Said:
    sketch = coverage.sketches[article]
    start, end = sketch.span(naming.name_start, naming.end)
    return Said(article, start, end, sketch.printed(naming.name_start, naming.end))
