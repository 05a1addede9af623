"""What an editor can do about a feature, in words: the table behind ``advice``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """How an editor can move a feature: ``many`` with the number of edits at ``{n}``, ``one`` for a single edit.

    An edit that ``adds`` raises the value; the others take evidence away. ``places`` are the features whose evidence shows
    where to add. ``reporting``: asked of news reports only, not of pieces that are plainly opinion. ``needs``: a feature
    without which there is nothing to ask for (no expert outside the study where there is no study).
    """

    one: str
    many: str
    adds: bool = False
    places: tuple[str, ...] = ()
    reporting: bool = False
    needs: str | None = None


def _report(one: str, many: str, *places: str) -> Edit:
    return Edit(one, many, adds=True, places=places, reporting=True)


def _health(one: str, many: str, adds: bool = True) -> Edit:
    return Edit(one, many, adds=adds, reporting=True, needs="health.design" if adds else None)


_UNNAMED = ("wording.weasel_marks", "attribution.vague_share", "attribution.anonymous_share")
EDITS: Mapping[str, Edit] = {
    "wording.commentary": Edit(
        "Cut this sentence of comment, or give it to a source",
        "Cut these {n} sentences of comment, or give them to a source",
        reporting=True,
    ),
    "wording.weasel_marks": Edit("Say who is behind this claim", "Say who is behind these {n} claims"),
    "sourcing.press_releases": Edit(
        "Ask the person quoted here instead of using the release",
        "Ask the people quoted in these {n} passages instead of using the release",
        reporting=True,
        needs="health.design",  # of courts and the police a release may be all there is
    ),
    "sourcing.named_voices": _report("Name one more source", "Name {n} more sources", *_UNNAMED),
    "sourcing.plain_statements": _report(
        "Report one more statement with a plain “said”", "Report {n} more statements with a plain “said”"
    ),
    "sourcing.other_voices": _report(
        "Add a statement by somebody other than the main source", "Add {n} statements by others than the main source"
    ),
    "sourcing.interviews": _report(
        "Put questions to one of the people concerned, and say so",
        "Put questions to {n} of the people concerned, and say so",
    ),
    "sourcing.documents": Edit(
        "Point to a document that readers can look up",
        "Point to {n} documents that readers can look up",
        adds=True,
        places=("attribution.unsourced_figures",),
    ),
    "wording.time_anchors": _report("Say on which day it happened", "Say in {n} more sentences on which day it happened"),
    "health.costs": _health("Tell what it costs and who pays", "Tell in {n} sentences what it costs and who pays"),
    "health.compared_figures": _health(
        "Give the effect as figures side by side", "Give {n} of the effects as figures side by side"
    ),
    "health.harms": _health("Tell what harm it may do", "Tell in {n} sentences what harm it may do"),
    "health.design": _health("Tell how the study was made", "Tell in {n} sentences how the study was made"),
    "health.comparison_group": _health(
        "Tell with whom the treated were compared", "Tell in {n} sentences with whom the treated were compared"
    ),
    "health.people_studied": _health(
        "Tell how many people were studied", "Tell in {n} sentences how many people were studied"
    ),
    "health.follow_up": _health(
        "Tell for how long people were studied", "Tell in {n} sentences for how long people were studied"
    ),
    "health.limits": _health("Tell what the evidence does not show", "Tell in {n} sentences what the evidence does not show"),
    "health.independent": _health(
        "Ask an expert who had no part in the study", "Ask {n} experts who had no part in the study"
    ),
    "health.funding": _health("Say who paid and who gains", "Say in {n} sentences who paid and who gains"),
    "health.alternatives": _health(
        "Compare it with what else there is", "Compare it in {n} sentences with what else there is"
    ),
    "health.availability": _health("Say whether one can have it", "Say in {n} sentences whether and where one can have it"),
    "health.sensational": _health("Put this promise in plain words", "Put these {n} promises in plain words", adds=False),
    "health.promotion": _health("Cut this advertising phrase", "Cut these {n} advertising phrases", adds=False),
    "health.mongering": _health(
        "Give a figure instead of this dramatic phrase",
        "Give figures instead of these {n} dramatic phrases",
        adds=False,
    ),
    "commentary.loaded_words": Edit("Replace this loaded word", "Replace these {n} loaded words"),
    "commentary.accusations": Edit(
        "Say what was done instead of accusing, or say who accuses",
        "Say what was done instead of accusing, or who accuses, in these {n} places",
    ),
    "commentary.media_attacks": Edit(
        "Name the paper that is meant, or cut this", "Name the papers that are meant, or cut these {n} phrases"
    ),
    "commentary.judgement": Edit(
        "Cut this judgement, or give it to a source",
        "Cut these {n} judgements, or give them to a source",
        reporting=True,
    ),
    "commentary.speculation": Edit("Cut this guess, or say whose it is", "Cut these {n} guesses, or say whose they are"),
    "commentary.scare_quotes": Edit("Drop the scare quotes here", "Drop the scare quotes in these {n} places"),
    "commentary.first_person": Edit(
        "Take the author out of this sentence", "Take the author out of these {n} sentences", reporting=True
    ),
    "commentary.address": Edit(
        "Do not address the reader here", "Do not address the reader in these {n} places", reporting=True
    ),
    "hedging.boosters": Edit(
        "Show the evidence for this certainty, or tone it down",
        "Show the evidence for these {n} certainties, or tone them down",
    ),
    "presentation.shouting": Edit(
        "Take out this exclamation mark or these capitals", "Take out these {n} exclamation marks or capitals"
    ),
    "consistency.repeated_blocks": Edit("Delete this repeated block", "Delete these {n} repeated blocks"),
    "consistency.unpaired_quotations": Edit(
        "Put the missing mark to this quotation", "Put the missing marks to these {n} quotations"
    ),
    "consistency.quotation_ends": Edit(
        "Show where this quotation ends and whose it is",
        "Show of these {n} quotations where they end and whose they are",
    ),
    "consistency.reference_facts": Edit("Check this fact or title", "Check these {n} facts and titles"),
    "consistency.garbled_words": Edit("Correct this garbled word", "Correct these {n} garbled words"),
    "consistency.stray_lines": Edit(
        "Delete this line, which belongs to another page", "Delete these {n} lines, which belong to another page"
    ),
    "consistency.name_variants": Edit("Check how this name is spelt", "Check how these {n} names are spelt"),
    "consistency.role_variants": Edit("Check this person's office", "Check the offices of these {n} people"),
    "consistency.conflicting_numbers": Edit("Check these two figures", "Check these {n} pairs of figures"),
    "consistency.arithmetic": Edit("Work out this figure again", "Work out these {n} figures again"),
    "consistency.calendar": Edit("Check this date", "Check these {n} dates"),
    "consistency.headline_body": Edit(
        "Make the headline say what the story says", "Make the headline say what the story says in these {n} places"
    ),
}
