"""Parts of judged articles for cross-validation, no outlet in two of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from ..features.labelled import LabelsError

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
FOLDS = 5


class TooFew(LabelsError):
    """Judged articles that no card can be fitted to and checked on: of too few outlets, or with a verdict too rare."""

    def __init__(self, groups: Sequence[str], labels: Floats, sources: Collection[str] = ()) -> None:
        outlets, good = len(set(groups)), int((labels > 0.5).sum())
        super().__init__(
            f"{', '.join(sources) or 'the data'}: too few judged articles to fit a card and to check it on outlets left out: "
            f"{good} positive and {len(labels) - good} negative ones of {outlets} outlets; "
            f"both verdicts are needed, each in several of {2 * FOLDS} outlets or more; add articles of the rarer verdict"
        )


def folds(groups: Sequence[str], labels: Floats, sources: Collection[str] = ()) -> list[Places]:
    """The test articles of each fold: no outlet in two, both verdicts as even as can be. Raises TooFew, naming ``sources``."""
    from sklearn.model_selection import StratifiedGroupKFold

    if len(set(groups)) < FOLDS or np.bincount(labels > 0.5, minlength=2).min() < FOLDS:
        raise TooFew(groups, labels, sources)
    split = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(labels, labels > 0.5, np.asarray(groups))
    return [test for _, test in split]
