"""Other voices: how many statements come from others than the person or body that is heard most.

Source: HealthNewsReview criterion 5 (independent sources); Voakes et al. (1996) on source diversity. A count, so that taking
a statement away never raises it and adding one never lowers it, which the share of the main source does not promise.
"""

from __future__ import annotations

from ..attribution.statements import show
from ..base import Extractor, Measurement
from ..document import Document
from .voices_heard import voices_heard


def measure(document: Document) -> Measurement:
    """Statements that are heard, less those of the source that is heard most."""
    sources = voices_heard(document)
    if not sources:
        return Measurement(0.0)
    main = max(sources, key=lambda key: len(sources[key]))
    others = [statement for key, group in sources.items() if key != main for statement in group]
    evidence = tuple(
        show(document, OTHER_VOICES.name, statement, "another voice", "not the main source") for statement in others
    )
    return Measurement(float(len(others)), evidence)


OTHER_VOICES = Extractor(
    name="sourcing.other_voices",
    unit="statements",
    formula="attributions to people and bodies who are said, outside quotation marks, to speak − those of the one with most",
    source="HealthNewsReview criterion 5; Voakes et al. (1996)",
    reliability="raises",
    fires=[
        "Jane Roe said the talks had failed. Police said nobody was hurt.",
        "“We are proud,” said Jane Roe. “We will win,” Roe said. John Doe said he doubted it.",
    ],
    silent=[
        "Jane Roe said the talks had failed. Roe said she was sorry.",
        "The bridge reopened in May. Traffic was light.",
    ],
    version=2,
    measure=measure,
)
