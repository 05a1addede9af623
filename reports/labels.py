"""What a report calls each feature: an editor's words, not those of the measuring."""

from __future__ import annotations

from .plain import plain, shorten

_LABELS = {
    "attribution.agency_share": "statements from other media",
    "attribution.anonymous_share": "statements of unnamed sources",
    "attribution.density": "attributed sentences",
    "attribution.dependence": "dependence on one source",
    "attribution.unsourced_figures": "figures without a source",
    "attribution.vague_share": "statements of vague sources",
    "commentary.accusations": "accusations in the author's voice",
    "commentary.address": "addressing the reader",
    "commentary.first_person": "opinion with “I” or “we”",
    "commentary.headline": "a view in the headline",
    "commentary.headline_certainty": "headline surer than the story",
    "commentary.media_attacks": "attacks on the press as a whole",
    "consistency.arithmetic": "sums that do not add up",
    "consistency.calendar": "impossible dates",
    "consistency.headline_body": "headline against story",
    "consistency.name_variants": "names spelt two ways",
    "consistency.quotation_ends": "unclear ends of quotations",
    "consistency.reference_facts": "statements against known facts",
    "consistency.role_variants": "conflicting offices",
    "consistency.unpaired_quotations": "quotation marks without a partner",
    "health.alternatives": "comparison with other treatments",
    "health.availability": "word on availability",
    "health.compared_figures": "effects given in figures",
    "health.comparison_group": "word on a comparison group",
    "health.costs": "word on costs",
    "health.design": "word on how the study was made",
    "health.follow_up": "length of the study told",
    "health.funding": "word on who paid and who gains",
    "health.harms": "word on harms",
    "health.independent": "independent experts",
    "health.limits": "word on the limits of the evidence",
    "health.mongering": "dramatised disease",
    "health.negative_findings": "word on what is not so",
    "health.people_studied": "number of people studied",
    "health.promotion": "advertising phrases",
    "health.reservations": "reservations",
    "health.sensational": "sensational promises",
    "hedging.author_hedges": "the author's hedges",
    "hedging.boosters": "certainty claimed without evidence",
    "hedging.source_hedges": "the sources' hedges",
    "hedging.weasels": "weasel phrases",
    "presentation.shouting": "capitals and exclamation marks",
    "sourcing.documents": "documents pointed to",
    "sourcing.interviews": "signs of interviews",
    "sourcing.named_voices": "named voices",
    "sourcing.other_voices": "statements by others than the main source",
    "sourcing.plain_statements": "plainly reported statements",
    "sourcing.press_releases": "use of press releases",
    "sourcing.sourced_sentences": "sentences with a source",
    "wording.argument": "argumentative style",
    "wording.commentary": "comment by the author",
    "wording.opinion_marks": "opinionated wording",
    "wording.past_tense": "telling in the past tense",
    "wording.political_commentary": "comment by the author, on politics",
    "wording.specifics": "names and figures",
    "wording.time_anchors": "sentences that say when",
    "wording.weasel_marks": "weasel phrases",
}
"""Features whose own names say too little."""

_MEANINGS = {
    "wording.argument": (
        "The author's adjectives and adverbs (“really”, “wrong”, “absolutely”), taken together, are those of partisan pages "
        "rather than reports: a matter of style, with no single passage to point at."
    ),
}
"""What a feature says of an article as a whole, where no passage can show it."""


_KINDS = {
    "age": "impossible age",
    "arithmetic": "sum that does not add up",
    "doubled_word": "word printed twice",
    "headline_denial": "headline against story",
    "headline_number": "headline against story",
    "lost_space": "words run together",
    "name_spelling": "name spelt two ways",
    "name_variant": "name spelt two ways",
    "number": "conflicting numbers",
    "quotation_comma": "end of a quotation",
    "reference_capital": "known fact",
    "reference_border": "known fact",
    "reference_count": "known fact",
    "reference_ended": "known fact",
    "reference_member": "known fact",
    "reference_office": "known fact",
    "reference_spelling": "name differs from the reference",
    "reversed_span": "years in reverse",
    "role_variant": "conflicting offices",
    "unpaired_quotation": "quotation mark without a partner",
    "weekday": "weekday against date",
}
"""Kinds of findings whose own names say too little."""

_UNITS = {"0 or 1": "", "expected errors": "errors, by how sure", "weights / √words": "index"}
"""Units that need plainer words, or none."""


def label(feature: str) -> str:
    """``attribution.named_sources`` as "named sources"."""
    return _LABELS.get(feature) or shorten(plain(feature.rpartition(".")[2].replace("_", " ")), 60)


def meaning(feature: str) -> str:
    """What a feature that shows no passages says of an article where it is high; empty for others."""
    return _MEANINGS.get(feature, "")


def kind_in_words(kind: str) -> str:
    """``stray_line`` as "stray line"."""
    return _KINDS.get(kind) or plain(kind.replace("_", " "))


def unit_beside(feature: str, unit: str) -> str:
    """What to add to the feature's label of its unit: ``share of sentences``, ``per 100 words``, or nothing."""
    name, (counted, _, whole) = label(feature), unit.partition(" / ")
    if unit in _UNITS or unit in name:
        return _UNITS.get(unit, "")
    if "100 words" in unit:
        return "per 100 words"
    return plain(f"share of {whole}" if counted == name else unit)


def family(feature: str) -> str:
    """``attribution.named_sources`` as "attribution"."""
    return shorten(plain(feature.partition(".")[0].replace("_", " ")), 40)
