"""Words of argument: the author's own adjectives and adverbs that weigh, stress or judge ("wrong", "obviously", "really").

Source: Biber (1988), overt expression of persuasion; Recasens et al. (2013), subjective intensifiers; Potthast et al. (2018),
on the style of hyperpartisan news, whose articles give each word its weight (``models/argument.json``). Adjectives and adverbs
in lower case only, and none of ``lexicons/argument.toml``: no names, no nouns, so no subjects. A matter of style, which no
single word shows: there are no passages. Sentences that only report what a source says are left out.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file
from importlib.resources import files as resources

import numpy as np
from spacy.attrs import ORTH
from spacy.strings import get_string_id

from ...models.wordlist import WordList, load_wordlist
from ..base import Extractor, Measurement
from ..document import Document
from ..lexicon import groups
from ..voices import own

_TAGS = [get_string_id(tag) for tag in ("JJ", "JJR", "JJS", "RB", "RBR", "RBS")]


@cache
def _left_out() -> frozenset[str]:
    return frozenset(word for group in groups("argument").values() for word in group.words)


@cache
def shipped() -> WordList:
    """The list that comes with the package, read once."""
    with as_file(resources("wellsourced.models") / "argument.json") as path:
        return load_wordlist(path)


def own_words(document: Document) -> frozenset[str]:
    """The author's distinct lower-case adjectives and adverbs, outside sentences in a source's voice."""
    plain = document.doc.to_array([ORTH]).ravel() == document.lower
    mask = own(document) & document.word & plain & np.isin(document.tag, _TAGS)
    for sentence in document.sentences:
        if sentence.voice == "source":
            mask[sentence.start : sentence.end] = False
    strings = document.doc.vocab.strings
    return frozenset(strings[word] for word in set(document.lower[mask].tolist())) - _left_out()


def measure(document: Document) -> Measurement:
    """Σ weight of the author's distinct listed words ÷ √(author's distinct adjectives and adverbs, at least 40)."""
    if not (own(document) & document.word).any():
        return Measurement(None, missing="no words in the author's own voice")
    return Measurement(shipped().value(own_words(document)))


ARGUMENT = Extractor(
    name="wording.argument",
    unit="weights / √words",
    formula="Σ weight of the author's distinct listed words ÷ √(author's distinct adjectives and adverbs, at least 40)",
    source="Potthast et al. (2018); Biber (1988); Recasens et al. (2013)",
    bias="raises",
    absence=True,
    fires=[
        "It is absolutely wrong, and they really are not sorry for what they did.",
        "This is obviously a bad plan, and certainly the worst that we have seen.",
    ],
    silent=["The bridge in Hull was closed on Friday.", "“It is absolutely wrong,” Jane Roe said on Friday."],
    measure=measure,
    version=3,
)
