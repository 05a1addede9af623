"""Name variants: one name spelt two ways in one article.

Misspelt names are a kind of their own in studies of the errors that sources find in newspapers (Maier 2005, "Accuracy
Matters"). Two spellings are taken for one name only where the context says so: the same
first name stands before both; or one spelling is no known word, stands alone, was never introduced by a first name of its
own (AP Stylebook: full name at first reference), and is one slip of the keyboard away from a name that was. Inflected
forms (the Clintons, Iraqi), names with different first names, and what romanisation explains (Yasin, Yassin) are let pass.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from spacy.attrs import IS_ALPHA, IS_TITLE, ORTH

from ..base import Extractor, Measurement
from ..document import Document, TokenArray
from ..findings import Finding
from .reporting import FORMULA, UNIT, measurement
from .spelling import is_known, neighbours, romanisation_variants

NAME = "consistency.name_variants"
_SHORTEST = 5  # letters; Lee and Leigh, Khan and Kahn are as often two people
_RELATIVES = 4  # uses of a name after which an unknown one like it, with another first name, is a slip and no namesake
_OF_A_KNOWN_NAME = 3  # the same, where the name is in the dictionary: Bill Clinotn beside Hillary Clinton
_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. senator representative governor".split()
)
_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president vice-president senator sen sen. "
    "representative rep rep. congressman congresswoman governor gov gov. mayor minister secretary chancellor ambassador "
    "judge justice general gen gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt sgt. major officer "
    "detective sheriff chief king queen prince princess pope bishop rabbi imam sheikh father sister brother director "
    "chairman chairwoman chair speaker leader spokesman spokeswoman counsel commissioner administrator adviser advisor "
    "attorney prosecutor coach former then-president republican democrat republicans democrats and the of for said".split()
)


def measure(document: Document) -> Measurement:
    """One finding for each spelling that is taken for a slip, on its first use; ``others`` are uses of the other."""
    uses = _uses(document)
    best: dict[str, tuple[float, str]] = {}
    for first, second in neighbours(uses):
        rare, common = sorted((first, second), key=lambda word: (len(uses[word]), is_known(word), -uses[word][0]))
        confidence = _confidence(document, rare, uses[rare], common, uses[common])
        if confidence > best.get(rare, (0.0, ""))[0]:
            best[rare] = (confidence, common)
    return measurement(NAME, [_finding(document, uses[rare], uses[common], sure) for rare, (sure, common) in best.items()])


def _uses(document: Document) -> dict[str, list[int]]:
    """Token positions of every capitalised word of the article, by its lower-case form."""
    table = document.doc.to_array([ORTH, IS_TITLE, IS_ALPHA])
    strings = document.doc.vocab.strings
    proper = (document.tag == strings["NNP"]) | (document.tag == strings["NNPS"]) | (table[:, 1] == 1)
    named = proper & (table[:, 2] == 1) & ~_unread(document)
    uses: dict[str, list[int]] = {}
    texts: dict[int, str] = {}
    for position, orth in zip(np.flatnonzero(named).tolist(), table[named, 0].tolist(), strict=True):
        word = texts.get(orth)
        if word is None:
            word = texts[orth] = strings[orth]
        if len(word) >= _SHORTEST and word[0].isupper() and not word.isupper():
            uses.setdefault(word.lower(), []).append(position)
    return uses


def _unread(document: Document) -> TokenArray:
    return document.region_mask({"repeat", "furniture"})


def _confidence(document: Document, rare: str, rare_uses: list[int], common: str, common_uses: list[int]) -> float:
    """How surely ``rare`` is a slip for ``common``; 0 when the article gives no reason to think so."""
    if _inflected(rare, common) or romanisation_variants(rare, common):
        return 0.0
    known = is_known(rare)
    rare_first, common_first = _first_names(document, rare_uses), _first_names(document, common_uses)
    if rare_first & common_first:
        return 0.0 if known and is_known(common) else 0.95
    if len(common_uses) < 4 * len(rare_uses) - 3 or _common_noun(document, rare):
        return 0.0
    if known:
        return _known_name(document, rare_uses, rare_first, common_uses, common_first)
    if _last_names(document, rare_uses) & _last_names(document, common_uses):
        return 0.85
    if rare_first and common_first:
        return 0.0 if len(common_uses) < (_OF_A_KNOWN_NAME if is_known(common) else _RELATIVES) else 0.6
    if len(common_uses) > 1:
        return 0.85 if rare_first or common_first else 0.75
    return 0.75 if (rare_first or common_first) and _is_bare_name(document, rare_uses + common_uses) else 0.0


def _inflected(first: str, second: str) -> bool:
    """Forms of one word that part before a plural's last letter: Russias and Russians, Parties and Partiers."""
    if not (first.endswith("s") and second.endswith("s")):
        return False
    short, long = sorted((first[:-1], second[:-1]), key=len)
    return long.startswith(short) or short[:-1] == long[:-1]


def _first_names(document: Document, positions: Iterable[int]) -> set[str]:
    """Names that stand directly before: ``Anna`` in Anna Smith, Anna N. Smith and Anna Miller-Smith."""
    return {name for position in positions if (name := _name_at(document, _before(document, position)))}


def _last_names(document: Document, positions: Iterable[int]) -> set[str]:
    return {name for position in positions if (name := _name_at(document, position + 1))}


def _before(document: Document, position: int) -> int:
    doc = document.doc
    before = position - 1
    while before > 0 and (
        doc[before].text in "-–" or (len(doc[before]) == 2 and doc[before].text[1] == ".") or doc[before - 1].text == "-"
    ):
        before -= 1
    return before


def _name_at(document: Document, position: int) -> str | None:
    if not 0 <= position < len(document.doc):
        return None
    token = document.doc[position]
    if token.tag_ not in ("NNP", "NNPS") or not token.text[0].isupper() or token.lower_ in _TITLES:
        return None
    return str(token.lower_)


def _known_name(
    document: Document, rare_uses: list[int], rare_first: set[str], common_uses: list[int], common_first: set[str]
) -> float:
    """A slip that makes another word or name shows when one of the two persons is never introduced.

    "Mr. Mallow" in a story about Bob Marlow; "Ann Fisher", never heard of again, in one about a Fischer without first name.
    """
    if bool(rare_first) == bool(common_first):
        return 0.0
    if common_first and _with_honorific(document, rare_uses):
        return 0.75
    if len(common_uses) < _RELATIVES or not _is_bare_name(document, rare_uses):
        return 0.0
    if rare_first:
        return 0.7 if _is_bare_name(document, common_uses) else 0.0
    return 0.6 if all(_acts(document, position) for position in rare_uses) else 0.0


def _acts(document: Document, position: int) -> bool:
    """True for a subject or an owner, which a person more often is than a place."""
    doc = document.doc
    following = doc[position + 1].tag_ if position + 1 < len(doc) else ""
    return following == "POS" or doc[position].dep_ == "nsubj"


def _is_bare_name(document: Document, positions: Iterable[int]) -> bool:
    """True when all uses are surnames for certain: tagged as names, in the body, with no name after them (Rosa von Berg)."""
    doc = document.doc
    after = [doc[i + 1].tag_ if i + 1 < len(doc) else "" for i in positions]
    return all(document.body[i] and doc[i].tag_ == "NNP" for i in positions) and not any(
        tag in ("NNP", "NNPS") for tag in after
    )


def _with_honorific(document: Document, positions: Iterable[int]) -> bool:
    return any(position and document.doc[position - 1].lower_ in _HONORIFICS for position in positions)


def _common_noun(document: Document, word: str) -> bool:
    """True when the article also uses the word without a capital."""
    return any(
        document.doc[int(i)].text[0].islower() for i in np.flatnonzero(document.lower == document.doc.vocab.strings[word])
    )


def _finding(document: Document, rare_uses: list[int], common_uses: list[int], confidence: float) -> Finding:
    here, there = document.doc[rare_uses[0]].text, document.doc[common_uses[0]].text
    times = "once" if len(common_uses) == 1 else f"{len(common_uses)} times"
    message = f"“{here}” here and “{there}” {times} elsewhere look like one name spelt two ways"
    others = tuple(document.span(position, position + 1) for position in common_uses[:3])
    return Finding("name_variant", "conflict", *document.span(rare_uses[0], rare_uses[0] + 1), message, confidence, others)


NAME_VARIANTS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a spelling",
    source="Maier (2005), Accuracy Matters, Journalism & Mass Communication Quarterly 82(3): misspelt names",
    fires=[
        "The prime minister, Karim Dalawi, arrived on Monday. The parliament will hear Karim Dallawi on Friday.",
        "Senator Rosa Trelander spoke first. Trelander said the pier would stay. The vote is on Friday, Trelnader added.",
    ],
    silent=[
        "Anna Johnson met Peter Johnston in Leeds. Johnson said the trip was useful, and Johnston agreed.",
        "General Yassin Rahimi died in January. The death of General Yasin Rahimi angered many Iraqis in Iraq.",
    ],
    measure=measure,
    reliability="lowers",
)
