"""Agency credit: does the article say which agency it comes from?

Source: Reuters Handbook of Journalism and AP terms on crediting agency copy. Described, not scored.
"""

from __future__ import annotations

from ..article import Region
from ..base import Extractor, Measurement
from ..document import Document
from .credits import present


def measure(document: Document) -> Measurement:
    """1 when a credit or the dateline names a news agency."""
    return present(document, _says_which_agency, None, AGENCY_CREDIT.name, "says which agency the article comes from")


def _says_which_agency(region: Region) -> bool:
    return region.kind == "agency" or (region.kind == "dateline" and "agency" in region.note)


AGENCY_CREDIT = Extractor(
    name="presentation.agency_credit",
    unit="0 or 1",
    formula="1 when a credit line or the dateline names a news agency",
    source="Reuters Handbook of Journalism",
    high=1.0,
    fires=[
        "The bridge will reopen in May, the council said on Friday. Traffic was light.\nAFP\n",
        "PARIS (Reuters) - The bridge will reopen in May, the council said on Friday.\n\nTraffic was light.\n",
    ],
    silent=["AFP reported that the bridge will reopen in May.", "The bridge will reopen in May, Reuters said."],
    measure=measure,
)
