"""Which attributions report what somebody said or thinks, rather than what somebody did or wants to do.

PolNeAR's attributions are wider than speech: "the council voted to close the bridge" lays the closing at the council's door.
An editor reads that as the author's statement about a deed. A claim is an attribution whose content is quoted, or is a clause
with a finite verb ("that it would close"), or is named by a word of reporting ("announced a closure").
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from .classes import class_number, word_number
from .minds import guessed
from .types import Attribution

_FINITE = frozenset(map(get_string_id, ("VBD", "VBZ", "VBP", "MD")))
_SUBJECT = frozenset(map(get_string_id, ("nsubj", "nsubjpass", "expl", "csubj")))
_PAST = get_string_id("VBD")
_UNFINISHED = frozenset(map(get_string_id, ("VB", "VBG")))
_AUXILIARY = frozenset(map(get_string_id, ("aux", "auxpass")))
_RELATIVE = get_string_id("relcl")
_TO = get_string_id("TO")
_ACTIVE = frozenset(map(get_string_id, ("VBD", "VBZ", "VBP", "VBG")))
_VERBS = _ACTIVE | frozenset(map(get_string_id, ("VB", "VBN")))
_NOUNS = frozenset(map(get_string_id, ("NN", "NNS")))
_NEVER = frozenset(map(get_string_id, ("not", "n't", "n’t", "never", "without")))
_ASKING = frozenset(map(get_string_id, ("whether", "if", "what", "who", "why", "how", "which", "when", "where")))
_FIRST = frozenset(map(get_string_id, ("i", "me", "we", "us")))
_READER = frozenset(map(get_string_id, ("you", "nobody", "none", "everyone", "everybody", "anyone", "anybody")))
_ONE = get_string_id("one")
_POINTING = frozenset(map(get_string_id, ("this", "that")))
_DETERMINER = get_string_id("DT")
_TOLD = frozenset(class_number(name) for name in ("say", "tell", "manner", "talk", "portray"))
_SAYING = frozenset(class_number(name) for name in ("say", "tell", "answer", "manner", "complain", "ask", "judge", "noun"))
_MARKS = frozenset((":", "—", "–", "―"))
_ANNOUNCING = frozenset(class_number(name) for name in ("say", "tell", "answer"))
_MESSAGES = frozenset(
    "statement statements response message letter email comment comments transcript excerpt excerpts reply report according "
    "per".split()
)
_ADVERBIAL = get_string_id("advcl")
_CIRCUMSTANCE = frozenset("after before since because while although though until once when".split())
_SPEECH = 3  # words in quotation marks; fewer are a name or a borrowed term
_THINKING = class_number("think")
_TALKING = class_number("talk")
_NAMING = class_number("noun")


def is_claim(doc: Doc, attribution: Attribution, quoted: int) -> bool:
    """Whether the attribution reports words or a belief; ``quoted``: how many words of the content are in quotation marks."""
    if not attribution.content:
        return False
    if _by_layout(doc, attribution):
        return True
    if attribution.kind != "indirect" and quoted >= _SPEECH:
        return True
    cues = [doc[index] for start, end in attribution.cue for index in range(start, end)]
    if attribution.kind == "direct":  # the council forced “reform”: a word held at arm's length, nobody's
        return any(cue.lower in _reporting() or word_number(cue.lower_) in _SAYING for cue in cues)
    if guessed(cues) or any(_is_denied(cue) for cue in cues):
        return False
    if any(_is_finite_clause(doc, start, end) for start, end in attribution.content):
        asked = doc[attribution.content[0][0]].lower in _ASKING
        return not asked or any(_answers(cue) for cue in cues)
    if all(cue.tag in _NOUNS for cue in cues) or any(cue.lower in _NEVER for cue in cues):  # "without naming the town"
        return False
    reporting = _reporting()
    return any(cue.lower in reporting for cue in cues)


def has_speaker(doc: Doc, attribution: Attribution) -> bool:
    """Whether somebody other than the author stands behind the words, known or not.

    An active verb of saying has a speaker even where the parse shows none ("warns of strikes, says talks failed"), and so
    has a name before a colon; "it seems", "it is thought" and "fears" have not.
    """
    source = [index for start, end in attribution.source for index in range(start, end)]
    if attribution.speaker_kind == "author" or (source and doc[source[-1]].lower in _FIRST and doc[source[-1]].text != "US"):
        return False
    if len(source) == 1 and doc[source[0]].lower in _READER:
        return False  # as you know
    if len(source) == 1 and doc[source[0]].lower == _ONE and not _happened(doc, attribution):
        return False  # one must ask
    cues = [doc[index] for start, end in attribution.cue for index in range(start, end)]
    verbs = [word_number(cue.lower_) for cue in cues if cue.tag in _ACTIVE]
    if len(source) == 1 and doc[source[0]].lower in _POINTING and doc[source[0]].tag == _DETERMINER:
        return not _SAYING.isdisjoint(verbs)  # that could explain why: the author's reasoning
    if attribution.speaker_kind != "none":
        return True
    if source and all(doc[index].lower in _nobody() for index in source):
        return False
    if source and _by_layout(doc, attribution):
        return True
    return any(number in _SAYING or (source and number == _THINKING) for number in verbs)


def is_spoken(doc: Doc, attribution: Attribution) -> bool:
    """Whether a verb of speech, a message or the layout tells that it was said: not thought, found or shown."""
    cues = [doc[index] for start, end in attribution.cue for index in range(start, end)]
    verbs = [cue for cue in cues if cue.tag in _VERBS]
    spoken = any(verb.lower in _reporting() or word_number(verb.lower_) in _SAYING | {_TALKING} for verb in verbs)
    return spoken or any(cue.lower_ in _MESSAGES for cue in cues) or _by_layout(doc, attribution)


def _answers(cue: Token) -> bool:
    """Whether a cue with a question for content tells what was said or found, not what is still to be found out: "showed how",
    "asked whether", but not "to see whether"."""
    number = word_number(cue.lower_)
    return number in _SAYING or (number > 0 and cue.tag not in _UNFINISHED)


def _happened(doc: Doc, attribution: Attribution) -> bool:
    """Whether a cue is in the past tense: "one said" is one of some people, "one might say" nobody."""
    return any(doc[index].tag == _PAST for start, end in attribution.cue for index in range(start, end))


def _is_denied(cue: Token) -> bool:
    """Whether it is denied that it was said: "he never said that …", "did not tell them that …". A belief that is denied, and
    a denial that is answered, stay claims: "she does not think it fair"."""
    if cue.tag not in _VERBS or word_number(cue.lower_) not in _TOLD:
        return False
    return any(child.lower in _NEVER for child in cue.lefts)


def _by_layout(doc: Doc, attribution: Attribution) -> bool:
    """Whether the cue is a mark, not a word: the colon of a transcript, the dash before a signature."""
    return all(doc[index].text in _MARKS for start, end in attribution.cue for index in range(start, end))


def _is_finite_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether a word that heads the stretch is a finite verb, or a verb with its own subject and auxiliary."""
    for index in range(start, end):
        token = doc[index]
        if (start <= token.head.i < end and token.head.i != index) or _is_circumstance(token) or _is_part(token):
            continue
        if token.tag in _FINITE:
            return True
        if token.n_lefts or token.n_rights:
            children = list(token.children)
            finite = any(child.tag in _FINITE for child in children) and not any(child.tag == _TO for child in children)
            if finite and any(child.dep in _SUBJECT for child in children):
                return True
    return False


def _is_part(token: Token) -> bool:
    """Whether a word only describes a noun, "a bill that would …", or has lost its verb; "the claim that …" is a statement."""
    return token.dep in _AUXILIARY or (token.dep == _RELATIVE and word_number(token.head.lower_) != _NAMING)


def _is_circumstance(verb: Token) -> bool:
    """Whether a clause tells when or why something was said, not what: "after the bridge fell"."""
    return verb.dep == _ADVERBIAL and any(child.lower_ in _CIRCUMSTANCE for child in verb.lefts)


@cache
def _nobody() -> frozenset[int]:
    return frozenset(map(get_string_id, ("it", "there", "that", "this", "which", "what", "these", "those")))


def announces(token: Token) -> bool:
    """Whether a word before a colon tells that what follows is somebody's: "wrote", "in a statement"."""
    return token.lower_ in _MESSAGES or (token.tag in _VERBS and word_number(token.lower_) in _ANNOUNCING)


@cache
def _reporting() -> frozenset[int]:
    text = resources.files("wellsourced.features").joinpath("lexicons", "reporting.toml").read_text(encoding="utf-8")
    return frozenset(map(get_string_id, tomllib.loads(text)["words"]))
