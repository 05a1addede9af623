"""Altered quotations: the same words of a speaker, with one of them another in another article.

Quotations may be shortened, begun later or end earlier; they may not be changed (AP Stylebook, "quotations in the news").
So two quotations are laid beside each other word by word, and only a word of substance that stands in the place of another,
between words that are the same, is a conflict. Left out words, brackets, spelling, inflection and function words are not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ...features.consistency.spelling import one_slip
from .alignment import Coverage
from .comparison import Comparison, Said
from .sketch import Sketch, Span, bare_stem
from .speeches import shared_speaker

_FEWEST = 5  # words that two quotations have in common
_RUN = 3
_TELLING = 3  # words of substance without which a shared run of words is a turn of phrase
_NEAR, _LIKE = 7, 0.75  # of so many words either side, this share is the same
_NEGATED = 8  # same words beside a negation that is there or not
_WORD = 4  # letters of a word of substance
_FLANK = 3  # same words either side of the changed one, unless one of the quotations begins or ends there
_SHOWN = 4  # words either side of the change that a message shows
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


@dataclass(frozen=True)
class _Quoted:
    """The words in one pair of quotation marks: their tokens, and the words as they are compared."""

    article: int
    sketch: Sketch
    tokens: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of ``run`` words that two articles print in quotation marks, as token spans of each."""

    article: int
    tokens: Span
    other: int
    other_tokens: Span
    run: int
    text: str


def altered_quotations(coverage: Coverage) -> Iterator[Comparison]:
    """Compare every two quotations of two articles that share a run of words."""
    for one, two in _pairs(coverage):
        yield from _compared(one, two)


def shared_quotations(coverage: Coverage) -> Iterator[Shared]:
    """The longest run of words that two quotations of two articles have in common, for each two that share one."""
    for one, two in _pairs(coverage):
        match = SequenceMatcher(None, one.words, two.words, autojunk=False).find_longest_match()
        tokens = one.tokens[match.a], one.tokens[match.a + match.size - 1] + 1
        other = two.tokens[match.b], two.tokens[match.b + match.size - 1] + 1
        text = one.sketch.printed(tokens[0], min(tokens[1], tokens[0] + 2 * _SHOWN))
        yield Shared(one.article, tokens, two.article, other, match.size, text)


def _pairs(coverage: Coverage) -> list[tuple[_Quoted, _Quoted]]:
    """Every two quotations of two articles that share a run of words."""
    quoted = [each for number, sketch in enumerate(coverage.sketches) for each in _quotations(number, sketch)]
    runs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, each in enumerate(quoted):
        for run in {each.words[start : start + _RUN] for start in range(len(each.words) - _RUN + 1)}:
            runs[run].append(index)
    met = {pair for indices in runs.values() for pair in combinations(indices[:50], 2)}
    return [(quoted[one], quoted[two]) for one, two in sorted(met) if quoted[one].article != quoted[two].article]


def _quotations(article: int, sketch: Sketch) -> Iterator[_Quoted]:
    reached = -1
    for start, end in sketch.quotations:
        if start < reached:  # nested in the one before
            continue
        tokens = tuple(i for i in range(start, end) if any(map(str.isalnum, sketch.words[i])) or sketch.words[i] in _NEGATIONS)
        if len(tokens) >= _FEWEST:
            reached = end
            yield _Quoted(article, sketch, tokens, tuple(_plain(sketch.words[i]) for i in tokens))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _compared(one: _Quoted, two: _Quoted) -> Iterator[Comparison]:
    operations = SequenceMatcher(None, one.words, two.words, autojunk=False).get_opcodes()
    same = [end - start if kind == "equal" else 0 for kind, start, end, _, _ in operations]
    if sum(same) < _FEWEST:
        return
    changed = False
    for index, (kind, start, end, other_start, other_end) in enumerate(operations):
        here, there = (start, end), (other_start, other_end)
        before, after = same[index - 1] if index else 0, same[index + 1] if index + 1 < len(same) else 0
        if (
            kind != "equal"
            and _between_same(one, here, two, there, before, after)
            and _differ(one, here, two, there, sum(same))
        ):
            changed = True
            yield _conflict(one, here, two, there)
    if not changed and max(same) >= _FEWEST:
        longest = max(range(len(same)), key=same.__getitem__)
        _, start, end, other_start, other_end = operations[longest]
        if sum(map(bool, (one.sketch.stems[token] for token in one.tokens[start:end]))) >= _TELLING:
            said, other = _said(one, start, end), _said(two, other_start, other_end)
            yield Comparison("quotation", "quotation", _label(one, start, end, two, other_start), "agree", said, other)


def _label(one: _Quoted, start: int, end: int, two: _Quoted, other_start: int) -> str:
    """``Roe: “The first words of it …”``; without the name where the two do not print one and the same."""
    last = min(start + 2 * _SHOWN, end)
    words = f"“{one.sketch.printed(one.tokens[start], one.tokens[last - 1] + 1)}{' …' * (last < end)}”"
    speaker = shared_speaker(one.sketch, one.tokens[start], two.sketch, two.tokens[other_start])
    return f"{speaker}: {words}" if speaker else words


def _between_same(one: _Quoted, here: tuple[int, int], two: _Quoted, there: tuple[int, int], before: int, after: int) -> bool:
    """Whether a change stands between the same words; ``before`` and ``after`` of them follow on each other without a break.

    Further off too most words must be the same: two statements on one subject share phrases, not sentences.
    """
    opens = before == min(here[0], there[0])  # nothing stands before them in the quotation that begins later
    closes = after == min(len(one.words) - here[1], len(two.words) - there[1])
    if (
        before + after < _FEWEST + (not before or not after)
        or (before < _FLANK and not opens)
        or (after < _FLANK and not closes)
    ):
        return False
    earlier = min(_NEAR, here[0], there[0])
    later = min(_NEAR, len(one.words) - here[1], len(two.words) - there[1])
    first = Counter((*one.words[here[0] - earlier : here[0]], *one.words[here[1] : here[1] + later]))
    second = Counter((*two.words[there[0] - earlier : there[0]], *two.words[there[1] : there[1] + later]))
    return (first & second).total() >= _LIKE * (earlier + later)


def _differ(one: _Quoted, here: tuple[int, int], two: _Quoted, there: tuple[int, int], shared: int) -> bool:
    """Whether a word of substance was put for another, or a negation was put in; ``shared`` words are the same."""
    first, second = one.words[slice(*here)], two.words[slice(*there)]
    if not first or not second:
        return (first + second)[0] in _NEGATIONS and len(first + second) == 1 and shared >= _NEGATED
    if len(first) != 1 or len(second) != 1 or _bracketed(one, here[0]) or _bracketed(two, there[0]):
        return False
    tokens = one.tokens[here[0]], two.tokens[there[0]]
    stems = one.sketch.stems[tokens[0]], two.sketch.stems[tokens[1]]
    if not any(stems) or min(len(first[0]), len(second[0])) < _WORD or any(word[0].isdigit() for word in (*first, *second)):
        return False  # "a" for "the" changes nothing, and figures are compared as figures
    return not _one_word(first[0], second[0])


def _one_word(first: str, second: str) -> bool:
    """Whether two words are forms or spellings of one."""
    one, two = bare_stem(first), bare_stem(second)
    short, long = sorted((one, two), key=len)
    return one == two or one_slip(first, second) or (len(short) > 3 and long.startswith(short[:-1])) or "'" in first + second


def _bracketed(quoted: _Quoted, index: int) -> bool:
    """Whether a word stands in or beside brackets or an ellipsis, by which an editor says that something was changed."""
    token = quoted.tokens[index]
    around = quoted.sketch.words[max(0, token - 2) : token + 3]
    return any(mark in word for word in around for mark in ("[", "]", "(", ")", "...", "…", "*"))


def _conflict(one: _Quoted, here: tuple[int, int], two: _Quoted, there: tuple[int, int]) -> Comparison:
    first, second = _said(one, *here), _said(two, *there)
    shown, other = _context(one, here), _context(two, there)
    return Comparison(
        "quotation_altered",
        "quotation",
        "the wording of a quotation",
        "conflict",
        first,
        second,
        0.8,
        f"quoted here as “{shown}”, elsewhere as “{other}”",
        f"quoted here as “{other}”, elsewhere as “{shown}”",
    )


def _said(quoted: _Quoted, start: int, end: int) -> Said:
    if start == end:  # a word that is not there: the one before its place
        start = max(0, start - 1)
    tokens = quoted.tokens[start : max(end, start + 1)]
    first, last = quoted.sketch.span(tokens[0], tokens[-1] + 1)
    return Said(quoted.article, first, last, " ".join(quoted.sketch.text[first:last].split()))


def _context(quoted: _Quoted, change: tuple[int, int]) -> str:
    start, end = max(0, change[0] - _SHOWN), min(len(quoted.tokens), change[1] + _SHOWN)
    return quoted.sketch.printed(quoted.tokens[start], quoted.tokens[end - 1] + 1)
