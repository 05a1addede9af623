"""Small questions about the clause a word stands in, asked only where a lexicon has found a candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .document import Document

_ACCORDING, _QUESTION_MARK = int(get_string_id("according")), int(get_string_id("?"))
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PERSONAL = frozenset({"i", "you", "he", "she", "we", "they", "who"})
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "am", "'m", "’m"})
_SAYING = frozenset(
    "say says said saying tell tells told telling add adds added warn warns warned claim claims claimed argue "
    "argues argued insist insists insisted believe believes believed think thinks thought note notes noted explain "
    "explains explained announce announced promise promised predict predicts predicted estimate estimated fear "
    "fears feared hope hopes hoped write writes wrote tweeted tweets report reports reported state states stated "
    "admit admits admitted acknowledge acknowledged declare declared deny denied denies testify testified ask asked "
    "asks wonder wondered worry worried saying adding claiming arguing warning insisting alleging suggesting noting "
    "believing fearing alleged alleges contend contends contended conclude concluded concludes stress stressed "
    "emphasize emphasized reply replied".split()
)
_ACCUSING = frozenset("accuse accuses accused accusing blame blames blamed criticized criticised charged suspected".split())
_CLAIMS = frozenset("charge charges claim claims accusation accusations allegation allegations suggestion suggestions".split())
_NEGATIVE = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely"})


def is_be(token: Token) -> bool:
    """True for the forms of *to be*."""
    return token.lower_ in _BE


def verb_of(token: Token) -> Token:
    """The verb that an auxiliary belongs to, or the token itself."""
    return token.head if token.dep_ in {"aux", "auxpass", "neg"} else token


def subject(verb: Token) -> Token | None:
    """The subject of a verb; for a verb joined to another by *and*, that one's subject."""
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in SUBJECTS or child.dep_ == "expl":
                return child
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None


def negated(token: Token) -> bool:
    """True when the verb has a negation of its own."""
    return any(child.dep_ == "neg" or child.lower_ in _NEGATIVE for child in token.children)


def has_agent(participle: Token) -> bool:
    """True when a passive says by whom."""
    following = participle.doc[participle.i + 1 : participle.i + 9]
    return any(token.lower_ == "by" and token.sent.start == participle.sent.start for token in following)


def in_question(document: Document, index: int) -> bool:
    """True when the sentence that holds the token has a question mark."""
    return _sentence_has(document, index, _QUESTION_MARK)


def _sentence_has(document: Document, index: int, wanted: int) -> bool:
    """True when the token's sentence holds the word with the id ``wanted``."""
    places = np.flatnonzero(document.lower == wanted)
    if not len(places):
        return False
    sentence = document.doc[index].sent
    return bool(((places >= sentence.start) & (places < sentence.end)).any())


def is_reported(document: Document, index: int) -> bool:
    """True when the token depends on a verb of saying or thinking that has somebody as its subject.

    A second line behind the attributions: what a source says must not be held against the author even where the finder
    of attributions has missed it.
    """
    token = document.doc[index]
    for _ in range(12):
        if token.dep_ in {"ccomp", "parataxis"} and _says(token.head):
            return True
        if is_claimed(token):
            return True
        if token.dep_ == "pcomp" and token.head.head.lower_ in _ACCUSING:
            return True
        speech = (child for child in token.children if child.dep_ == "parataxis")
        if any(_says(child) and child.i > index for child in speech):
            return True
        if token.head is token:
            break
        token = token.head
    return _sentence_has(document, index, _ACCORDING)


def is_claimed(token: Token) -> bool:
    """True when the token heads what a noun of claiming introduces: "charges that he demonized …"."""
    return token.dep_ == "acl" and token.head.lower_ in _CLAIMS


def _says(verb: Token) -> bool:
    """Somebody says or thinks: the verb has a subject, or hangs on what has one ("…, claiming that …")."""
    return verb.lower_ in _SAYING and (subject(verb) is not None or verb.dep_ in {"advcl", "acl", "conj"})
