"""From sources to speakers: every attribution's kind of source and, where there is one, its name."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ..attributions.types import Attribution
from .bodies import Bodies
from .descriptions import described
from .inventory import Name
from .kinds import Phrase, kind_of_noun, phrase_of
from .lexicons import ANONYMITY, HEADS
from .naming import answer_for, example_in, name_in, untagged_name
from .trail import HE, SHE, Answer, Trail, first_token
from .words import CONJUNCT, NN, NNS, NOMINAL, PROPER, RELATIVE, SUBJECT

_THEY = frozenset("they their them theirs themselves it its".split())
_AUTHOR = frozenset("i we my our me us".split())
_RELATIVE = frozenset("who which that whose whom".split())
_REACH = 10
"""Sentences that "he" and "she" look back."""
_DEEPEST = 3
"""How often a source may be led back to another before the search is given up."""


def resolve_speakers(doc: Doc, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The same attributions in the same order, with ``speaker`` and ``speaker_kind`` filled.

    ``speaker`` is the longest form in which the article gives the name, without titles, the same string for every
    attribution of one person or body; two names joined by "and" for a joint statement; None unless the kind is
    ``named``.
    """
    return Resolver(doc, attributions).resolve() if attributions else []


class Resolver:
    """Resolves the sources of one article from the first to the last, since a pronoun may point to the one before."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self.attributions = attributions
        self.trail = Trail(doc, attributions)
        self.words = self.trail.words
        self.inventory = self.trail.inventory
        self.bodies = Bodies(self.trail)
        self.answers: dict[int, Answer] = {}

    def resolve(self) -> list[Attribution]:
        """Fill every attribution."""
        waiting = iter(self._repeating_subjects())
        subject = next(waiting, None)
        for start, i in sorted((first_token(attribution), i) for i, attribution in enumerate(self.attributions)):
            while subject is not None and subject < start:
                self._echo(subject)
                subject = next(waiting, None)
            self.answers[i] = answer = self._source(i)
            if answer.kind != "none":
                self.trail.sources.append((start, answer))
        return [
            Attribution(said.source, said.cue, said.content, said.kind, self.answers[i].speaker, self.answers[i].kind)
            for i, said in enumerate(self.attributions)
        ]

    def _repeating_subjects(self) -> list[int]:
        """Subjects outside all contents that repeat a person: "he", "the senator"."""
        words, found = self.words, []
        for i in words.subjects:
            lower = words.lower[i]
            person = words.tag[i] == NN and HEADS.get(lower) == "person" and words.lower[i - 1] not in ("a", "an")
            if (person or lower in ("he", "she")) and not self.trail.inside[i]:
                found.append(i)
        return found

    def _echo(self, token: int) -> None:
        """Remember whom a subject between two attributions means, so that the next pronoun can follow it."""
        lower = self.words.lower[token]
        if lower in ("he", "she"):
            name = self.trail.recent_person(token, 1 if lower == "he" else -1, _REACH)
        else:
            answer = described(self.trail, phrase_of(self.words, self._noun_phrase(token)))
            name = answer.name if answer else None
        if name is not None:
            self.trail.echoes.append((token, name))

    def _source(self, index: int) -> Answer:
        """Who the source of attribution ``index`` is."""
        tokens = self._trimmed([i for start, end in self.attributions[index].source for i in range(start, end)])
        if not tokens:
            return Answer("none")
        answer = self._tokens(tokens, index)
        if answer.kind in ("role", "vague") and self._withheld(tokens[0]):
            return Answer("anonymous")
        return answer

    def _withheld(self, token: int) -> bool:
        """Whether the token's sentence says that a name is withheld."""
        words, start, end = self.words, token, token + 1
        while start and not words.opens[start]:
            start -= 1
        while end < len(words) and not words.opens[end]:
            end += 1
        return not ANONYMITY.isdisjoint(words.lower_between(start, end))

    def _trimmed(self, tokens: list[int]) -> list[int]:
        """The tokens without what stands in brackets ("(R-Texas)") and without punctuation at the ends."""
        text = self.words.text
        kept, depth = tokens, 0
        if "(" in [text[i] for i in tokens]:
            kept = []
            for i in tokens:
                depth += text[i] == "("
                if not depth:
                    kept.append(i)
                depth -= text[i] == ")" and depth > 0
            kept = kept or tokens
        while kept and not _spoken(text[kept[0]]):
            kept.pop(0)
        while kept and not _spoken(text[kept[-1]]):
            kept.pop()
        return kept

    def _tokens(self, tokens: Sequence[int], index: int, depth: int = 0) -> Answer:
        """Who ``tokens`` are, tried in this order: pronoun, names, description of somebody named, kind of noun."""
        words = self.words
        if len(tokens) == 1 or not any(words.text[i][0].isalpha() for i in tokens[1:]):
            answer = self._single(tokens[0], index, depth)
            if answer is not None:
                return answer
        joint = self._joint(tokens, index, depth)
        if joint is not None:
            return joint
        phrase = phrase_of(words, tokens)
        answer = name_in(words, self.inventory, phrase) or described(self.trail, phrase)
        answer = answer or self.bodies.named(phrase, self._owner(phrase))
        if answer is not None:
            return answer
        if words.lower[phrase.head] in HE or words.lower[phrase.head] in SHE:
            return self._he(phrase.head)
        answer = untagged_name(words, self.inventory, phrase)
        if answer is not None:
            return answer
        kind = kind_of_noun(words, phrase)
        return (example_in(words, self.inventory, phrase) if kind in ("vague", "anonymous") else None) or Answer(kind)

    def _single(self, token: int, index: int, depth: int) -> Answer | None:
        """A source of one word that stands for another: a pronoun, or a verb whose subject it is."""
        lower = self.words.lower[token]
        if self.words.text[token] in ("US", "IT"):
            return None
        if lower in _AUTHOR:
            return self._first_person(index)
        if lower in HE or lower in SHE:
            return self._he(token)
        if lower in _THEY:
            return self._they(token, single=lower in ("it", "its"))
        if depth >= _DEEPEST:
            return None
        if lower in _RELATIVE:
            return self._relative(token, index, depth)
        subject = next((i for i in self.words.children(token) if self.words.dep[i] in SUBJECT), None)
        return self._tokens(self._noun_phrase(subject), index, depth + 1) if subject is not None else None

    def _joint(self, tokens: Sequence[int], index: int, depth: int) -> Answer | None:
        """Two named sources on either side of an "and": "the Reyes campaign and the union"."""
        words = self.words
        cut = next((n for n, i in enumerate(tokens) if words.lower[i] in ("and", "&") and words.tag[i] not in PROPER), 0)
        if not 0 < cut < len(tokens) - 1 or depth >= _DEEPEST or tokens[cut] in self.inventory.at or len(tokens) > 14:
            return None
        if any(words.text[i] in {",", "—", "("} for i in tokens[: cut - 1]):
            return None
        first = self._tokens(tokens[:cut], index, depth + 1)
        if first.kind != "named":
            return None
        second = self._tokens(tokens[cut + 1 :], index, depth + 1)
        if second.kind == "named" and first.speaker != second.speaker:
            return Answer("named", f"{first.speaker} and {second.speaker}")
        return first if second.kind in ("vague", "anonymous") else None

    # Pronouns

    def _he(self, token: int) -> Answer:
        """The person whom "he" or "she" most likely means: named, or the source before if that has no name."""
        name = self.trail.recent_person(token, 1 if self.words.lower[token] in HE else -1, _REACH)
        if name is None:
            return Answer("role")
        unnamed = self.trail.unnamed_person(token)
        if unnamed is not None and unnamed[0] > max((m.start for m in name.mentions if m.start < token), default=-1):
            return unnamed[1]
        return Answer("named", name.text, name)

    def _owner(self, phrase: Phrase) -> Name | None:
        """Whom the "his" or "her" of a phrase means."""
        if phrase.determiner not in ("his", "her"):
            return None
        return self.trail.recent_person(phrase.head, 1 if phrase.determiner == "his" else -1, _REACH)

    def _first_person(self, index: int) -> Answer:
        """The writer, unless "I" is spoken inside another attribution's content: then that one's source."""
        here = self.attributions[index]
        start = first_token(here)
        for other, attribution in enumerate(self.attributions):
            if other == index or not any(first <= start < end for first, end in attribution.content):
                continue
            if other in self.answers:
                return self.answers[other]
            source = [i for first, end in attribution.source for i in range(first, end)]
            mutual = any(first <= first_token(attribution) < end for first, end in here.content)
            if source and not mutual and self.words.lower[source[0]] not in _AUTHOR:
                return self._tokens(source, other, _DEEPEST)
        return Answer("author")

    def _relative(self, token: int, index: int, depth: int) -> Answer:
        """The noun that the clause of a "who" or "which" hangs from."""
        words = self.words
        verb = token
        for _ in range(6):
            if words.dep[verb] == RELATIVE or words.head[verb] == verb:
                break
            verb = words.head[verb]
        noun = words.head[verb] if words.dep[verb] == RELATIVE else -1
        if not 0 <= noun < token:
            noun = next((i for i in range(token - 1, max(token - 8, -1), -1) if words.tag[i] in NOMINAL), -1)
        answer = self._tokens(self._noun_phrase(noun), index, depth + 1) if noun >= 0 else Answer("none")
        return Answer("vague") if answer.kind == "none" and words.lower[token] in ("who", "whom") else answer

    def _they(self, token: int, single: bool) -> Answer:
        """The last source or subject of the number of "they" or "it"; a body can be either."""
        sentence = self.words.sentence
        subject = self._last_subject(token, single)
        for start, answer in reversed(self.trail.sources):
            if sentence[token] - sentence[start] > 3 or (subject or -1) > start:
                break
            one_person = answer.name is not None and answer.name.kind == "person"
            several = answer.kind in ("vague", "anonymous")
            if answer.kind not in ("author", "none") and not one_person and not (single and several):
                return answer
        if subject is None:
            return Answer("none" if single else "vague")
        return self._coordinated(subject) or self._tokens(self._noun_phrase(subject), 0, _DEEPEST)

    def _coordinated(self, subject: int) -> Answer | None:
        """The names of a coordinated subject ("Roe and Poe met. They …")."""
        at = self.inventory.at
        conjuncts = [i for i in self.words.children(subject) if self.words.dep[i] == CONJUNCT and i in at]
        names = list(dict.fromkeys(at[i] for i in (subject, *conjuncts) if i in at))
        return answer_for(names) if subject in at and len(names) > 1 else None

    def _last_subject(self, token: int, single: bool) -> int | None:
        """The last noun of that number that was a subject, at most two sentences back; one person is neither."""
        words, at = self.words, self.inventory.at
        for i in reversed(words.subjects):
            if i >= token or words.tag[i] not in NOMINAL or self.trail.other_content(i, token):
                continue
            if words.sentence[token] - words.sentence[i] > 2:
                return None
            if not single and any(words.dep[child] == CONJUNCT for child in words.children(i)):
                return i
            one_person = i in at and at[i].kind in ("person", "unknown")
            if not one_person and (single or words.tag[i] == NNS or i in at):
                return i
        return None

    def _noun_phrase(self, noun: int) -> list[int]:
        """The noun with its determiners, adjectives and compounds before it."""
        head, start = self.words.head, noun
        while start > 0 and noun - start < 8 and noun in (head[start - 1], head[head[start - 1]]):
            start -= 1
        return list(range(start, noun + 1))


def _spoken(text: str) -> bool:
    return text.isalnum() or text == "%" or any(letter.isalnum() for letter in text)
