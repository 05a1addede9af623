"""Names inside a source's own words: "Jane Roe, a nurse", "her doctor, Jane Roe", "Roe and Poe", "experts like Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from .inventory import Inventory, Name
from .kinds import Phrase
from .lexicons import HEADS, PLACES, fold
from .trail import Answer
from .words import APPOSITION, CONJUNCT, NN, NNS, PREPOSITION, Words

_PEOPLE = frozenset({"person", "representative", "withheld", "stranger", "authority", "crowd"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_CLOSING = frozenset({",", "(", "and", "—", "–", "of", "who"})


def name_in(words: Words, inventory: Inventory, phrase: Phrase) -> Answer | None:
    """Who the phrase names: its head, an apposition to it, or a name that opens it; None if nobody."""
    at = inventory.at
    heads = [phrase.head] if phrase.head in at else []
    if heads and phrase.determiner in ("a", "an") and at[phrase.head].kind in ("body", "crowd") and HEADS.get(phrase.noun):
        return None  # "an NGO", "a Republican"
    if not heads or words.tag[phrase.head] in (NN, NNS):
        heads += [i for i in phrase.tokens if words.dep[i] == APPOSITION and words.head[i] == phrase.head and i in at]
    found = heads[0] if heads else _opening(words, inventory, phrase)
    if found is None:
        return None
    names, current, inside = [at[found]], found, set(phrase.tokens)
    while True:
        mention = inventory.mention_at[current]
        within = range(mention.start, mention.end)
        others = [i for i in inside if words.dep[i] == CONJUNCT and words.head[i] in within and i in at and i not in within]
        if not others or at[others[0]] in names:
            return answer_for(names)
        current = others[0]
        names.append(at[current])


def answer_for(names: Sequence[Name]) -> Answer | None:
    """The answer for a name or for several that speak together; None for a crowd beside somebody named."""
    kinds = {name.kind for name in names}
    if kinds == {"media"}:
        return Answer("agency", None, names[0])
    if "crowd" in kinds:
        return Answer("vague") if kinds == {"crowd"} else None
    speaker = " and ".join(dict.fromkeys(name.text for name in names))
    return Answer("named", speaker, names[0] if len(names) == 1 else None)


def _opening(words: Words, inventory: Inventory, phrase: Phrase) -> int | None:
    """A name at the start or, behind a noun for people, after the first comma; none that hangs on a preposition."""
    comma = barred = False
    for i in phrase.tokens[:16]:
        mention = inventory.mention_at.get(i)
        if words.text[i] == ",":
            if comma or HEADS.get(phrase.noun) not in _PEOPLE:
                return None
            comma, barred = True, False
        elif words.dep[i] == PREPOSITION and mention is None:
            barred = True
        elif mention is not None and i == mention.name_start and not barred:
            follows = words.text[mention.end] if mention.end < len(words) else ""
            kind = inventory.at[i].kind
            if follows in _POSSESSIVE or (comma and kind != "person"):
                continue
            closed = mention.end not in phrase.tokens or follows in _CLOSING
            return i if closed and kind in ("person", "unknown", "body") else None
    return None


def example_in(words: Words, inventory: Inventory, phrase: Phrase) -> Answer | None:
    """The name given as one of a crowd: "many economists, including Jane Roe"."""
    for i in phrase.tokens:
        lower = words.lower[i]
        if lower in ("including", "like") or (lower == "as" and i and words.lower[i - 1] == "such"):
            found = next((j for j in phrase.tokens if j > i and j in inventory.at), None)
            return answer_for([inventory.at[found]]) if found is not None else None
    return None


def untagged_name(words: Words, inventory: Inventory, phrase: Phrase) -> Answer | None:
    """A capitalised word that the tagger took for an ordinary one: a name known from elsewhere, else one of its own."""
    text = words.text[phrase.head]
    if text.isupper() and fold(text) in PLACES:
        return Answer("named", text)
    if not text[0].isupper() or phrase.noun in HEADS:
        return None
    name = inventory.by_word(text)
    if name is not None:
        return answer_for([name])
    capitals_inside = not text.isupper() and text[1:] != text[1:].lower()
    if words.starts_sentence(phrase.head) or not (capitals_inside or (words.tag[phrase.head] == NN and text.isalpha())):
        return None
    return Answer("named", text)
