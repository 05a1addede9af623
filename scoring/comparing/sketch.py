"""A sketch: what comparing needs of an article, small, without its parse, and fit to cross process borders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...features.attributions.stems import plain
from ...features.attributions.stems import stem as verb_stem
from ...features.claims import Claim, Time, article_date, find_claims, find_times
from ...features.document import Document
from ...features.speakers.inventory import Inventory
from ...features.speakers.lexicons import fold
from ...features.speakers.shape import NameKind
from ...features.speakers.words import Words
from ...features.voice_layer import Voice

Span = tuple[int, int]


_TITLE = 90  # letters


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: tokens ``start`` to ``end`` (exclusive), its voice, and whether it is body or headline."""

    start: int
    end: int
    voice: Voice
    body: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """One use of a name: tokens ``start`` to ``end``, titles included; the name itself begins at ``name_start``.

    ``words`` are the name as it stands here, ``full`` its longest form in the article, both folded (no case or accents).
    ``title`` is the lower-case title before it, empty without one.
    """

    start: int
    name_start: int
    end: int
    words: tuple[str, ...]
    full: tuple[str, ...]
    kind: NameKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a source says: the tokens that name it, those of the words it says, and its name, folded; empty for no name."""

    source: Span
    content: tuple[Span, ...]
    speaker: tuple[str, ...]


@dataclass(frozen=True)
class Sketch:
    """An article for comparing. ``words``, ``tags``, ``deps``, ``heads`` and ``offsets`` have one entry a token.

    ``words`` are as written, ``tags`` and ``deps`` the labels of the parse, ``heads`` the index of the head token,
    ``offsets`` and ``ends`` code points of ``text``. ``published`` is an ISO date where it is known or the text tells it.
    ``spoken`` is True where a source speaks. ``quotations`` are token spans without their marks, ``speeches`` the statements
    of sources. ``lines`` holds the sentences that are read: no furniture, captions or repeats.
    """

    id: str
    title: str
    outlet: str | None
    published: str | None
    text: str
    words: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    offsets: tuple[int, ...]
    ends: tuple[int, ...]
    spoken: tuple[bool, ...]
    lines: tuple[Line, ...]
    names: tuple[Naming, ...]
    quotations: tuple[Span, ...]
    speeches: tuple[Speech, ...]
    claims: tuple[Claim, ...]
    times: tuple[Time, ...]

    def span(self, start: int, end: int) -> Span:
        """Code points of tokens ``start`` to ``end`` (exclusive)."""
        return self.offsets[start], self.ends[max(start, end - 1)]

    def printed(self, start: int, end: int) -> str:
        """The text of tokens ``start`` to ``end``, on one line."""
        first, last = self.span(start, end)
        return " ".join(self.text[first:last].split())

    def sentence_around(self, start: int, end: int) -> Span:
        """Code points of the sentence, or sentences, that hold code points ``start`` to ``end``."""
        held = [line for line in self.lines if self.offsets[line.start] < end and start < self.ends[line.end - 1]]
        return self.span(held[0].start, held[-1].end) if held else (start, end)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of every token; empty for punctuation and function words."""
        return tuple(stem_of(word, tag) for word, tag in zip(self.words, self.tags, strict=True))

    @cached_property
    def name_at(self) -> dict[int, Naming]:
        """The name that each token belongs to, titles aside."""
        return {token: naming for naming in self.names for token in range(naming.name_start, naming.end)}

    def __getstate__(self) -> dict[str, object]:
        # What is worked out from the rest is not sent along.
        return {name: value for name, value in self.__dict__.items() if name not in ("stems", "name_at")}


_CONTENT_TAGS = frozenset("NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ JJR JJS CD RB RBR RBS FW ADD".split())
_LIGHT = frozenset(
    "be have do say tell also so just very too only even then now here there not n't n’t never mr mr. mrs mrs. ms ms. "
    "'s ’s 're ’re 've ’ve 'm ’m".split()
)


@lru_cache(maxsize=100_000)
def stem_of(word: str, tag: str) -> str:
    """The stem that a word is compared by; empty when it has no content of its own."""
    if tag not in _CONTENT_TAGS:
        return ""
    stem = bare_stem(word)
    return "" if stem in _LIGHT or not any(character.isalnum() for character in stem) else stem


@lru_cache(maxsize=100_000)
def bare_stem(word: str) -> str:
    """A word without case, accents and ending, in one spelling: defence and defense, labour and labor, organise."""
    stem = verb_stem(plain(fold(word)))
    for british, american in (("our", "or"), ("is", "iz"), ("enc", "ens"), ("yz", "ys"), ("programm", "program")):
        if len(stem) > 4 and stem.endswith(british):
            return stem[: -len(british)] + american
    return stem


_READ = frozenset({"headline", "subheading"})


def sketch_of(document: Document) -> Sketch:
    """The sketch of a parsed article."""
    words = Words(document.doc)
    article = document.article
    day = article_date(document)
    unread = document.region_mask({region.kind for region in document.regions} - _READ)
    strings = document.doc.vocab.strings
    labels = {label: strings[label] for label in {*words.tag, *words.dep}}
    lines = tuple(
        Line(sentence.start, sentence.end, sentence.voice, sentence.body)
        for sentence in document.sentences
        if not unread[sentence.start]
    )
    return Sketch(
        id=article.id,
        title=article.title or _first_line(article.text),
        outlet=article.outlet,
        published=day.isoformat() if day else None,
        text=article.text,
        words=tuple(words.text),
        tags=tuple([labels[tag] for tag in words.tag]),
        deps=tuple([labels[dep] for dep in words.dep]),
        heads=tuple(words.head),
        offsets=tuple(document.offsets.tolist()),
        ends=tuple(document.ends.tolist()),
        spoken=tuple(document.source_voice.tolist()),
        lines=lines,
        names=tuple(naming for naming in _names(words) if not unread[naming.start]),
        quotations=tuple(
            document.tokens(quotation.start + 1, quotation.end - (not quotation.missing_close))
            for quotation in document.quotations.quotations
        ),
        speeches=tuple(
            Speech(said.source[0] if said.source else (0, 0), said.content, _folded(tuple((said.speaker or "").split())))
            for said in document.claims
        ),
        claims=find_claims(document),
        times=find_times(document),
    )


def _names(words: Words) -> list[Naming]:
    inventory = Inventory(words)
    found = [
        Naming(
            mention.start,
            mention.name_start,
            mention.end,
            _folded(mention.words),
            _folded(name.words),
            name.kind,
            mention.title,
        )
        for name in inventory.names
        for mention in name.mentions
    ]
    return sorted(found, key=lambda naming: naming.start)


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


def _first_line(text: str) -> str:
    """The first line that has words, cut behind a word where it is long."""
    line = " ".join(next((line for line in text.splitlines() if line.strip()), "").split())
    return line if len(line) <= _TITLE else line[:_TITLE].rsplit(" ", 1)[0] + " …"
