"""Plots: the figures stand where they should, and any title is only text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from wellsourced.reports.svg import scatter, waterfall, waterfall_scale, waterfall_steps

from .records import article, harbour, hostile, score

SVG = "{http://www.w3.org/2000/svg}"


def test_the_waterfall_starts_at_the_baseline_and_ends_at_the_score() -> None:
    record = harbour()
    steps = waterfall_steps(record, record["scores"]["reliability"])
    assert steps[0].start == record["scores"]["reliability"]["baseline"]
    assert [step.start for step in steps[1:]] == [step.end for step in steps[:-1]]
    assert steps[-1].end == pytest.approx(0.4 - 0.9 - 0.4 - 0.3 + 0.2)
    assert steps[-1].label == "1 other measure at the usual value"


def test_bars_fit_and_lie_in_order() -> None:
    record = harbour()
    reliability = record["scores"]["reliability"]
    scale = waterfall_scale(reliability, waterfall_steps(record, reliability))
    assert 0 < scale.at(-1.0) < scale.at(0.0) < scale.at(0.4) < 100
    assert [chance for chance, _ in scale.ticks()] == [35, 50]


def test_what_speaks_against_the_article_has_one_colour_in_both_scores() -> None:
    record = harbour()
    for which, against in (("reliability", 3), ("bias", 2)):
        assert len(re.findall('class="against"', waterfall(record, which))) == against


def test_points_stand_at_their_scores() -> None:
    low = article("low", scores={"reliability": score(-9, []), "bias": score(9, [])})
    high = article("high", scores={"reliability": score(9, []), "bias": score(-9, [])})
    circles = ElementTree.fromstring(scatter([low, high])).iter(f"{SVG}circle")
    (x1, y1), (x2, y2) = ((float(circle.attrib["cx"]), float(circle.attrib["cy"])) for circle in circles)
    assert x1 == pytest.approx(56, abs=0.2)
    assert x2 == pytest.approx(616, abs=0.2)
    assert y1 < y2


def test_crowded_plots_do_without_numbers() -> None:
    few, many = scatter([article(str(n)) for n in range(5)]), scatter([article(str(n)) for n in range(60)])
    assert len(re.findall('class="number"', few)) == 5
    assert 'class="number"' not in many


def test_hostile_titles_stay_text() -> None:
    for drawing in (
        scatter([hostile(), harbour()]),
        waterfall(hostile(), "reliability"),
        scatter([hostile("\x00\ufffe]]>&")]),
    ):
        elements = [element.tag.removeprefix(SVG) for element in ElementTree.fromstring(drawing).iter()]
        assert set(elements) <= {"svg", "title", "style", "rect", "line", "text", "tspan", "path", "circle", "g"}
