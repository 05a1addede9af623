"""The people and bodies that an article names: from runs of proper nouns to one entry a name.

The small spaCy model's entity labels change within an article, so names are read from proper-noun tags instead: runs are
joined over hyphens, particles and "of"; titles are taken off and kept as what the person "bears"; surnames are led back to
the full name by exact comparison of words (case and accents aside), never by likeness, because two spellings of a name in
one article are a finding for other parts of the toolkit and must stay two.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from . import lexicons
from .lexicons import BODY_ENDINGS, GIVEN_NAMES, OFFICES, PARTICLES, PLACES, SUFFIXES, TITLES, TITLES_ALSO_SURNAMES, fold
from .words import INNER, JJ, NN, NNP, NNPS, NNS, NOMINAL, PROPER, Words

NameKind = Literal["person", "body", "place", "media", "crowd", "unknown"]

_remembered = lru_cache(maxsize=50_000)  # names come again and again, within articles and across them

_QUOTES = frozenset('"“”‘’\'')
_HYPHENS = frozenset("-–‑")
_NOT_ACRONYM = frozenset({"of", "the", "and", "for", "on", "in", "&", "to"})


@dataclass(frozen=True, slots=True)
class Bearing:
    """What somebody is called besides the name: an office or trade and the words that narrow it."""

    noun: str
    modifiers: frozenset[str] = frozenset()


@dataclass(slots=True)
class Mention:
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


@dataclass(slots=True, eq=False)
class Name:
    """A named person or body and everything the article says to recognise it by."""

    words: tuple[str, ...]
    kind: NameKind
    mentions: list[Mention] = field(default_factory=list)
    bearings: set[Bearing] = field(default_factory=set)
    male: int = 0
    female: int = 0

    @property
    def text(self) -> str:
        """The name as it is shown: its longest form, without titles."""
        return " ".join(self.words)

    @property
    def gender(self) -> int:
        """1 for a man, -1 for a woman, 0 where the article does not tell."""
        return (self.male > self.female) - (self.female > self.male)


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
    text, tag, size = words.text, words.tag, len(words)
    end = start + 1
    while end < size:
        here = text[end]
        if words.starts_sentence(end):
            break
        if tag[end] in PROPER and (here[0].isalnum() or here in _HYPHENS):
            end += 1
        elif here in _HYPHENS and end + 1 < size and tag[end + 1] in NOMINAL and _second_half(words, start, end):
            end += 2
        elif here[0].isupper() and tag[end] in (NN, NNS, JJ) and tag[end - 1] in PROPER and len(here) > 1:
            end += 1
        else:
            after = _bridge(words, start, end)
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
    return after[0].isupper() or (syllables and after.islower() and after not in lexicons.HEADS)


def _bridge(words: Words, start: int, end: int) -> int:
    """If a particle, "of", "&", "and" or a quoted nickname joins the run to a further proper noun: the end of that noun."""
    text, tag, size = words.text, words.tag, len(words)

    def proper(i: int) -> bool:
        return i < size and tag[i] in PROPER and text[i][0].isupper()

    joint, last = text[end], fold(text[end - 1])
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
    if joint in _QUOTES and proper(end + 1) and end + 3 < size and text[end + 2] in _QUOTES and text[end + 3][0].isupper():
        return end + 4 if tag[end + 3] in NOMINAL else 0
    if joint in ("and", ",") and last not in BODY_ENDINGS and _opens_with_the(words, start) and not _acronym(text[end - 1]):
        after = end + 1
        while proper(after):
            after += 1
        if after - end > 2 and fold(text[after - 1]) in BODY_ENDINGS and words.dep[end - 1] in INNER:
            return after
    return 0


def _opens_with_the(words: Words, start: int) -> bool:
    return start > 0 and words.text[start - 1] in ("the", "The", "THE")


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _joined(words: Words, start: int, end: int) -> list[tuple[str, int]]:
    """The run's words with the token at which each starts; hyphenated tokens are put together again."""
    parts: list[tuple[str, int]] = []
    text, doc, glue, quoted = words.text, words.doc, False, False
    for i in range(start, end):
        hyphen, quote = text[i] in _HYPHENS, text[i] in _QUOTES
        if parts and (hyphen or glue or (quote and quoted)):
            parts[-1] = (parts[-1][0] + text[i], parts[-1][1])
        else:
            parts.append((text[i], i))
        quoted ^= quote
        glue = (hyphen and not doc[i].whitespace_) or (quote and quoted)
    return parts


def _read_run(words: Words, start: int, end: int) -> list[Mention]:
    """A run as one mention, with a second one for the body that a title belongs to (NATO Secretary General …)."""
    parts = _joined(words, start, end)
    folded = tuple(fold(word) for word, _ in parts)
    definite = _opens_with_the(words, start) and words.tag[end : end + 1] not in ([NN], [NNS])
    if len(parts) > 1 and folded[-1] not in BODY_ENDINGS:
        cut = _after_titles(folded)
        if cut:
            return _titled(words, parts, folded, cut, start, end)
        if folded[-1] in TITLES and (definite or folded[-1] not in TITLES_ALSO_SURNAMES):
            # "the White House Press Secretary": an office and nobody's name; the body in front is a mention.
            first = next(i for i, word in enumerate(folded) if word in TITLES)
            return _body_before(parts[:first], start, definite)
    elif len(parts) == 1 and folded[0] in TITLES and (definite or folded[0] not in TITLES_ALSO_SURNAMES):
        return []
    if len(parts) > 1 and _is_common(folded):
        # Words in the capitals of a headline ("Reyes Supporters Rally"): the name, if any, ends before the common noun.
        return _read_run(words, start, parts[-1][1])
    name = tuple(word for word, _ in parts)
    capital = start > 0 and words.tag[start - 1] == JJ and words.text[start - 1][0].isupper()
    if capital and folded[-1] in BODY_ENDINGS and not words.starts_sentence(start - 1):
        name, start = (words.text[start - 1], *name), start - 1
        definite = _opens_with_the(words, start)
    kind = _kind_of_name(name, definite)
    bearings = _common_noun_title(words, start) if kind in ("person", "unknown") else ()
    if bearings and kind == "unknown":
        kind = "person"
    return [Mention(start, start, end, name, kind, bearings, "", definite, words.tag[end - 1] == NNPS)]


@_remembered
def _is_common(folded: tuple[str, ...]) -> bool:
    """Whether a run of capitals ends in an ordinary noun for a source rather than in a part of a name."""
    last = folded[-1]
    if last in BODY_ENDINGS or last in SUFFIXES or last in lexicons.MEDIA_ENDINGS or last in TITLES_ALSO_SURNAMES:
        return False
    if folded[0] in GIVEN_NAMES or " ".join(folded) in lexicons.MEDIA or " ".join(folded) in PLACES:
        return False
    noun = lexicons.singular(last)
    group = lexicons.HEADS.get(noun)
    return group in _COMMON and (noun != last or noun not in lexicons.NOUN_SURNAMES)


_COMMON = frozenset({"document", "crowd", "withheld", "happening", "representative", "authority", "body"})


def _is_title(word: str) -> bool:
    """Whether a capitalised word is a title, or a trade used as one ("Star Jane Roe") and no name itself."""
    if word in TITLES:
        return True
    return lexicons.HEADS.get(word) == "person" and not (word in lexicons.NOUN_SURNAMES or word in GIVEN_NAMES)


@_remembered
def _after_titles(folded: tuple[str, ...]) -> int:
    """Index behind the last title in the run, 0 if it holds none that a name follows."""
    cut = 0
    for i, word in enumerate(folded[:-1]):
        if not _is_title(word):
            continue
        if word in TITLES_ALSO_SURNAMES and i and folded[i - 1] not in TITLES and (i == len(folded) - 2 and folded[-1] in SUFFIXES):
            continue
        after = i + 1
        if folded[after] in ("of", "for"):
            after += 1
            while after < len(folded) and (folded[after] in OFFICES or folded[after] == "the"):
                after += 1
        if after < len(folded):
            cut = after
    # "General Motors", "Chief Wahoo": a lone word after a bare, unshortened "General" that ends in "s" is a firm.
    return 0 if cut == 1 and folded[0] == "general" and folded[-1] in ("motors", "electric", "mills", "dynamics") else cut


def _titled(words: Words, parts: list[tuple[str, int]], folded: tuple[str, ...], cut: int, start: int, end: int) -> list[Mention]:
    first = next(i for i, word in enumerate(folded) if _is_title(word))
    nouns = [noun for word in folded[first:cut] if (noun := TITLES.get(word, word if word in lexicons.HEADS else ""))]
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
    if not parts:
        return []
    name = tuple(word for word, _ in parts)
    kind = _kind_of_name(name, definite)
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
    """The lower-case office before a name ("campaign manager Robby Mook", "the former mayor, Jane Roe") as a bearing."""
    before = _lower_before(words, start)
    noun = lexicons.singular(before[0]) if before else ""
    if lexicons.HEADS.get(noun) not in ("person", "representative", "withheld", "crowd"):
        return ()
    return (Bearing(noun, frozenset(before[1:])),)


@_remembered
def _kind_of_name(name: tuple[str, ...], definite: bool) -> NameKind:
    folded = [fold(word) for word in name]
    whole = " ".join(folded)
    if whole in lexicons.MEDIA and (definite or whole not in lexicons.MEDIA_WEAK):
        return "media"
    if whole in PLACES:
        return "place"
    if folded[-1] in lexicons.CROWDS:
        return "crowd"
    if len(name) > 1 and folded[-1] in lexicons.MEDIA_ENDINGS:
        return "media"
    if folded[-1] in BODY_ENDINGS:
        return "body"
    if len(name) > 2 and ("of" in folded or "for" in folded) and any(word in BODY_ENDINGS for word in folded):
        return "body"
    if _acronym(name[-1].replace(".", "")) and len(name[-1]) <= 6 and folded[-1] not in SUFFIXES:
        return "body" if len(name) == 1 else "unknown"
    if definite or (len(name) > 1 and folded[0] in PLACES and folded[0] not in GIVEN_NAMES):
        return "body"
    if 1 < len([word for word in name if word not in _NOT_ACRONYM and word not in _QUOTES]) <= 5:
        return "person"
    return "unknown"


class Inventory:
    """The names of an article: looked up by token, by words, or by what their bearers are called."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.mentions = find_mentions(words)
        self.names: list[Name] = []
        self.at: dict[int, Name] = {}
        self._last: dict[str, list[Name]] = defaultdict(list)
        self._first: dict[str, list[Name]] = defaultdict(list)
        for mention in sorted(self.mentions, key=_fullness):
            self._place(mention)
        self._join_acronyms()
        for name in self.names:
            name.mentions.sort(key=lambda mention: mention.start)
            for mention in name.mentions:
                for i in range(mention.start, mention.end):
                    self.at[i] = name if i >= mention.name_start else self.at.get(i, name)
        for name in self.names:
            if name.kind == "unknown" and len(name.words) == 1 and all(m.plural and not m.definite for m in name.mentions):
                name.kind = "crowd"
        self._read_appositions()
        self._read_gender()

    @cached_property
    def people(self) -> list[Name]:
        """Names that a "he" or "she" may mean."""
        return [name for name in self.names if name.kind in ("person", "unknown")]

    @cached_property
    def mention_at(self) -> dict[int, Mention]:
        """The mention that each token belongs to."""
        return {i: mention for mention in self.mentions for i in range(mention.start, mention.end)}

    def _place(self, mention: Mention) -> None:
        """Give the mention to the name it repeats, or open a new one. Full names come first, then surnames."""
        folded = _core(mention.words)
        name = self._match(mention, folded)
        if name is None:
            name = Name(mention.words, mention.kind)
            self.names.append(name)
            self._last[folded[-1]].append(name)
            if len(folded) > 1 and mention.kind in ("person", "unknown"):
                self._first[folded[0]].append(name)
        elif len(_core(mention.words)) > len(_core(name.words)):
            name.words = mention.words
        name.mentions.append(mention)
        name.bearings.update(mention.bearings)
        if name.kind == "unknown" and mention.kind == "person":
            name.kind = "person"
        for word in mention.title.split():
            name.male += 4 * (word in lexicons.MALE_NOUNS)
            name.female += 4 * (word in lexicons.FEMALE_NOUNS)
        for bearing in mention.bearings:
            name.male += 3 * (bearing.noun in lexicons.MALE_NOUNS and bearing.noun not in ("chairman", "spokesman", "councilman"))
            name.female += 3 * (bearing.noun in lexicons.FEMALE_NOUNS)

    def by_word(self, word: str) -> Name | None:
        """The name that ends in ``word``, for an occurrence that the tagger did not take for a name."""
        names = self._last.get(fold(word), [])
        return max(names, key=lambda name: len(name.mentions)) if names else None

    def _match(self, mention: Mention, folded: tuple[str, ...]) -> Name | None:
        found = [name for name in self._last[folded[-1]] if _repeats(folded, _core(name.words)) and _fits(mention, name)]
        if not found and len(folded) == 1 and mention.kind in ("person", "unknown"):
            found = [name for name in self._first[folded[0]] if name.kind == "person" and _known_by_first(name)]
            return found[0] if len(found) == 1 else None
        if len(found) < 2:
            return found[0] if found else None
        return max(found, key=lambda name: len(name.mentions))

    def _join_acronyms(self) -> None:
        """Make "IMF" and "International Monetary Fund" one name, when exactly one body has those initials."""
        bodies: dict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            if name.kind in ("body", "person", "unknown", "place", "media") and len(name.words) > 1:
                bodies[_initials(name.words)].append(name)
        for name in [name for name in self.names if len(name.words) == 1 and _acronym(name.words[0])]:
            full = bodies.get(fold(name.words[0].replace(".", "")), [])
            if len(full) == 1 and len(name.words[0].replace(".", "")) > 1:
                full[0].mentions.extend(name.mentions)
                full[0].bearings |= name.bearings
                full[0].kind = "body" if full[0].kind != "media" else "media"
                self.names.remove(name)

    def _read_appositions(self) -> None:
        """What stands beside a name: "Jane Roe, a professor of law", "the former mayor, Jane Roe"."""
        words = self.words
        for i in words.appositions:
            head = words.head[i]
            for noun, other in ((i, head), (head, i)):
                name = self.at.get(other)
                if name is not None and words.tag[noun] in (NN, NNS) and name.kind != "crowd":
                    modifiers = frozenset(
                        words.lower[near] for near in range(max(noun - 5, 0), min(noun + 7, len(words)))
                        if near != other and noun in (words.head[near], words.head[words.head[near]])
                    )  # fmt: skip
                    name.bearings.add(Bearing(lexicons.singular(words.lower[noun]), modifiers))
                    name.male += 3 * (words.lower[noun] in lexicons.MALE_NOUNS)
                    name.female += 3 * (words.lower[noun] in lexicons.FEMALE_NOUNS)

    def _read_gender(self) -> None:
        """Given names, then the pronouns that follow the only person of a sentence."""
        for name in self.people:
            given = fold(name.words[0]).split("-")[0]
            if len(name.words) > 1:
                name.male += 3 * (given in lexicons.MALE_NAMES)
                name.female += 3 * (given in lexicons.FEMALE_NAMES)
        sentence, lower = self.words.sentence, self.words.lower
        alone: dict[int, set[int]] = defaultdict(set)
        for index, name in enumerate(self.people):
            for mention in name.mentions:
                alone[sentence[mention.end - 1]].add(index)
        for i in self.words.pronouns:
            male, female = lower[i] in _HE, lower[i] in _SHE
            people = alone.get(sentence[i], ()) if male or female else ()
            if len(people) == 1:
                name = self.people[next(iter(people))]
                if any(mention.end <= i and sentence[mention.end - 1] == sentence[i] for mention in name.mentions):
                    name.male += male
                    name.female += female


_HE = frozenset({"he", "his", "him", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})


def _known_by_first(name: Name) -> bool:
    """Whether the first word of a name may stand for all of it: a given name, or a name not seen once only."""
    return len(name.mentions) > 1 or bool(name.bearings) or fold(name.words[0]) in GIVEN_NAMES


def _fullness(mention: Mention) -> tuple[int, bool, int]:
    return -len(_core(mention.words)), not mention.title, mention.start


@_remembered
def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name's words folded, without suffixes, quoted nicknames and initials in the middle."""
    if len(name) == 1:
        return (fold(name[0]),)
    kept: list[str] = []
    for i, word in enumerate(name):
        folded = fold(word)
        initial = 0 < i < len(name) - 1 and len(folded.rstrip(".")) == 1
        if not initial and word[0] not in _QUOTES and not (i and folded in SUFFIXES):
            kept.append(folded)
    return tuple(kept) or tuple(fold(word) for word in name)


def _repeats(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` is ``full`` again: its last words, or the first and the last of it."""
    if short == full[-len(short) :]:
        return True
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1] and set(short) <= set(full)


def _fits(mention: Mention, name: Name) -> bool:
    """Whether a mention's kind and form of address go with the name's."""
    groups = {"person": "person", "unknown": "any"}
    one, other = groups.get(mention.kind, mention.kind), groups.get(name.kind, name.kind)
    if len(mention.words) == 1 and len(name.words) > 1 and name.kind not in ("person", "unknown"):
        return False
    if "any" not in (one, other) and one != other:
        return False
    male = any(word in lexicons.MALE_NOUNS for word in mention.title.split())
    female = any(word in lexicons.FEMALE_NOUNS for word in mention.title.split())
    given = fold(name.words[0])
    return not (male and given in lexicons.FEMALE_NAMES) and not (female and given in lexicons.MALE_NAMES)


def _initials(name: tuple[str, ...]) -> str:
    return "".join(fold(word)[0] for word in name if word not in _NOT_ACRONYM)

