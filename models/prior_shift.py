"""Prior shift: probabilities calibrated where one share is positive, moved to where another is.

Saerens, Latinne & Decaestecker (2002), Adjusting the outputs of a classifier to new a priori probabilities, Neural
Computation 14: the new share is estimated by EM from the unlabelled scores alone.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Probabilities = npt.NDArray[np.float64]


def moved(probability: Probabilities, trained: float, wanted: float) -> Probabilities:
    """``probability``, calibrated where a share ``trained`` is positive, for a place where ``wanted`` is."""
    positive = probability * (wanted / trained)
    negative = (1 - probability) * ((1 - wanted) / (1 - trained))
    return np.asarray(positive / (positive + negative))


def estimated_share(probability: Probabilities, trained: float, steps: int = 100) -> float:
    """The share of positives among new, unlabelled items; between 2% and 98%."""
    share = trained
    for _ in range(steps):
        share = float(np.clip(moved(probability, trained, share).mean(), 0.02, 0.98))
    return share
