"""Medical reports: do they tell what a reader needs to judge a treatment, a test or a finding?"""

from .alternatives import ALTERNATIVES
from .availability import AVAILABILITY
from .compared_figures import COMPARED_FIGURES
from .costs import COSTS
from .design import DESIGN
from .funding import FUNDING
from .harms import HARMS
from .independent import INDEPENDENT
from .limits import LIMITS
from .mongering import MONGERING
from .sensational import SENSATIONAL

HEALTH = (
    COSTS,
    COMPARED_FIGURES,
    HARMS,
    DESIGN,
    LIMITS,
    INDEPENDENT,
    FUNDING,
    ALTERNATIVES,
    AVAILABILITY,
    SENSATIONAL,
    MONGERING,
)
