"""How likely two statements are rivals, by the shipped weights of their traits."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def likelihood(traits: Mapping[str, float], kind: str) -> float:
    """The chance (0 to 1) that two statements are of one thing and one of them wrong, by the weights of ``kind``."""
    weights = _weights()[kind]
    total = weights["intercept"] + sum(weight * traits[trait] for trait, weight in weights.items() if trait != "intercept")
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> dict[str, dict[str, float]]:
    return tomllib.loads(files("wellsourced.models").joinpath("rivals.toml").read_text(encoding="utf-8"))
