"""Loaded words: wording in the author's voice that carries a slant or an emotion a neutral reporter would avoid.

Sources: Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013), subjective intensifiers and one-sided terms; the AP Stylebook and
the Reuters handbook on loaded verbs of saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Extractor, Measurement
from ..clause import is_claimed
from ..lexicon import Cue, cues
from ..memory import per_document
from ..voices import own, own_rate
from .phrases import apart

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.loaded_words"
_TAGS = {"verb": ("VB",), "noun": ("NN",), "adjective": ("JJ", "VBG", "VBN", "RB"), "adverb": ("RB",)}
# Ordinary uses of words that are loaded elsewhere: what follows or precedes makes them plain.
_PLAIN_BESIDE = {
    word: frozenset(company.split())
    for word, company in (
        ("evil", "genius"),
        ("toxic", "waste chemicals chemical gas gases substances substance shock fumes smoke materials metals effects"),
        ("poisonous", "gas snake snakes plants mushrooms"),
        ("fake", "id ids passport passports documents accounts account name names news procedure procedures pill surgery"),
        ("fraudulent", "accounts transactions transfers"),
        ("explosive", "device devices material materials experts charges charge vest vests belt ordnance eruption"),
        ("devastating", "earthquake hurricane flood floods fire fires storm injury illness disease"),
        ("catastrophic", "injury injuries failure insurance"),
        ("crushing", "injuries injury"),
        ("slam", "dunk"),
        ("sham", "treatment procedure group stimulation surgery acupuncture injection control rtms tms or placebo device"),
        ("slaughter", "house houses"),
        ("puppet", "show shows theater theatre"),
        ("garbage", "truck trucks collection bags bag can cans dump bin bins"),
        ("swamp", "land"),
        ("clown", "fish"),
    )
}
# These are loaded only with an object that is a person's words or acts, seldom in sport, cooking or the law.
_ONLY_WITH_OBJECT = frozenset(
    "slam slams slammed slamming blast blasts blasted blasting rip rips roasts roasted hack gutted gutting torched "
    "torches butchered snapped smeared trashed hijacked ramming humiliated squandered cave caved caving decimated".split()
)
_BODILY = frozenset(
    "door doors brakes car wall tree ball building buildings plane home house fish music pole truck bus flight "
    "airliner vehicle vehicles chicken into photo photos photograph photographs picture pictures image images selfie "
    "selfies shot foot feet stone stones tumor tumors cells".split()
)
_NOT_COMMON = frozenset({"NNP", "NNPS"})


@per_document
def loaded_evidence(document: Document) -> tuple[Evidence, ...]:
    """Loaded words in the author's own voice, by position."""
    mask = own(document)
    found = []
    for kind in _TAGS:
        for cue in cues(document).get(f"loaded.{kind}", ()):
            if mask[cue.start] and mask[cue.end - 1]:
                strength = _strength(document, cue, kind)
                if strength > 0 and not is_claimed(document.doc[cue.start]):
                    note = cue.group.note
                    found.append(document.evidence(NAME, cue.start, cue.end, cue.group.name, note, strength))
    return apart(found)


def _strength(document: Document, cue: Cue, kind: str) -> float:
    doc = document.doc
    token = doc[cue.end - 1 if kind != "verb" else cue.start]
    if cue.end - cue.start > 1:
        return 0.8
    if not token.tag_.startswith(_TAGS[kind]) or token.tag_ in _NOT_COMMON:
        return 0.0
    following = doc[cue.end].lower_ if cue.end < len(doc) else ""
    if following == "-":  # explosive-packed
        return 0.0
    if {following, token.head.lower_} & _PLAIN_BESIDE.get(token.lower_, frozenset()):
        return 0.0
    if kind == "verb" and token.lower_ in _ONLY_WITH_OBJECT:
        objects = [child for child in token.children if child.dep_ in {"dobj", "nsubjpass"}]
        if not objects or objects[0].lower_ in _BODILY or following in {"into", "shut", "open", "through"}:
            return 0.0
    return 0.7


def measure(document: Document) -> Measurement:
    """Loaded words for 100 of the author's words."""
    return own_rate(document, loaded_evidence(document))


LOADED_WORDS = Extractor(
    name=NAME,
    unit="loaded words / 100 words of the author",
    formula="100 × Σ strength of loaded words in the author's voice ÷ max(author's words, 100)",
    source="Recasens et al. 2013; AP Stylebook; Reuters handbook",
    fires=[
        "The senator slammed the budget in a hysterical rant.",
        "The chairman's cronies shamelessly hid the losses.",
    ],
    silent=[
        "The senator criticised the budget in a speech.",
        "“It was a hysterical rant,” the senator said.",
        "The driver slammed the door; toxic waste was found in the truck.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
