"""Medical reports: do they tell what a reader needs to judge a treatment, a test or a finding?"""

from .alternatives import ALTERNATIVES
from .availability import AVAILABILITY
from .compared_figures import COMPARED_FIGURES
from .comparison_group import COMPARISON_GROUP
from .costs import COSTS
from .design import DESIGN
from .follow_up import FOLLOW_UP
from .funding import FUNDING
from .harms import HARMS
from .independent import INDEPENDENT
from .limits import LIMITS
from .mongering import MONGERING
from .negative_findings import NEGATIVE_FINDINGS
from .people_studied import PEOPLE_STUDIED
from .promotion import PROMOTION
from .reservations import RESERVATIONS
from .sensational import SENSATIONAL

HEALTH = (
    COSTS,
    COMPARED_FIGURES,
    HARMS,
    DESIGN,
    COMPARISON_GROUP,
    PEOPLE_STUDIED,
    FOLLOW_UP,
    LIMITS,
    NEGATIVE_FINDINGS,
    RESERVATIONS,
    INDEPENDENT,
    FUNDING,
    ALTERNATIVES,
    AVAILABILITY,
    SENSATIONAL,
    PROMOTION,
    MONGERING,
)
