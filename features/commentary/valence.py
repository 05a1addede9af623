"""How warm or cold words are by themselves: the mean rating, −4 to 4, that ten readers gave each for VADER.

Source: Hutto & Gilbert (2014), VADER: a parsimonious rule-based model for sentiment analysis of social media text. Only the
word list is used, which the package carries as data (MIT licence); reading it does not import the package's program.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id

from ..memory import per_document

if TYPE_CHECKING:
    from ..document import Document


@per_document
def valences(document: Document) -> npt.NDArray[np.float32]:
    """The rating of each token; 0 for a word that was not rated."""
    ratings = _ratings()
    return np.array([ratings.get(word, 0.0) for word in document.lower.tolist()], dtype=np.float32)


@cache
def _ratings() -> Mapping[int, float]:
    """Ratings by the id of the word; the list's emoticons are left out."""
    lines = resources.files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    rated = (line.split("\t")[:2] for line in lines)
    return {int(get_string_id(word)): float(rating) for word, rating in rated if word[:1].isalpha()}
