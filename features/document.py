"""A parsed article with the layers that every extractor reads: regions, sentences, quotations, attributions, voice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LOWER, SENT_START, TAG
from spacy.tokens import Doc, Token

from .article import Article, Region, RegionKind
from .attributions import Attribution
from .attributions.finder import find_attributions
from .evidence import Evidence
from .quotations import Quotations, find_quotations, quoted_tokens
from .regions import find_regions
from .speakers import resolve_speakers

Voice = Literal["author", "source", "mixed"]
TokenArray = NDArray[Any]

# Regions that are read as the article's own statements; the others are marked and left out of every measurement.
_READ: frozenset[RegionKind] = frozenset({"headline", "subheading"})
_SPEECH = 5  # words; shorter quotations may be names, titles or scare quotes


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``start`` to ``end`` (exclusive). ``body`` is False for headlines and everything else that is not body."""

    start: int
    end: int
    voice: Voice
    body: bool


class Document:
    """An article, its parse, and whose voice each word is in. Built once, read by every extractor, never changed.

    Token arrays have one entry a spaCy token: ``lower``, ``tag`` and ``dep`` are string ids of ``doc.vocab.strings``,
    ``head`` is the index of the head token. ``body``, ``headline``, ``quoted`` and ``source_voice`` are boolean masks;
    ``word`` is True for tokens that hold a letter or a digit. ``source_voice`` is True where a source speaks: inside the
    content of an attribution, direct or indirect, and in quoted speech; everywhere else the author does.
    """

    def __init__(self, article: Article, doc: Doc, regions: Sequence[Region] | None = None) -> None:
        self.article = article
        self.doc = doc
        self.regions: tuple[Region, ...] = tuple(find_regions(article) if regions is None else regions)
        table = doc.to_array([LOWER, TAG, DEP, HEAD, SENT_START])
        self.lower: TokenArray = table[:, 0]
        self.tag: TokenArray = table[:, 1]
        self.dep: TokenArray = table[:, 2]
        # spaCy stores the head as a signed offset in an unsigned column.
        self.head: TokenArray = np.arange(len(doc)) + table[:, 3].astype(np.int64)
        self._sentence_starts: TokenArray = np.flatnonzero(table[:, 4].astype(np.int64) == 1)
        self.quotations: Quotations = find_quotations(article.text)
        self.quoted: TokenArray = quoted_tokens(doc, self.quotations)

    @cached_property
    def offsets(self) -> TokenArray:
        """Code point at which each token starts, shape (tokens,)."""
        return np.fromiter((token.idx for token in self.doc), dtype=np.int64, count=len(self.doc))

    @cached_property
    def word(self) -> TokenArray:
        """True for tokens that are words or numbers rather than punctuation or space."""
        return np.fromiter((token.text[0].isalnum() or token.text[-1].isalnum() for token in self.doc), bool, len(self.doc))

    def region_mask(self, kinds: Collection[RegionKind]) -> TokenArray:
        """True for tokens that lie in a region of one of ``kinds``."""
        mask = np.zeros(len(self.doc), dtype=bool)
        for region in self.regions:
            if region.kind in kinds:
                start, end = np.searchsorted(self.offsets, (region.start, region.end))
                mask[start:end] = True
        return mask

    @cached_property
    def headline(self) -> TokenArray:
        """True for the tokens of the first headline in the text; one printed again is a repeat."""
        return self.region_mask({"headline"})

    @cached_property
    def body(self) -> TokenArray:
        """True for tokens in no region: what the article itself tells."""
        return ~self.region_mask({region.kind for region in self.regions})

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """The article's attributions in order, speakers resolved; none in repeated blocks, furniture, captions or credits."""
        unread = self.region_mask({region.kind for region in self.regions} - _READ)
        found = find_attributions(self.doc, self.quotations)
        kept = [attribution for attribution in found if not any(unread[start] for start, _ in attribution.content)]
        return tuple(resolve_speakers(self.doc, kept))

    @cached_property
    def source_voice(self) -> TokenArray:
        """True where a source speaks, not the author: in every attribution's content, and in every longer quotation.

        A quotation too long to be a scare quote is somebody's, also where nobody is named for it.
        """
        mask = np.zeros(len(self.doc), dtype=bool)
        for quotation in self.quotations.quotations:
            start, end = np.searchsorted(self.offsets, (quotation.start, quotation.end))
            if self.word[start:end].sum() >= _SPEECH:
                mask[start:end] = True
        for attribution in self.attributions:
            # What is laid at nobody's door ("it is believed that …") stays the author's own say.
            if attribution.speaker_kind not in ("author", "none"):
                for start, end in attribution.content:
                    mask[start:end] = True
        return mask

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text in order, blank ones left out."""
        starts = self._sentence_starts
        ends = np.append(starts[1:], len(self.doc))
        return tuple(
            self._sentence(int(start), int(end))
            for start, end in zip(starts, ends, strict=True)
            if self.word[start:end].any()
        )

    def _sentence(self, start: int, end: int) -> Sentence:
        words = self.word[start:end]
        spoken = float(self.source_voice[start:end][words].mean())
        # An attribution's own frame ("the mayor said") is the author's; a sentence is the source's when little else is.
        voice: Voice = "author" if spoken < 0.1 else "source" if spoken > 0.5 else "mixed"
        return Sentence(start, end, voice, bool(self.body[start:end][words].any()))

    def body_sentences(self) -> Iterator[Sentence]:
        """The sentences that are body."""
        return (sentence for sentence in self.sentences if sentence.body)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of tokens ``start`` to ``end`` (exclusive), without white space at the edges."""
        while end - 1 > start and self.doc[end - 1].is_space:
            end -= 1
        while start < end - 1 and self.doc[start].is_space:
            start += 1
        last: Token = self.doc[end - 1]
        return int(self.doc[start].idx), int(last.idx + len(last))

    def evidence(self, feature: str, start: int, end: int, rule: str, note: str, strength: float = 1.0) -> Evidence:
        """Evidence on tokens ``start`` to ``end`` (exclusive)."""
        first, last = self.span(start, end)
        return Evidence(feature, first, last, rule, note, strength)
