"""Who belongs to which body: "Australia, a NATO member".

A list of members is complete from the body's founding, so a country that is not in it was no member. Candidates, partners
and former members are let pass, and so is everything within weeks of a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..findings import Finding, Reference
from .called_members import after_body, plainly_called
from .moment import sentence_at, times_told
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

_MEMBERS = frozenset({"member", "members"})
_STATES = frozenset("state states country countries nation nations".split())
_SUCH_AS = (("such", "as"), ("including",), ("like",))
EXCUSES = frozenset(
    "former candidate aspiring prospective potential future non would-be associate observer partner honorary not n't never "
    "hopeful new newest become becoming join joining joined leave left leaving quit if exit founding then next ex parliament "
    "staff team mission crew delegation family board council committee".split()
)


def check_memberships(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a country that is called a member of a body it was not in."""
    for position, mention in enumerate(mentions):
        if mention.role != "place" or not facts.about("member", mention.name):
            continue
        called = (*_called_members(document, mentions, position), *plainly_called(document, mentions, position))
        for country in dict.fromkeys(called):
            finding = _stranger(document, facts, mention, country)
            if finding is not None:
                yield finding


def _called_members(document: Document, mentions: Sequence[Mention], position: int) -> Iterator[Mention]:
    """The countries that the text calls members of the body at ``position``."""
    doc, body = document.doc, mentions[position]
    word = after_body(document, body.end)
    if word is None:
        return
    before = mentions[position - 1] if position else None
    # "Australia, a NATO member"
    between = [doc[i].lower_ for i in range(before.end, body.start)] if before else []
    shared = before and before.start and doc[before.start - 1].tag_ == "CC" and word < len(doc) and doc[word].tag_ == "CC"
    if (
        before
        and before.role == "place"
        and not shared
        and between in ([",", "a"], [",", "an"], [",", "another"], [",", "also", "a"])
    ):
        yield before
    # "fellow NATO member Turkey"
    after = mentions[position + 1] if position + 1 < len(mentions) else None
    if after and after.role == "place" and after.start == word and doc[word - 1].lower_ in ("member", "state", "country"):
        following = doc[after.end].text if after.end < len(doc) else ""
        if following not in ("-", "'s", "’s") and not following[:1].isupper():
            yield after
    yield from _listed(document, mentions, position, word)


def _listed(document: Document, mentions: Sequence[Mention], position: int, word: int) -> Iterator[Mention]:
    """The countries of "members such as Germany, France and Italy", behind "NATO members" in the same sentence."""
    doc, sentence = document.doc, sentence_at(document, word - 1)
    if sentence is None or any(mention.role == "place" and mention.name != mentions[position].name and
                               after_body(document, mention.end) for mention in mentions
                               if sentence.start <= mention.start < sentence.end):  # fmt: skip
        return
    for i in range(word - 1, sentence.end - 2):
        if doc[i].lower_ not in (*_MEMBERS, *_STATES) or (doc[i].lower_ in _STATES and doc[i - 1].lower_ not in _MEMBERS):
            continue
        opened = i + 2 if doc[i + 1].text == "," else i + 1
        phrase = next((p for p in _SUCH_AS if tuple(t.lower_ for t in doc[opened : opened + len(p)]) == p), None)
        if phrase is None:
            continue
        end = opened + len(phrase)
        for mention in mentions[position + 1 :]:
            joint = [doc[k].lower_ for k in range(end, mention.start)]
            if mention.start < end or mention.role != "place" or not set(joint) <= {",", "and", "the", "or"}:
                continue
            if mention.end < len(doc) and (doc[mention.end].tag_ in ("NNP", "POS") or doc[mention.end].text == "-"):
                return
            yield mention
            end = mention.end
        return


def _stranger(document: Document, facts: Facts, body: Mention, country: Mention) -> Finding | None:
    """A finding when the country was no member at any time that the sentence can mean."""
    rows = facts.about("member", body.name)
    sentence = sentence_at(document, body.start)
    if not rows or sentence is None or document.quoted[country.start] or not _is_country(facts, country.name):
        return None
    around = _words_near(document, body, body) | _words_near(document, country, body)
    own = [row for row in rows if country.name in (row.subject, *row.also)]
    spans = times_told(document, sentence.start, sentence.end)
    if around & EXCUSES or not spans or any(row.holds(*span) for row in own for span in spans):
        return None
    if any(not facts.covers("member", body.name, end, end) for _, end in spans if end != date.max):
        return None
    was = own[-1].statement if own else f"{country.name} is not among the members of {body.name}"
    reference = own[-1].reference if own else Reference(was, rows[0].source, rows[0].url)
    here = document.span(country.start, country.end)
    message = f"“{document.article.text[slice(*here)]}” as a member of {body.name}: {was} ({rows[0].source})"
    others = (document.span(body.start, body.end),)
    return Finding("reference_member", "conflict", *here, message, 0.85, others, reference=reference)


def _words_near(document: Document, mention: Mention, body: Mention) -> set[str]:
    """The words around a name, but for those of the body's own name, which may hold "council"."""
    places = (*range(max(mention.start - 3, 0), mention.start), *range(mention.end, min(mention.end + 3, len(document.doc))))
    return {document.doc[i].lower_ for i in places if not body.start <= i < body.end}


def _is_country(facts: Facts, name: str) -> bool:
    return bool(facts.about("capital", name)) or any(row.subject == name for row in facts.rows if row.kind == "member")
