"""Attribution: who says what, and whether the reader can tell who that is."""

from .agency_share import AGENCY_SHARE
from .anonymous_share import ANONYMOUS_SHARE
from .density import DENSITY
from .dependence import DEPENDENCE
from .named_sources import NAMED_SOURCES
from .quoted_words import QUOTED_WORDS
from .sources import SOURCES
from .unsourced_figures import UNSOURCED_FIGURES
from .vague_share import VAGUE_SHARE

ATTRIBUTION = (
    DENSITY,
    QUOTED_WORDS,
    SOURCES,
    NAMED_SOURCES,
    ANONYMOUS_SHARE,
    VAGUE_SHARE,
    DEPENDENCE,
    AGENCY_SHARE,
    UNSOURCED_FIGURES,
)
