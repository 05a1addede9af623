"""Runs of proper nouns in a text, read as mentions of people and bodies.

The small spaCy model's entity labels change within an article, so names are read from proper-noun tags instead: runs
are joined over hyphens, particles, "of" and quoted nicknames, and titles are taken off and kept as what the person
"bears".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from . import lexicons
from .lexicons import BODY_ENDINGS, HEADS, PARTICLES, TITLES, TITLES_ALSO_SURNAMES, fold
from .shape import (
    QUOTES,
    NameKind,
    after_titles,
    ends_in_common_noun,
    is_acronym,
    is_title,
    kind_of_name,
    stands_for_itself,
)
from .words import INNER, JJ, NN, NNP, NNPS, NNS, NOMINAL, PROPER, Words

_HYPHENS = frozenset("-–‑")
_JOINTS = QUOTES | PARTICLES | {"&", "and", ",", "of", "for"}
"""Words and marks over which a run of proper nouns may go on."""
_BEARERS = frozenset({"person", "representative", "withheld", "stranger", "crowd"})


class Bearing(NamedTuple):
    """What somebody is called besides the name: an office or trade and the words that narrow it."""

    noun: str
    modifiers: frozenset[str] = frozenset()


class Mention(NamedTuple):
    """One occurrence of a name: tokens ``start`` to ``end``, of which ``words`` from ``name_start`` on are the name."""

    start: int
    name_start: int
    end: int
    words: tuple[str, ...]
    kind: NameKind
    bearings: tuple[Bearing, ...] = ()
    title: str = ""
    definite: bool = False
    plural: bool = False


def find_mentions(words: Words) -> list[Mention]:
    """Every run of proper nouns in the text as a mention, titles split off, in order."""
    mentions: list[Mention] = []
    end = 0
    for start in words.proper:
        if start >= end and words.text[start][0].isalnum():
            end = _run_end(words, start)
            mentions.extend(_read_run(words, start, end))
    return mentions


def _run_end(words: Words, start: int) -> int:
    """Where the run of proper nouns that starts at ``start`` ends."""
    text, tag, opens, size = words.text, words.tag, words.opens, len(words)
    end = start + 1
    while end < size and not opens[end]:
        here = text[end]
        if tag[end] in PROPER and (here[0].isalnum() or here in _HYPHENS):
            end += 1
        elif here in _HYPHENS and end + 1 < size and tag[end + 1] in NOMINAL and _second_half(words, start, end):
            end += 2
        elif here[0].isupper() and tag[end] in (NN, NNS, JJ) and tag[end - 1] in PROPER and len(here) > 1:
            end += 1
        else:
            after = _bridge(words, start, end) if here in _JOINTS else 0
            if not after:
                break
            end = after
    while text[end - 1] in _HYPHENS:
        end -= 1
    return end


def _second_half(words: Words, start: int, hyphen: int) -> bool:
    """Whether a hyphen joins two halves of a name: "Kramp-Karrenbauer", or short syllables as in "Ban Ki-moon"."""
    before, after = words.text[hyphen - 1], words.text[hyphen + 1]
    if words.doc[hyphen].whitespace_ or words.doc[hyphen - 1].whitespace_:
        return False
    syllables = len(before) < 6 and len(after) < 6 and words.text[start][0].isupper() and hyphen - start > 1
    return after[0].isupper() or (syllables and after.islower() and after not in HEADS)


def _bridge(words: Words, start: int, end: int) -> int:
    """The end of the proper noun that a particle, "of", "&", "and" or a quoted nickname joins to the run; 0 if none."""
    joint = words.text[end]
    if joint in ("and", ",") and not _opens_with_the(words, start):
        return 0
    text, tag, size = words.text, words.tag, len(words)

    def proper(i: int) -> bool:
        return i < size and tag[i] in PROPER and text[i][0].isupper()

    last = fold(text[end - 1])
    if joint == "&" and proper(end + 1):
        return end + 2
    if joint in PARTICLES and joint.islower():
        after = end + 1
        while after < size and (text[after] in PARTICLES or text[after] in _HYPHENS):
            after += 1
        return after + 1 if proper(after) else 0
    if joint in ("of", "for") and (last in BODY_ENDINGS or (joint == "of" and last in TITLES)):
        after = end + 1 + (end + 1 < size and text[end + 1] == "the")
        return after + 1 if proper(after) else 0
    if joint in QUOTES and proper(end + 1) and end + 3 < size and text[end + 2] in QUOTES and text[end + 3][0].isupper():
        return end + 4 if tag[end + 3] in NOMINAL else 0
    if joint in ("and", ",") and last not in BODY_ENDINGS and not is_acronym(text[end - 1]):
        after = end + 1
        while proper(after):
            after += 1
        if after - end > 2 and fold(text[after - 1]) in BODY_ENDINGS and words.dep[end - 1] in INNER:
            return after
    return 0


def _opens_sentence(words: Words, start: int) -> bool:
    """Whether a run starts a sentence, "the" aside, so that its capital tells nothing."""
    return words.starts_sentence(start) or (_opens_with_the(words, start) and words.starts_sentence(start - 1))


def _opens_with_the(words: Words, start: int) -> bool:
    return start > 0 and words.text[start - 1] in ("the", "The", "THE")


def _joined(words: Words, start: int, end: int) -> list[tuple[str, int]]:
    """The run's words with the token at which each starts; hyphenated tokens are put together again."""
    text = words.text
    if end - start == 1:
        return [(text[start].rpartition(")")[2] or text[start], start)]
    parts: list[tuple[str, int]] = []
    doc, glue, quoted = words.doc, False, False
    for i in range(start, end):
        hyphen, quote = text[i] in _HYPHENS, text[i] in QUOTES
        if parts and (hyphen or glue or (quote and quoted)):
            parts[-1] = (parts[-1][0] + text[i], parts[-1][1])
        else:
            parts.append((text[i].rpartition(")")[2] or text[i], i))  # "(CNN)President" is one token
        quoted ^= quote
        glue = (hyphen and not doc[i].whitespace_) or (quote and quoted)
    return parts


class _Reading(NamedTuple):
    """What a run's words tell by themselves.

    ``cut`` is the index behind the last title of a titled name. ``title`` is True for a run that ends in a title,
    ``surname`` when that title is a surname as well. ``common`` is True for an ordinary noun.
    """

    cut: int
    title: bool
    surname: bool
    common: bool
    body: bool


@lru_cache(maxsize=50_000)
def _reading(name: tuple[str, ...]) -> _Reading:
    folded = tuple(fold(word) for word in name)
    last, several = folded[-1], len(name) > 1
    return _Reading(
        cut=after_titles(folded) if several and last not in BODY_ENDINGS else 0,
        title=last in TITLES and not (several and last in BODY_ENDINGS),
        surname=last in TITLES_ALSO_SURNAMES,
        common=ends_in_common_noun(folded) if several else stands_for_itself(last),
        body=last in BODY_ENDINGS,
    )


def _read_run(words: Words, start: int, end: int) -> list[Mention]:
    """A run as one mention, with a second one for the body that a title belongs to (NATO Secretary General …)."""
    parts = _joined(words, start, end)
    name = tuple([word for word, _ in parts])
    cut, title, surname, common, body = _reading(name)
    definite = _opens_with_the(words, start) and words.tag[end : end + 1] not in ([NN], [NNS])
    if cut:
        return _titled(words, parts, cut, start, end)
    if title and (definite or not surname):
        if len(parts) == 1:
            return []
        # "the White House Press Secretary": an office and nobody's name; the body in front is a mention.
        first = next(i for i, word in enumerate(name) if fold(word) in TITLES)
        return _body_before(parts[:first], start, definite)
    if common:
        if len(parts) > 1:
            # Words in the capitals of a headline ("Reyes Supporters Rally"): the name, if any, ends before the noun.
            return _read_run(words, start, parts[-1][1])
        if _opens_sentence(words, start):
            return []
    if body and start > 0 and words.tag[start - 1] == JJ and not words.opens[start - 1]:
        before = words.text[start - 1]
        if before[0].isupper():
            name, start = (before, *name), start - 1
            definite = _opens_with_the(words, start)
    kind = kind_of_name(name, definite)
    bearings = _common_noun_title(words, start) if kind in ("person", "unknown") else ()
    if bearings and kind == "unknown":
        kind = "person"
    return [Mention(start, start, end, name, kind, bearings, "", definite, words.tag[end - 1] == NNPS)]


def _titled(words: Words, parts: list[tuple[str, int]], cut: int, start: int, end: int) -> list[Mention]:
    """A person whose name starts at part ``cut`` behind a title, and the body before the title if there is one."""
    folded = tuple(fold(word) for word, _ in parts)
    first = next(i for i, word in enumerate(folded) if is_title(word))
    nouns = [noun for word in folded[first:cut] if (noun := TITLES.get(word, word if word in HEADS else ""))]
    modifiers = frozenset(folded[:cut]) | frozenset(_lower_before(words, start))
    modifiers |= {lexicons.PARTIES[word] for word in modifiers if word in lexicons.PARTIES}
    bearings = tuple(Bearing(noun, modifiers) for noun in dict.fromkeys(nouns))
    bearings += tuple(_common_noun_title(words, start))
    name = tuple(word for word, _ in parts[cut:])
    title = " ".join(folded[first:cut])
    person = Mention(start, parts[cut][1], end, name, "person", bearings, title)
    before = _body_before(parts[:first], start, False) if first else []
    return [*before, person]


def _body_before(parts: list[tuple[str, int]], start: int, definite: bool) -> list[Mention]:
    """The body whose office follows: "NATO" before "Secretary General"."""
    if not parts:
        return []
    name = tuple(word for word, _ in parts)
    kind = kind_of_name(name, definite)
    last = parts[-1][1] + 1
    return [Mention(start, start, last, name, "body" if kind in ("person", "unknown") else kind, (), "", definite)]


def _lower_before(words: Words, start: int) -> list[str]:
    """The adjectives and nouns right before a run: "British", "former", "Democratic presidential"."""
    found: list[str] = []
    i = start - 1
    while i >= 0 and len(found) < 5 and words.tag[i] in (NN, NNP, JJ) and not words.text[i].isdigit():
        found.append(fold(words.text[i]))
        if words.starts_sentence(i):
            break
        i -= 1
    return found


def _common_noun_title(words: Words, start: int) -> tuple[Bearing, ...]:
    """The lower-case office right before a name ("campaign manager Jane Roe") as a bearing."""
    if start == 0 or words.tag[start - 1] not in (NN, NNP, JJ) or words.text[start - 1].isdigit():
        return ()
    noun = lexicons.singular(fold(words.text[start - 1]))
    if HEADS.get(noun) not in _BEARERS:
        return ()
    return (Bearing(noun, frozenset(_lower_before(words, start)[1:])),)
