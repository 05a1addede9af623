"""What to change in an article: the smallest edits that would better each score most.

An edit removes the three strongest marks against a score, or adds three of what is scarce. The change is what the score card
gives with that one feature's new value, everything else as it is: an estimate, as an edit often moves other features too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..features.base import Measurement
from ..features.evidence import Evidence
from ..models.scorecard import ScoreCard
from .result import Advice

EDITS = 3
MOST = 4
_LEAST_CHANGE = 0.5  # points; less is not worth an editor's time
ScoreName = Literal["reliability", "bias"]


@dataclass(frozen=True, slots=True)
class Edit:
    """How an editor can move a feature: ``text`` with the number of edits at ``{n}``, of one at ``one``.

    An edit that ``adds`` raises the value; the others take evidence away. ``places`` are the features whose evidence shows
    where to add.
    """

    text: str
    one: str
    adds: bool = False
    places: tuple[str, ...] = ()


_UNSOURCED = (
    "wording.weasel_marks",
    "attribution.vague_share",
    "attribution.anonymous_share",
    "attribution.unsourced_figures",
)
EDITS_BY_FEATURE: Mapping[str, Edit] = {
    "wording.commentary": Edit(
        "Cut these {n} sentences of comment, or give them to a source", "Cut this sentence of comment, or give it to a source"
    ),
    "wording.opinion_marks": Edit(
        "Put these {n} places in neutral words, or cut them", "Put this place in neutral words, or cut it"
    ),
    "wording.weasel_marks": Edit("Say who is behind these {n} claims", "Say who is behind this claim"),
    "sourcing.press_releases": Edit(
        "Ask the people quoted in these {n} passages instead of using the release",
        "Ask the person quoted here instead of using the release",
    ),
    "sourcing.named_voices": Edit("Name {n} more sources", "Name one more source", True, _UNSOURCED),
    "sourcing.sourced_sentences": Edit(
        "Say where {n} more sentences come from", "Say where one more sentence comes from", True, _UNSOURCED
    ),
    "sourcing.other_voices": Edit(
        "Add {n} statements by others than the main source", "Add a statement by somebody other than the main source", True
    ),
    "sourcing.interviews": Edit(
        "Put questions to {n} of the people concerned, and say so",
        "Put questions to one of the people concerned, and say so",
        True,
    ),
    "sourcing.documents": Edit(
        "Point to {n} documents that readers can look up",
        "Point to a document that readers can look up",
        True,
        ("attribution.unsourced_figures",),
    ),
    "wording.time_anchors": Edit("Say in {n} more sentences when it happened", "Say when it happened", True),
    "health.costs": Edit("Tell in {n} sentences what it costs and who pays", "Tell what it costs and who pays", True),
    "health.compared_figures": Edit(
        "Give {n} of the effects as figures side by side", "Give the effect as figures side by side", True
    ),
    "health.harms": Edit("Tell in {n} sentences what harm it may do", "Tell what harm it may do", True),
    "health.design": Edit("Tell in {n} sentences how the study was made", "Tell how the study was made", True),
    "health.limits": Edit(
        "Tell in {n} sentences what the evidence does not show", "Tell what the evidence does not show", True
    ),
    "health.independent": Edit(
        "Ask {n} experts who had no part in the study", "Ask an expert who had no part in the study", True
    ),
    "health.funding": Edit("Say in {n} sentences who paid and who gains", "Say who paid and who gains", True),
    "health.alternatives": Edit(
        "Compare it in {n} sentences with what else there is", "Compare it with what else there is", True
    ),
    "health.availability": Edit("Say in {n} sentences whether and where one can have it", "Say whether one can have it", True),
    "health.sensational": Edit("Put these {n} promises in plain words", "Put this promise in plain words"),
    "health.mongering": Edit(
        "Give figures instead of these {n} dramatic phrases", "Give a figure instead of this dramatic phrase"
    ),
    "commentary.loaded_words": Edit("Replace these {n} loaded words", "Replace this loaded word"),
    "commentary.judgement": Edit(
        "Cut these {n} judgements, or give them to a source", "Cut this judgement, or give it to a source"
    ),
    "commentary.speculation": Edit("Cut these {n} guesses, or say whose they are", "Cut this guess, or say whose it is"),
    "commentary.scare_quotes": Edit("Drop the scare quotes in these {n} places", "Drop the scare quotes here"),
    "commentary.first_person": Edit("Take the author out of these {n} sentences", "Take the author out of this sentence"),
    "commentary.address": Edit("Do not address the reader in these {n} places", "Do not address the reader here"),
    "hedging.boosters": Edit(
        "Tone down these {n} certainties, or show the evidence", "Tone down this certainty, or show the evidence"
    ),
    "presentation.shouting": Edit(
        "Take out these {n} exclamation marks or capitals", "Take out this exclamation mark or these capitals"
    ),
    "consistency.repeated_blocks": Edit("Delete these {n} repeated blocks", "Delete this repeated block"),
    "consistency.unpaired_quotations": Edit(
        "Put the missing marks to these {n} quotations", "Put the missing mark to this quotation"
    ),
    "consistency.quotation_ends": Edit(
        "Show of these {n} quotations where they end and whose they are",
        "Show where this quotation ends and whose it is",
    ),
    "consistency.reference_facts": Edit("Check these {n} facts and titles", "Check this fact or title"),
    "consistency.garbled_words": Edit("Correct these {n} garbled words", "Correct this garbled word"),
    "consistency.stray_lines": Edit(
        "Delete these {n} lines, which belong to another page", "Delete this line, which belongs to another page"
    ),
    "consistency.name_variants": Edit("Check how these {n} names are spelt", "Check how this name is spelt"),
    "consistency.role_variants": Edit("Check the offices of these {n} people", "Check this person's office"),
    "consistency.conflicting_numbers": Edit("Check these {n} pairs of figures", "Check these two figures"),
    "consistency.arithmetic": Edit("Work out these {n} figures again", "Work out this figure again"),
    "consistency.calendar": Edit("Check these {n} dates", "Check this date"),
    "consistency.headline_body": Edit(
        "Make the headline say what the story says in these {n} places", "Make the headline say what the story says"
    ),
}


def advise(
    cards: Mapping[str, ScoreCard],
    features: Mapping[str, Measurement],
    evidence: tuple[Evidence, ...],
    positions: Mapping[str, tuple[int, ...]],
    words: int,
) -> tuple[Advice, ...]:
    """Up to four edits a score that would better it by half a point or more, the strongest first."""
    values = {name: measurement.value for name, measurement in features.items()}
    found: list[Advice] = []
    for name in ("reliability", "bias"):
        card = cards.get(name)
        if card is None:
            continue
        better = 1.0 if name == "reliability" else -1.0
        now = card.explain(values, words).probability
        own = []
        for term in card.terms:
            value = values.get(term.feature)
            edit = EDITS_BY_FEATURE.get(term.feature)
            # An edit must move the value the way that betters the score.
            if value is None or edit is None or edit.adds != (term.weight * better > 0):
                continue
            shown, changed = _edited(edit, value, evidence, positions, term.feature)
            if changed == value:
                continue
            then = card.explain({**values, term.feature: changed}, words).probability
            change = 100 * better * (then - now)
            if change >= _LEAST_CHANGE:
                count = EDITS if edit.adds else len(shown)
                text = edit.one if count == 1 else edit.text.format(n=count)
                own.append(Advice(name, term.feature, text, change, shown))
        found += sorted(own, key=lambda advice: (-advice.change, advice.feature))[:MOST]
    return tuple(sorted(found, key=lambda advice: (-advice.change, advice.score, advice.feature)))


def _edited(
    edit: Edit, value: float, evidence: tuple[Evidence, ...], positions: Mapping[str, tuple[int, ...]], feature: str
) -> tuple[tuple[int, ...], float]:
    """Where the edit is made, as positions in ``evidence``, and the feature's value after it."""
    if edit.adds:
        places = [place for other in edit.places for place in positions.get(other, ())]
        return tuple(places[:EDITS]), value + EDITS
    strengths = {place: evidence[place].strength for place in positions.get(feature, ())}
    shown = tuple(strengths)[:EDITS]
    # Rates and counts are both proportional to the strengths that they sum; a count may sum more than is shown.
    total = max(sum(strengths.values()), value)
    return shown, value - value * sum(strengths[place] for place in shown) / total if total else value
