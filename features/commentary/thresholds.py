"""From which probability on a sentence counts as commentary: the step that serves labelled sentences best."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

PRECISION = 0.75
"""What a threshold for single sentences of news must keep: a false alarm costs more trust than a miss."""
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def best_threshold(probability: Floats, labels: Flags) -> float:
    """The probability, in steps of 0.01, at which the mean F1 of both classes is highest."""
    steps = [percent / 100 for percent in range(5, 95)]

    def worth(step: float) -> tuple[float, float]:
        return macro_f1(probability >= step, labels), -step

    return max(steps, key=worth)


def precise_threshold(probability: Floats, labels: Flags) -> float:
    """The probability, in steps of 0.01, at which F1 is highest among those with enough precision; 0.5 if there is none."""
    rates = {step: precision_recall(probability >= step, labels) for step in (percent / 100 for percent in range(5, 95))}
    enough = {step: 2 * p * r / (p + r) for step, (p, r) in rates.items() if p >= PRECISION and r > 0}
    return max(enough, key=lambda step: (enough[step], -step), default=0.5)


def precision_recall(found: Flags, labels: Flags) -> tuple[float, float]:
    """Precision and recall of the positive class."""
    both = int((found & labels).sum())
    return both / max(int(found.sum()), 1), both / max(int(labels.sum()), 1)


def macro_f1(found: Flags, labels: Flags) -> float:
    """Mean of the F1 of both classes."""
    values = []
    for yes, gold in ((found, labels), (~found, ~labels)):
        both, either = int((yes & gold).sum()), int(yes.sum()) + int(gold.sum())
        values.append(2 * both / max(either, 1))
    return sum(values) / 2
