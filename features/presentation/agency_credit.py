"""Agency credit: does the article say which agency it comes from?

Source: Reuters Handbook of Journalism and AP terms on crediting agency copy. Described, not scored.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .credits import present


def measure(document: Document) -> Measurement:
    """1 when the text credits a news agency outside its sentences."""
    return present(document, "agency", None, AGENCY_CREDIT.name, "says which agency the article comes from")


AGENCY_CREDIT = Extractor(
    name="presentation.agency_credit",
    unit="0 or 1",
    formula="1 when a line of the text credits a news agency",
    source="Reuters Handbook of Journalism",
    high=1.0,
    fires=[
        "The bridge will reopen in May, the council said on Friday. Traffic was light.\nAFP\n",
        "The bridge will reopen in May, the council said on Friday. Traffic was light.\n(Reuters)\n",
    ],
    silent=["AFP reported that the bridge will reopen in May.", "The bridge will reopen in May, Reuters said."],
    measure=measure,
)
