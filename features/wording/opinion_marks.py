"""Marks of opinion: how many places show the author's own view, guess, certainty or heat, by the rules of the other families.

Source: SPJ Code of Ethics (2014), "label advocacy and commentary"; Recasens et al. (2013); Hyland (1998) on boosters. A count,
not a rate, so that nothing else in the article can thin it out.
"""

from __future__ import annotations

from dataclasses import replace

from ..base import Extractor, Measurement
from ..commentary.kinds import commentary_evidence
from ..document import Document
from ..hedging.boosters import booster_evidence
from ..presentation.shouting import SHOUTING


def measure(document: Document) -> Measurement:
    """Σ strength of commentary, boosters and shouting in the author's voice."""
    found = [*commentary_evidence(document), *booster_evidence(document), *SHOUTING.measure(document).evidence]
    evidence = tuple(replace(item, feature=OPINION_MARKS.name) for item in sorted(found, key=lambda item: item.start))
    return Measurement(sum(item.strength for item in evidence), evidence)


OPINION_MARKS = Extractor(
    name="wording.opinion_marks",
    unit="marks, by strength",
    formula="Σ strength of the author's guesses, judgements, loaded words, scare quotes, address, “I”, boosters, shouting",
    source="SPJ Code of Ethics (2014); Recasens et al. (2013); Hyland (1998)",
    reliability="lowers",
    bias="raises",
    fires=[
        "The council met on Friday. This is a shameful and utterly ridiculous decision.",
        "The senator slammed the budget in a hysterical rant.",
    ],
    silent=["The bridge reopened in May. Traffic was light.", "“It was a hysterical rant,” the senator said."],
    measure=measure,
    version=2,
)
