"""A parsed article with the layers that every extractor reads: regions, sentences, quotations, attributions, voice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, IDX, IS_ALPHA, IS_PUNCT, IS_SPACE, LENGTH, LIKE_NUM, LOWER, SENT_START, TAG
from spacy.tokens import Doc

from .article import Article, Region, RegionKind
from .attributions import Attribution
from .attributions.claims import has_speaker, is_claim
from .attributions.finder import find_attributions, find_in_batch
from .evidence import Evidence
from .quotations import Quotations, find_quotations
from .regions import find_regions
from .speakers import resolve_speakers
from .voice_layer import Voice, framing_words, spoken_words, voice_of

TokenArray = NDArray[Any]

# Regions that are read as the article's own statements; the others are marked and left out of every measurement.
_READ: frozenset[RegionKind] = frozenset({"headline", "subheading"})


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
    ``head`` is the index of the head token, ``offsets`` and ``ends`` are the code points at which the token starts and
    ends. ``word``, ``body``, ``headline``, ``quoted`` and ``source_voice`` are boolean masks; ``word`` is True for tokens
    that hold a letter or a digit. ``source_voice`` is True where a source speaks: in the content of a claim, direct or
    indirect, and in quoted speech; everywhere else the author does. ``title`` is the headline as a document of its own, where
    the text does not print it.
    """

    def __init__(self, article: Article, doc: Doc, regions: Sequence[Region] | None = None, title: Doc | None = None) -> None:
        self.article = article
        self.doc = doc
        self.title = None if title is None else _title(article, title)
        self.regions: tuple[Region, ...] = tuple(find_regions(article) if regions is None else regions)
        # One pass over the parse: reading tokens one by one from Python would cost several times as much.
        table = doc.to_array([LOWER, TAG, DEP, HEAD, SENT_START, IDX, LENGTH, IS_ALPHA, LIKE_NUM, IS_PUNCT, IS_SPACE])
        lower, tag, dep, head, starts, index, length, alpha, number, punctuation, space = table.T
        self.lower: TokenArray = lower
        self.tag: TokenArray = tag
        self.dep: TokenArray = dep
        # spaCy stores the head as a signed offset in an unsigned column.
        self.head: TokenArray = np.arange(len(doc)) + head.astype(np.int64)
        self.offsets: TokenArray = index.astype(np.int64)
        self.ends: TokenArray = self.offsets + length.astype(np.int64)
        self.word: TokenArray = _words(doc, (alpha | number).astype(bool), (punctuation | space).astype(bool))
        self._space: TokenArray = space.astype(bool)
        self.sentence_starts: TokenArray = np.flatnonzero(starts.astype(np.int64) == 1)
        self.quotations: Quotations = find_quotations(article.text)
        self._found: Sequence[Attribution] | None = None
        self.quoted: TokenArray = np.zeros(len(doc), dtype=bool)
        for quotation in self.quotations.quotations:
            self.quoted[slice(*self.tokens(quotation.start, quotation.end))] = True

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that start within code points ``start`` to ``end``, as a pair of indices."""
        first, last = np.searchsorted(self.offsets, (start, end))
        return int(first), int(last)

    def region_mask(self, kinds: Collection[RegionKind]) -> TokenArray:
        """True for tokens that lie in a region of one of ``kinds``."""
        mask = np.zeros(len(self.doc), dtype=bool)
        for region in self.regions:
            if region.kind in kinds:
                mask[slice(*self.tokens(region.start, region.end))] = True
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
        """The attributions in order, speakers resolved; none in repeated blocks, furniture, captions or credits."""
        unread = self.region_mask({region.kind for region in self.regions} - _READ)
        found = find_attributions(self.doc, self.quotations) if self._found is None else self._found
        kept = [attribution for attribution in found if not any(unread[start] for start, _ in attribution.content)]
        return tuple(resolve_speakers(self.doc, kept))

    @cached_property
    def claims(self) -> tuple[Attribution, ...]:
        """The attributions that report words or a belief; the others tell what somebody did or wants."""
        return tuple(found for found in self.attributions if is_claim(self.doc, found, self._quoted_words(found)))

    def _quoted_words(self, attribution: Attribution) -> int:
        spoken = self.word & self.quoted
        return sum(int(np.count_nonzero(spoken[start:end])) for start, end in attribution.content)

    @cached_property
    def sourced(self) -> tuple[Attribution, ...]:
        """The claims that somebody other than the author stands behind."""
        return tuple(claim for claim in self.claims if has_speaker(self.doc, claim))

    @cached_property
    def source_voice(self) -> TokenArray:
        """True where a source speaks, not the author: in every claim's content, and in every longer quotation.

        What is laid at nobody's door ("it is believed that …") stays the author's own say.
        """
        return spoken_words(self, self.sourced)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text in order, blank ones left out."""
        starts = self.sentence_starts
        if not len(starts):
            return ()
        words, spoken, substance = (np.diff(np.append(total[starts], total[-1])).tolist() for total in self._totals)
        body = np.logical_or.reduceat(self.word & self.body, starts).tolist()
        rows = zip(starts.tolist(), [*starts[1:].tolist(), len(self.doc)], words, spoken, substance, body, strict=True)
        return tuple(Sentence(start, end, voice_of(said, told), is_body) for start, end, n, said, told, is_body in rows if n)

    def voice(self, start: int, end: int) -> Voice:
        """Whose voice tokens ``start`` to ``end`` (exclusive) are in, taken together."""
        _, spoken, substance = (int(total[end] - total[start]) for total in self._totals)
        return voice_of(spoken, substance)

    @cached_property
    def _totals(self) -> list[TokenArray]:
        """Before each token and at the end: how many words there were, how many of a source, how many not framing."""
        frame = framing_words(self, self.sourced, self.source_voice)
        counted = (self.word, self.word & self.source_voice, self.word & ~frame)
        return [np.append(0, np.cumsum(mask)) for mask in counted]

    def sentences_with(self, mask: TokenArray) -> set[int]:
        """Positions in ``sentences`` of those that hold a token for which ``mask`` is True."""
        starts = [sentence.start for sentence in self.sentences]
        return set((np.searchsorted(starts, np.flatnonzero(mask), side="right") - 1).tolist())

    def body_sentences(self) -> Iterator[Sentence]:
        """The sentences that are body."""
        return (sentence for sentence in self.sentences if sentence.body)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of tokens ``start`` to ``end`` (exclusive), without white space at the edges."""
        while end - 1 > start and self._space[end - 1]:
            end -= 1
        while start < end - 1 and self._space[start]:
            start += 1
        return int(self.offsets[start]), int(self.ends[end - 1])

    def evidence(self, feature: str, start: int, end: int, rule: str, note: str, strength: float = 1.0) -> Evidence:
        """Evidence on tokens ``start`` to ``end`` (exclusive)."""
        return Evidence(feature, *self.span(start, end), rule, note, strength)


def read_documents(
    articles: Sequence[Article], docs: Sequence[Doc], titles: Sequence[Doc | None] | None = None
) -> list[Document]:
    """Documents whose attributions are found for all at once, which costs a third; each is as if it had been read alone.

    ``titles`` are the parsed titles of the articles whose text does not print them.
    """
    parsed = zip(articles, docs, titles or [None] * len(docs), strict=True)
    documents = [Document(article, doc, title=title) for article, doc, title in parsed]
    read = [*documents, *(document.title for document in documents if document.title is not None)]
    found = find_in_batch([document.doc for document in read], [document.quotations for document in read])
    for document, attributions in zip(read, found, strict=True):
        document._found = attributions
    return documents


def _title(article: Article, doc: Doc) -> Document:
    return Document(Article(article.id, doc.text), doc, (Region(0, len(doc.text), "headline", "the title"),))


def _words(doc: Doc, surely: TokenArray, surely_not: TokenArray) -> TokenArray:
    """Tokens that hold a letter or a digit: most are told by spaCy's flags, "U.S.", "mid-May" and "'s" by a look."""
    words = surely.copy()
    for index in np.flatnonzero(~surely & ~surely_not).tolist():
        words[index] = any(character.isalnum() for character in doc[index].text)
    return words
