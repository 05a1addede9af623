"""Who each attribution's source is: names for pronouns, surnames and descriptions, and the kind of every source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

from ..attributions.types import Attribution, SpeakerKind
from . import lexicons
from .kinds import Phrase, kind_of_noun, phrase_of
from .lexicons import EPITHETS, HEADS, PARTIES, same_office, singular
from .names import Bearing, Inventory, Name
from .words import APPOSITION, CONJUNCT, JJ, NN, NNS, NOMINAL, POS, PROPER, RELATIVE, SUBJECT, Words

_HE = frozenset({"he", "his", "him", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "their", "them", "theirs", "themselves", "it", "its"})
_AUTHOR = frozenset({"i", "we", "my", "our", "me", "us"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_REACH = 10
"""Sentences that a pronoun looks back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A resolved source: its kind and, if named, the name."""

    kind: SpeakerKind
    speaker: str | None = None
    name: Name | None = None


def resolve_speakers(doc: Doc, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The same attributions in the same order, with ``speaker`` and ``speaker_kind`` filled.

    ``speaker`` is the longest form in which the article gives the name, without titles, the same string for every
    attribution of one person or body; two names joined by "and" for a joint statement; None unless the kind is ``named``.
    """
    if not attributions:
        return []
    return Resolver(doc, attributions).resolve()


class Resolver:
    """Resolves the sources of one article from the first to the last, since a pronoun may point to the one before."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self.words = Words(doc)
        self.inventory = Inventory(self.words)
        self.attributions = attributions
        self.answers: dict[int, Answer] = {}
        self.history: list[tuple[int, Answer]] = []  # token where a source starts, and who it was
        self.inside = bytearray(len(doc))  # 1 for tokens in the content of any attribution
        for attribution in attributions:
            for first, end in attribution.content:
                self.inside[first:end] = b"\1" * (end - first)
        self.withheld: set[int] = set()  # sentences that say a name is withheld
        if not lexicons.ANONYMITY.isdisjoint(self.words.lower):
            self.withheld = {self.words.sentence[i] for i, word in enumerate(self.words.lower) if word in lexicons.ANONYMITY}
        self.roles = self._roles()
        self.echoes: list[tuple[int, Name]] = []  # subjects that repeat a person without the name
        self.subjects = self._subjects()

    def resolve(self) -> list[Attribution]:
        """Fill every attribution."""
        order = sorted(range(len(self.attributions)), key=lambda i: _start(self.attributions[i]))
        waiting = iter(self.subjects)
        subject = next(waiting, None)
        for i in order:
            while subject is not None and subject < _start(self.attributions[i]):
                self._echo(subject)
                subject = next(waiting, None)
            answer = self._answer(i)
            self.answers[i] = answer
            if answer.kind != "none":
                self.history.append((_start(self.attributions[i]), answer))
        return [
            replace(attribution, speaker=self.answers[i].speaker, speaker_kind=self.answers[i].kind)
            for i, attribution in enumerate(self.attributions)
        ]

    def _subjects(self) -> list[int]:
        """Subjects outside all contents that repeat a person: "he", "the senator"."""
        words, found = self.words, []
        for i in words.subjects:
            if self.inside[i]:
                continue
            lower = words.lower[i]
            if lower in ("he", "she") or (words.tag[i] == NN and HEADS.get(lower) == "person" and words.lower[i - 1] != "a"):
                found.append(i)
        return found

    def _echo(self, token: int) -> None:
        """Remember whom a subject between two attributions means, so that the next pronoun can follow it."""
        lower = self.words.lower[token]
        if lower in ("he", "she"):
            name = self._recent_person(token, 1 if lower == "he" else -1, reach=_REACH)
        else:
            answer = self._description(phrase_of(self.words, self._noun_phrase(token)))
            name = answer.name if answer else None
        if name is not None:
            self.echoes.append((token, name))

    def _answer(self, index: int) -> Answer:
        tokens = [i for start, end in self.attributions[index].source for i in range(start, end)]
        tokens = self._without_edges(tokens)
        if not tokens:
            return Answer("none")
        answer = self._phrase(tokens, index)
        sentence = self.words.sentence[tokens[0]]
        if sentence in self.withheld and answer.kind in ("role", "vague"):
            return Answer("anonymous")
        return answer

    def _without_edges(self, tokens: list[int]) -> list[int]:
        """The tokens without brackets' contents ("(R-Texas)") and without punctuation at the ends."""
        kept, depth = [], 0
        for i in tokens:
            text = self.words.text[i]
            depth += text == "("
            if not depth:
                kept.append(i)
            depth -= text == ")" and depth > 0
        kept = kept or tokens
        while kept and not any(letter.isalnum() for letter in self.words.text[kept[0]]):
            kept.pop(0)
        while kept and not any(letter.isalnum() or letter == "%" for letter in self.words.text[kept[-1]]):
            kept.pop()
        return kept

    def _phrase(self, tokens: Sequence[int], index: int, depth: int = 0) -> Answer:
        """Who the phrase ``tokens`` is, tried in this order: pronoun, name, description of a name, kind of noun."""
        words = self.words
        first = words.lower[tokens[0]]
        if len(tokens) == 1 or all(not words.text[i][0].isalpha() for i in tokens[1:]):
            if first in _AUTHOR:
                return self._first_person(index)
            if first in _HE or first in _SHE:
                return self._he(tokens[0], 1 if first in _HE else -1)
            if first in _RELATIVE and depth < 3:
                return self._relative(tokens[0], index, depth)
            if first in _THEY:
                return self._they(tokens[0], first in {"it", "its"})
            subject = next((i for i in words.children(tokens[0]) if words.dep[i] in SUBJECT), None)
            if subject is not None and depth < 3:
                return self._phrase(self._noun_phrase(subject), index, depth + 1)
        joint = self._joint(tokens, index, depth)
        if joint is not None:
            return joint
        phrase = phrase_of(words, tokens)
        named = self._named(phrase)
        if named is not None:
            return named
        described = self._description(phrase) or self._body(phrase)
        if described is not None:
            return described
        if words.lower[phrase.head] in _HE | _SHE:
            return self._he(phrase.head, 1 if words.lower[phrase.head] in _HE else -1)
        untagged = self._untagged(phrase)
        if untagged is not None:
            return untagged
        kind = kind_of_noun(words, phrase)
        return (self._example(phrase) if kind in ("vague", "anonymous") else None) or Answer(kind)

    def _joint(self, tokens: Sequence[int], index: int, depth: int) -> Answer | None:
        """"The Reyes campaign and the union": two sources on either side of an "and", if both have names."""
        words = self.words
        cut = next((n for n, i in enumerate(tokens) if words.lower[i] in ("and", "&") and words.tag[i] not in PROPER), 0)
        if not 0 < cut < len(tokens) - 1 or depth > 2 or tokens[cut] in self.inventory.at:
            return None
        if any(words.text[i] in {",", "—", "("} for i in tokens[: cut - 1]) or len(tokens) > 14:
            return None
        first, second = self._phrase(tokens[:cut], index, depth + 1), self._phrase(tokens[cut + 1 :], index, depth + 1)
        if first.kind == second.kind == "named" and first.speaker != second.speaker:
            return Answer("named", f"{first.speaker} and {second.speaker}")
        if first.kind == "named" and second.kind in ("vague", "anonymous"):
            return first
        return None

    def _example(self, phrase: Phrase) -> Answer | None:
        """The name given as one of a crowd: "many economists, including Jane Roe"."""
        words = self.words
        for i in phrase.tokens:
            if words.lower[i] in ("including", "like") or (words.lower[i] == "as" and words.lower[i - 1] == "such"):
                found = next((j for j in phrase.tokens if j > i and j in self.inventory.at), None)
                return self._by_name([self.inventory.at[found]], found) if found is not None else None
        return None

    def _untagged(self, phrase: Phrase) -> Answer | None:
        """A capitalised word that the tagger took for an ordinary one: a known surname, else a name of its own."""
        words, head = self.words, phrase.head
        if not words.text[head][0].isupper() or phrase.noun in HEADS:
            return None
        name = self.inventory.by_word(words.text[head])
        if name is not None:
            return Answer("named", name.text, name) if name.kind not in ("crowd", "media") else Answer("vague" if name.kind == "crowd" else "agency")
        text = words.text[head]
        single = (words.tag[head] == NN and text.isalpha()) or (not text.isupper() and text[1:] != text[1:].lower())
        return Answer("named", words.text[head]) if single and not words.starts_sentence(head) else None

    # Names in the phrase itself

    def _named(self, phrase: Phrase) -> Answer | None:
        """The name that is the phrase's head, stands beside it, or opens it before a comma."""
        words, at = self.words, self.inventory.at
        inside = set(phrase.tokens)
        heads = [phrase.head]
        if phrase.head not in at or words.tag[phrase.head] in (NN, NNS):
            heads = [i for i in phrase.tokens if words.dep[i] == APPOSITION and words.head[i] == phrase.head]
            if phrase.head in at:
                heads.insert(0, phrase.head)
        found = next((i for i in heads if i in at), None)
        if found is None:
            opening = self._opening_name(phrase)
            if opening is None:
                return None
            found = opening
        names = [at[found]]
        current = found
        while True:
            mention = self.inventory.mention_at[current]
            joined = [
                i for j in range(mention.start, mention.end) for i in words.children(j)
                if words.dep[i] == CONJUNCT and i in inside and i in at and i not in range(mention.start, mention.end)
            ]  # fmt: skip
            if not joined or at[joined[0]] in names:
                break
            current = joined[0]
            names.append(at[current])
        return self._by_name(names, found)

    def _opening_name(self, phrase: Phrase) -> int | None:
        """A name at the start or, behind a noun for people, after the first comma ("her doctor, Jane Roe,")."""
        words = self.words
        comma = False
        for i in phrase.tokens[:16]:
            name = self.inventory.at.get(i)
            if name is not None and i == self.inventory.mention_at[i].name_start:
                end = self.inventory.mention_at[i].end
                follows = words.text[end] if end < len(words) else ""
                if follows in {"'s", "’s", "'", "’"} or (comma and name.kind != "person"):
                    continue
                closed = end not in phrase.tokens or follows in {",", "(", "and", "—", "–", "of", "who"}
                return i if closed and name.kind in ("person", "unknown", "body") else None
            if words.text[i] == ",":
                if comma or HEADS.get(phrase.noun) not in _PEOPLE:
                    return None
                comma = True
        return None

    def _by_name(self, names: Sequence[Name], token: int) -> Answer | None:
        words = self.words
        kinds = {name.kind for name in names}
        mention = self.inventory.mention_at[token]
        last = singular(words.lower[mention.end - 1])
        if kinds == {"media"}:
            return Answer("agency", None, names[0])
        if "crowd" in kinds:
            return Answer("vague") if kinds == {"crowd"} else None
        if len(names) == 1 and mention.kind not in ("person", "media") or (last in HEADS and words.text[mention.end - 1].islower()):
            group = HEADS.get(last)
            if len(mention.words) > 1 and group in ("document", "withheld", "crowd", "representative") and names[0].kind != "person":
                return None
        speaker = " and ".join(dict.fromkeys(name.text for name in names))
        return Answer("named", speaker, names[0] if len(names) == 1 else None)

    # Descriptions

    def _description(self, phrase: Phrase) -> Answer | None:
        """A person described by office: "the NATO chief", "the Florida senator", "the nominee", "the 36-year-old"."""
        words, noun = self.words, phrase.noun
        group = HEADS.get(noun)
        aged = "old" in phrase.modifiers | {noun} and any(word.isdigit() for word in phrase.modifiers)
        plural = words.tag[phrase.head] == NNS and noun != words.lower[phrase.head]
        title = words.lower[phrase.head] in lexicons.TITLES
        if plural:
            return self._pair(phrase) if noun in EPITHETS and phrase.determiner in ("the", "both") else None
        if not (group in ("person", "representative", "withheld") or noun in EPITHETS or aged or title):
            return None
        definite = phrase.determiner in ("the", "this", "that") or (not phrase.determiner and phrase.possessed)
        if not definite and not (title and not phrase.determiner):
            return None
        noun = lexicons.TITLES.get(words.lower[phrase.head]) or noun
        if not aged:
            bearers = self._bearers(noun, phrase)
            if bearers is not None:
                return Answer("named", bearers.text, bearers)
        introduced = any(i < phrase.head and words.lower[i] == words.lower[phrase.head] for i in self.roles)
        if (aged or noun in EPITHETS) and not introduced:
            gender = (noun in lexicons.MALE_NOUNS) - (noun in lexicons.FEMALE_NOUNS)
            if noun == "president" and phrase.modifiers <= {"the"}:
                return None
            name = self._recent_person(phrase.head, gender, reach=3)
            if name is not None:
                return Answer("named", name.text, name)
        return None

    def _bearers(self, noun: str, phrase: Phrase) -> Name | None:
        """The one person who bears the office and whom no word of the description excludes."""
        wanted = {PARTIES.get(word, word) for word in phrase.modifiers} - _LITTLE
        if noun in PARTIES or noun in _PARTY_WORDS:
            wanted.add(PARTIES.get(noun, noun))
        scored: list[tuple[int, int, Name]] = []
        for name in self.inventory.names:
            if name.kind not in ("person", "unknown", "body") or not name.bearings:
                continue
            fits = [_agreement(noun, wanted, bearing) for bearing in name.bearings]
            best = max((fit for fit in fits if fit is not None), default=None)
            if best is not None and not (wanted & _PARTY_WORDS) - _called(name):
                scored.append((best, self._nearness(name, phrase.head), name))
        if not scored and noun in EPITHETS and wanted & _PARTY_WORDS:
            scored = [
                (0, self._nearness(name, phrase.head), name)
                for name in self.inventory.people if wanted & _PARTY_WORDS <= _called(name)
            ]  # fmt: skip
        if not scored:
            return None
        scored.sort(key=lambda item: (item[0], item[1]), reverse=True)
        if len(scored) > 1 and scored[0][0] == scored[1][0] and scored[0][1] - scored[1][1] < 2:
            frequent = sorted((name for fit, _, name in scored if fit == scored[0][0]), key=lambda name: -len(name.mentions))
            return frequent[0] if len(frequent[0].mentions) >= 2 * len(frequent[1].mentions) else None
        return scored[0][2]

    def _nearness(self, name: Name, token: int) -> int:
        """Minus the number of sentences since the name was last mentioned, at least -20."""
        here = self.words.sentence[token]
        before = [here - self.words.sentence[mention.start] for mention in name.mentions if mention.start < token]
        return -min(before) if before else -20

    def _pair(self, phrase: Phrase) -> Answer | None:
        """"The candidates": the two people who bear the office, if there are just two."""
        bearers = [
            name for name in self.inventory.people if any(same_office(phrase.noun, bearing.noun) for bearing in name.bearings)
        ]
        if len(bearers) == 2:
            return Answer("named", " and ".join(name.text for name in bearers))
        return None

    # Bodies

    @cached_property
    def bodies(self) -> dict[str, list[tuple[int, str]]]:
        """Bodies that a lower-case noun names together with what is before it: "the Reyes campaign", "Saudi government"."""
        found: dict[str, list[tuple[int, str]]] = {}
        words = self.words
        for i in words.nouns:
            if i and HEADS.get(words.lower[i]) == "body":
                name = self._body_name(i)
                if name:
                    found.setdefault(words.lower[i], []).append((i, name))
        return found

    def _body_name(self, head: int) -> str | None:
        words = self.words
        start = head
        while start > 0 and head - start < 6:
            before = start - 1
            if words.tag[before] in (NN, JJ) and not words.text[before][0].isupper() and words.head[before] <= head:
                start = before
            elif before in self.inventory.mention_at:
                start = self.inventory.mention_at[before].start
                break
            elif words.tag[before] == POS and before - 1 in self.inventory.mention_at:
                mention = self.inventory.mention_at[before - 1]
                owner = self.inventory.at[before - 1]
                if owner.kind == "place" and words.lower[head] not in _STATE:
                    return None
                return _owned(owner, words.text[before + 1 : head + 1]) if mention else None
            elif words.tag[before] == JJ and words.text[before][0].isupper() and words.lower[head] in _STATE:
                start = before
                break
            else:
                break
        if start in self.inventory.at and self.inventory.at[start].kind == "person":
            owner = self.inventory.at[start]
            return _owned(owner, words.text[self.inventory.mention_at[start].end : head + 1])
        proper = [i for i in range(start, head) if words.text[i][0].isupper()]
        if not proper or (words.starts_sentence(proper[0]) and proper[0] not in self.inventory.at and words.lower[head] not in _STATE):
            return None
        return " ".join(words.text[proper[0] : head + 1])

    def _body(self, phrase: Phrase) -> Answer | None:
        """A named body: "the Clinton campaign" itself, or "the campaign" after it; "the committee" after its full name."""
        words, head = self.words, phrase.head
        lower = words.lower[head]
        if HEADS.get(lower) != "body" or words.tag[head] == NNS:
            return None
        if phrase.determiner not in ("a", "an", "another", "one"):
            name = self._body_name(head)
            if name:
                return Answer("named", name)
        if phrase.determiner in ("his", "her") and lower in _RUN_BY_ONE:
            owner = self._he(head, 1 if phrase.determiner == "his" else -1).name
            return Answer("named", _owned(owner, [lower])) if owner is not None else None
        if phrase.determiner not in ("the", "this") or phrase.possessed:
            return None
        spoken = [(i, name) for i, name in self.bodies.get(lower, ()) if i < head]
        if spoken:
            return Answer("named", self._whose(spoken, head))
        names = [
            name for name in self.inventory.names
            if name.kind in ("body", "unknown", "media") and name.mentions[0].start < head
            and (lexicons.fold(name.words[-1]) == lower or lexicons.fold(name.words[0]) == lower or any(same_office(lower, bearing.noun) for bearing in name.bearings))
        ]  # fmt: skip
        if names and phrase.modifiers <= {"the"}:
            name = max(names, key=lambda name: self._nearness(name, head))
            return Answer("agency" if name.kind == "media" else "named", None if name.kind == "media" else name.text, name)
        return None

    def _whose(self, spoken: Sequence[tuple[int, str]], head: int) -> str:
        """Among "the X campaign" and "the Y campaign" the one of the person just named, else the last one."""
        person = self._recent_person(head, 0, reach=1)
        if person is not None:
            surname = person.words[-1]
            own = [name for _, name in spoken if surname in name.replace("'s", "").split()]
            return own[-1] if own else spoken[-1][1]
        return spoken[-1][1]

    # Pronouns

    def _first_person(self, index: int) -> Answer:
        """"I" is the writer, unless it is spoken inside another attribution's content: then it is that one's source."""
        start = _start(self.attributions[index])
        for other, attribution in enumerate(self.attributions):
            if other != index and any(first <= start < end for first, end in attribution.content):
                if other in self.answers:
                    return self.answers[other]
                source = [i for first, end in attribution.source for i in range(first, end)]
                if source and not any(first <= _start(attribution) < end for first, end in self.attributions[index].content):
                    return self._phrase(source, other, depth=3) if self.words.lower[source[0]] not in _AUTHOR else Answer("author")
        return Answer("author")

    def _relative(self, token: int, index: int, depth: int) -> Answer:
        """"Who" and "which" stand for the noun that their clause hangs from."""
        words = self.words
        verb = token
        for _ in range(6):
            if words.dep[verb] == RELATIVE or words.head[verb] == verb:
                break
            verb = words.head[verb]
        noun = words.head[verb] if words.dep[verb] == RELATIVE else -1
        if noun < 0 or noun >= token:
            noun = next((i for i in range(token - 1, max(token - 8, -1), -1) if words.tag[i] in NOMINAL), -1)
        if noun < 0:
            return Answer("none")
        answer = self._phrase(self._noun_phrase(noun), index, depth + 1)
        return Answer("vague") if answer.kind == "none" and words.lower[token] in ("who", "whom") else answer

    def _noun_phrase(self, noun: int) -> list[int]:
        """The noun with its determiners, adjectives and compounds before it."""
        start = noun
        while start > 0 and (self.words.head[start - 1] == noun or self.words.head[self.words.head[start - 1]] == noun) and noun - start < 8:
            start -= 1
        return list(range(start, noun + 1))

    def _they(self, token: int, single: bool) -> Answer:
        """"They" and "it" repeat the last source or subject of that number; a body can be either."""
        subject = self._last_subject(token, single)
        for start, answer in reversed(self.history):
            if self.words.sentence[token] - self.words.sentence[start] > 3 or (subject or -1) > start:
                break
            person = answer.name is not None and answer.name.kind == "person"
            if answer.kind in ("author", "none") or person or (single and answer.kind in ("vague", "anonymous")):
                continue
            return answer
        if subject is not None:
            return self._joined(subject) or self._phrase(self._noun_phrase(subject), 0, 3)
        return Answer("none" if single else "vague")

    def _joined(self, subject: int) -> Answer | None:
        """The two or more names of a coordinated subject ("Roe and Poe met. They …")."""
        at = self.inventory.at
        names = [at[subject]] if subject in at else []
        for i in self.words.children(subject):
            if self.words.dep[i] == CONJUNCT and i in at and at[i] not in names:
                names.append(at[i])
        return self._by_name(names, subject) if len(names) > 1 and subject in at else None

    def _last_subject(self, token: int, single: bool) -> int | None:
        """The last noun of that number that was a subject, at most two sentences back; one person is neither."""
        words, at = self.words, self.inventory.at
        for i in range(token - 1, -1, -1):
            if words.sentence[token] - words.sentence[i] > 2:
                return None
            if words.dep[i] not in SUBJECT or words.tag[i] not in NOMINAL or self._in_quotation(i, token):
                continue
            if not single and any(words.dep[child] == CONJUNCT for child in words.children(i)):
                return i
            if i in at and at[i].kind in ("person", "unknown"):
                continue
            if single or words.tag[i] == NNS or i in at:
                return i
        return None

    def _in_quotation(self, token: int, reader: int) -> bool:
        """Whether ``token`` lies in the content of an attribution that does not hold ``reader``."""
        return any(
            first <= token < end and not first <= reader < end
            for attribution in self.attributions for first, end in attribution.content
        )  # fmt: skip

    def _he(self, token: int, gender: int) -> Answer:
        """The person whom "he" or "she" most likely means: named, or somebody known by role only."""
        name = self._recent_person(token, gender, reach=_REACH)
        role = self._recent_role(token, gender)
        if name is None:
            return Answer("role" if role is not None or not self.history else "role")
        if role is not None and role[0] > self._last_mention(name, token):
            return role[1]
        return Answer("named", name.text, name)

    def _last_mention(self, name: Name, token: int) -> int:
        return max((mention.start for mention in name.mentions if mention.start < token), default=-1)

    def _recent_role(self, token: int, gender: int) -> tuple[int, Answer] | None:
        """The last attribution's source, if it was one unnamed person."""
        for start, answer in reversed(self.history):
            if start < token:
                return (start, answer) if answer.kind in ("role", "anonymous") and self._singular_at(start) else None
        return None

    def _singular_at(self, start: int) -> bool:
        words = self.words
        for i in range(start, min(start + 8, len(words))):
            if words.lower[i] in _HE | _SHE:
                return True
            if words.tag[i] == NN:
                if i + 1 < len(words) and words.tag[i + 1] in NOMINAL:
                    continue
                return HEADS.get(words.lower[i]) in ("person", "representative", "withheld")
        return False

    def _recent_person(self, token: int, gender: int, reach: int) -> Name | None:
        """The most plausible person before ``token``: near, a subject, a source before, often named, of that gender."""
        words = self.words
        here = words.sentence[token]
        last_source = next((answer.name for start, answer in reversed(self.history) if start < token and answer.name), None)
        best: tuple[float, Name] | None = None
        for name in self.inventory.people:
            if gender and name.gender == -gender:
                continue
            score = -100.0
            for mention in reversed(name.mentions):
                if mention.end > token:
                    continue
                distance = here - words.sentence[mention.end - 1]
                if distance > reach:
                    break
                subject = any(words.dep[i] in SUBJECT for i in range(mention.name_start, mention.end))
                score = max(score, -1.0 * distance + 0.9 * subject + 0.3 * (not self.inside[mention.start]))
            for start, echoed in reversed(self.echoes[-6:]):
                if echoed is name and start < token and here - words.sentence[start] <= reach:
                    score = max(score, words.sentence[start] - here + 1.2)
            if score == -100.0:
                continue
            score += 1.2 * (name is last_source) + 0.5 * (bool(gender) and name.gender == gender)
            score += 0.5 * (name.kind == "person") + min(len(name.mentions), 10) * 0.08
            if best is None or score > best[0]:
                best = (score, name)
        return best[1] if best else None

    def _roles(self) -> list[int]:
        """Nouns for people whom the article introduces without a name ("a striker", "another nurse")."""
        words, found = self.words, []
        for i in words.subjects:
            if words.tag[i] == NN and HEADS.get(words.lower[i]) in ("person", "representative") and i not in self.inventory.at:
                before = words.lower[max(i - 3, 0) : i]
                named = any(words.head[j] == i for j in words.appositions)
                if not named and not _INDEFINITE.isdisjoint(before):
                    found.append(i)
        return found


_INDEFINITE = frozenset({"a", "an", "another", "one"})
_PEOPLE = ("person", "representative", "withheld", "authority", "crowd")
_LITTLE = frozenset("the a an of s 's ’s and for , this that former then".split())
_STATE = frozenset("government administration army military parliament police ministry authorities embassy".split())
_RUN_BY_ONE = frozenset("campaign camp team administration government".split())


_PARTY_WORDS = frozenset(PARTIES.values())


def _called(name: Name) -> set[str]:
    """Every word that the article puts beside a name, parties under one word."""
    words = {word for bearing in name.bearings for word in (*bearing.modifiers, bearing.noun)}
    return {PARTIES.get(word, word) for word in words}


def _owned(owner: Name, body: Sequence[str]) -> str:
    """A body called after a person, in one form for "Jane Roe's campaign", "the Roe campaign" and "her campaign"."""
    if owner.kind not in ("person", "unknown"):
        return " ".join((owner.text, *body))
    surname = owner.words[-2:] if lexicons.fold(owner.words[-1]) in lexicons.SUFFIXES else owner.words[-1:]
    joint = "" if body[-1].lower() in _RUN_BY_ONE else "'s"
    return f"{' '.join(surname)}{joint} {' '.join(body)}"


def _agreement(noun: str, wanted: frozenset[str] | set[str], bearing: Bearing) -> int | None:
    """How many of the description's words the bearing has; None if the office differs."""
    if not same_office(noun, bearing.noun):
        return None
    return 2 * len(wanted & bearing.modifiers) + (noun == bearing.noun)


def _start(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return min(start for start, _ in spans) if spans else 0
