"""The plain forms that call a country a member: "Australia is a member of NATO", "NATO members Australia and France".

The country must be the subject of its clause, or lead an apposition; what is doubtful is no claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .moment import sentence_at, sentence_number
from .names_beside import is_fronted
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document

_MEMBERS = frozenset({"member", "members"})
_STATES = frozenset("state states country countries nation nations".split())
_KINDS = frozenset("full fellow key longtime longstanding major leading important".split())
_ADVERBS = frozenset("now currently also already still itself both all".split())
_STARTS = frozenset("because since as while although whereas but".split())
_SOME = frozenset("most some many all other few several unlike which what how why where that".split())
_UNCLAIMED = frozenset(
    "? if unless whether would could should might may will suppose imagine imagined fictional game novel film joke pretend "
    "not n't n’t never no nor neither false falsely wrong wrongly mistakenly untrue incorrect incorrectly myth "
    "claim claims claimed claiming believe believes think thinks rumour rumor nearly almost virtually "
    "practically effectively facto name everything wants want hopes hope until once when used only candidate aspiring "
    "hopeful".split()
)
_THAT = frozenset("that this it claim statement".split())
_DENIED = frozenset("false wrong untrue incorrect myth mistaken mistake not n't n’t".split())


def after_body(document: Document, end: int) -> int | None:
    """The token behind "member(s)" or "member states" that follow the body; None when they do not."""
    doc = document.doc
    i = end + 1 if end < len(doc) and doc[end].tag_ == "POS" else end
    if i >= len(doc) or doc[i].lower_ not in _MEMBERS:
        return None
    i += 1
    return i + 1 if i < len(doc) and doc[i].lower_ in _STATES else i


def plainly_called(document: Document, mentions: Sequence[Mention], position: int) -> Iterator[Mention]:
    """The countries of the body's own sentence that it is plainly said to have for members."""
    body = mentions[position]
    sentence = sentence_at(document, body.start)
    if sentence is None or _is_unclaimed(document, body.start):
        return
    before = mentions[position - 1] if position else None
    if (
        before
        and before.role == "place"
        and before.start >= sentence.start
        and _leads_to(document, before, body, sentence.start)
    ):
        yield before
    yield from _named_behind(document, mentions, position)


def _is_unclaimed(document: Document, token: int) -> bool:
    """True where the sentence denies, supposes, asks or reports, or the next one says that it is wrong."""
    number = sentence_number(document, token)
    if number is None:
        return True
    here, *rest = document.sentences[number : number + 2]
    words = {word.lower_ for word in document.doc[here.start : here.end]}
    following = {word.lower_ for after in rest for word in document.doc[after.start : min(after.start + 6, after.end)]}
    return bool(words & _UNCLAIMED or (following & _DENIED and following & _THAT))


def _leads_to(document: Document, country: Mention, body: Mention, start: int) -> bool:
    """ "Australia is a NATO member", "Australia is a member of NATO", "Australia, a member of NATO,"."""
    doc = document.doc
    between = [doc[i].lower_ for i in range(country.end, body.start)]
    end = body.end
    if between[-1:] == ["the"]:
        between.pop()
    if between[-1:] == ["of"]:
        between.pop()
        if between and between[-1] in _STATES:
            between.pop()
        if not between or between.pop() not in _MEMBERS:
            return False
    else:
        behind = after_body(document, end)
        if behind is None or (end < len(doc) and doc[end].tag_ == "POS"):
            return False
        end = behind
    between = [word for word in between if word not in _KINDS | _ADVERBS]
    if not _ends_clause(document, end):
        return False
    if between in ([",", "a"], [",", "an"], [",", "another"]):
        return _is_free(document, country.start, start)
    return between in (["is", "a"], ["is", "an"], ["is", "another"], ["are"]) and _is_subject(document, country.start, start)


def _is_free(document: Document, at: int, start: int) -> bool:
    """False where the name belongs to one before it: "the envoy of Norway, a member of …", "Oslo, Norway, a member of …"."""
    return at == start or document.doc[at - 1].lower_ not in ("of", "from", "for", ",", "and", "or", "-")


def _is_subject(document: Document, at: int, start: int) -> bool:
    """True where the name opens the sentence or a clause, or is the last of two that do."""
    doc = document.doc
    while at > start and (doc[at - 1].lower_ in ("the", "both") or doc[at - 1].is_space or doc[at - 1].text in "“\"'"):
        at -= 1
    if at == start or doc[at - 1].lower_ in _STARTS:
        return True
    if doc[at - 1].lower_ != "and" or at - 2 < start:
        return False
    return doc[at - 2].text == "," or (at - 2 == start and doc[at - 2].tag_ == "NNP")


def _ends_clause(document: Document, end: int) -> bool:
    """True before punctuation, or before "and" with a verb; "a member of the EU and NATO missions" goes on."""
    doc = document.doc
    if end >= len(doc) or doc[end].is_space:
        return True
    if doc[end].tag_ == "CC":
        return end + 1 < len(doc) and (doc[end + 1].tag_[:2] in ("VB", "MD") or doc[end + 1].tag_ in ("PRP", "RB"))
    return doc[end].is_punct and doc[end].text not in ("-", "/", "‑", "(", "“", '"')


def _named_behind(document: Document, mentions: Sequence[Mention], position: int) -> Iterator[Mention]:
    """The countries of "NATO members Australia, France and Italy", up to the one behind "and"."""
    doc, body = document.doc, mentions[position]
    word = after_body(document, body.end)
    sentence = sentence_at(document, body.start)
    if word is None or sentence is None or doc[word - 1].lower_ not in ("members", "states", "countries", "nations"):
        return
    # "To most NATO members Russia and China are …"
    if is_fronted(document, body.start) or doc[body.start - 1].lower_ in _SOME or doc[body.end].tag_ == "POS":
        return
    found: list[Mention] = []
    for mention in mentions[position + 1 :]:
        joint = [doc[i].lower_ for i in range(word, mention.start)]
        if (
            mention.role != "place"
            or mention.start < word
            or [w for w in joint if w != "the"] not in ([], [","], ["and"], [",", "and"])
        ):
            return
        if not found and "".join(joint) not in ("", "the"):
            return
        found.append(mention)
        word = mention.end
        if word < len(doc) and (doc[word].tag_ in ("NNP", "NNPS", "POS", "NN", "NNS") or doc[word].text in ("-", "/")):
            return
        if "and" in joint:
            yield from found
            return
