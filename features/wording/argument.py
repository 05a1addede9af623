"""Words of argument: how much the author's own voice argues ("so", "these", "they", "should", "never") where it could report.

Source: Kiesel et al. (2019), SemEval-2019 task 4: articles judged hyperpartisan by readers (CC BY 4.0); Biber (1988), overt
expression of persuasion; Recasens et al. (2013). Verbs, adjectives, adverbs, pronouns and function words, in lower case
only, and none of ``lexicons/argument.toml``: no names, no nouns, so no subjects. Each word's weight stands in
``models/argument.json``.
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
from ..document import Document, TokenArray
from ..lexicon import groups
from ..memory import per_document
from ..voices import own

_TAGS = "JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP VBZ MD UH PRP PRP$ WP WP$ WRB WDT DT PDT IN CC TO EX RP".split()
_TAG_IDS = [get_string_id(tag) for tag in _TAGS]
_SHOWN = 12
_HEAVY = 0.35  # share of the heaviest weight from which a word is shown


@cache
def _left_out() -> frozenset[str]:
    return frozenset(word for group in groups("argument").values() for word in group.words)


@cache
def shipped() -> WordList:
    """The list that comes with the package, read once."""
    with as_file(resources("wellsourced.models") / "argument.json") as path:
        return load_wordlist(path)


@per_document
def looked_at(document: Document) -> TokenArray:
    """Positions of the author's own lower-case verbs, adjectives, adverbs and function words."""
    plain = document.doc.to_array([ORTH]).ravel() == document.lower
    return np.flatnonzero(own(document) & document.word & plain & np.isin(document.tag, _TAG_IDS))


def own_words(document: Document) -> frozenset[str]:
    """The distinct words at :func:`looked_at`."""
    strings = document.doc.vocab.strings
    return frozenset(strings[word] for word in set(document.lower[looked_at(document)].tolist())) - _left_out()


def measure(document: Document) -> Measurement:
    """Σ weight of the author's distinct listed words ÷ √(author's distinct words)."""
    words = own_words(document)
    if not words:
        return Measurement(None, missing="no words in the author's own voice")
    model = shipped()
    heaviest = max(model.words.values(), default=1.0)
    first: dict[str, int] = {}
    for place in looked_at(document).tolist():
        first.setdefault(document.doc[place].lower_, place)
    heavy = sorted((-model.words.get(word, 0.0), place) for word, place in first.items())[:_SHOWN]
    evidence = tuple(
        document.evidence(ARGUMENT.name, place, place + 1, "argues", "argues where a report would state", -weight / heaviest)
        for weight, place in heavy
        if -weight >= _HEAVY * heaviest
    )
    return Measurement(model.value(words), evidence)


ARGUMENT = Extractor(
    name="wording.argument",
    unit="weights / √words",
    formula="Σ weight of the author's distinct listed words ÷ √(author's distinct verbs, adjectives, adverbs, function words)",
    source="Kiesel et al. (2019), SemEval-2019 task 4; Recasens et al. (2013)",
    bias="raises",
    fires=[
        "They are not even ashamed of what they are doing, and this is why they always get away with it.",
        "But this should come as no surprise, because they never cared and they never will.",
    ],
    silent=["The bridge in Hull was closed on Friday.", "“They never cared,” Jane Roe said on Friday."],
    measure=measure,
)
