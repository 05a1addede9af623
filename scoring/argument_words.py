"""The list of argument words: adjectives and adverbs by which partisan portals differ from newsrooms."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..models.wordlist import WordList, fit_wordlist
from .feature_table import FeatureTable
from .labelled_articles import Judged

ARGUMENT = "wording.argument"
_PENALTY = 3.0


@dataclass(frozen=True)
class Style:
    """Articles of portals whose stance is known: their argument words, whether the portal is partisan, their outlets."""

    words: Sequence[frozenset[str]]
    partisan: npt.NDArray[np.bool_]
    groups: Sequence[str]

    def without(self, outlets: Collection[str]) -> Style:
        """The articles of other outlets."""
        kept = [place for place, group in enumerate(self.groups) if group not in outlets]
        return Style([self.words[place] for place in kept], self.partisan[kept], [self.groups[place] for place in kept])

    def fit(self) -> WordList:
        """The list of argument words."""
        return fit_wordlist(self.words, self.partisan, self.groups, "argument", _PENALTY)


def style_of(judged: Sequence[Judged], table: FeatureTable) -> Style | None:
    """The articles among ``judged`` whose corpus tells the portal's stance; None without both kinds."""
    told = [place for place, each in enumerate(judged) if each.partisan is not None and table.judged[place]]
    partisan = np.array([judged[place].partisan == 1 for place in told], dtype=bool)
    if not partisan.any() or partisan.all():
        return None
    return Style([table.words[place] for place in told], partisan, [judged[place].group for place in told])
