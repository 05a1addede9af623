"""The figures of an evaluation of the scores, for the terminal and for the model card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .corpora import BY_NAME

_SCORE = ("AUC", "within outlets", "accuracy", "macro-F1", "Brier", "Spearman with criteria met")
_CALIBRATION = ("calibration error", "calibration error, base rate known", "slope")
_CALIBRATION_NOTE = """\
*Calibration error*: mean gap between the chance told and the share of verdicts that bear it out, over ten equal groups of
articles. One baseline serves all corpora of a score, so where a corpus holds more or fewer good articles than the mean of all,
its error is the larger. *Base rate known*: the corpus's log-odds are moved by one number so that they are right on average;
what is left is the error in telling its articles apart. *Slope*: by how much the log-odds must be stretched to fit the
verdicts; below 1 the score is too sure. The interval of an error can lie above the error itself: resampling adds noise, and
noise only ever makes it larger.

*Intervals.* Two cards, each fitted to half of the outlets, agree within their 90% intervals on this share of articles (mean of
five random halves; one pair says little, as the error of a baseline moves all articles together):
"""
_BASELINES = ("corpus left out", "length only", "outlet only", "TF-IDF")


def figure_lines(found: Mapping[str, Any]) -> list[str]:
    """One block a corpus: the score's figures, then what simpler models reach, then single criteria."""
    lines = []
    for corpus, methods in found["figures"].items():
        count, good = found["counts"][corpus]
        lines.append(f"{corpus}: {count} articles, {good} positive")
        for name, figure in methods.get("score", {}).items():
            lines.append(f"  {name:<36}{_told(figure)}")
        for method in _BASELINES:
            if method in methods:
                lines.append(f"  AUC, {method:<31}{_told(methods[method]['AUC'])}")
        for method, figures in methods.items():
            if method.startswith("criterion: "):
                name = method.removeprefix("criterion: ")
                lines.append(f"  {name:<36}{_told(figures['AUC'])}, fitted to it {_told(figures['fitted'])}")
    lines += [f"{score}: 90% intervals held for {_told(figure)} of articles" for score, figure in _intervals(found)]
    return lines


def measured_section(found: Mapping[str, Any]) -> str:
    """The model card's part on data and figures."""
    data = [
        f"| {corpus} | {BY_NAME[corpus].judgement} | {count} ({good}) | {BY_NAME[corpus].origin} | {BY_NAME[corpus].terms} |"
        for corpus, (count, good) in found["counts"].items()
        if corpus in BY_NAME
    ]
    main = [
        f"| {corpus} | " + " | ".join(_told(methods.get("score", {}).get(name)) for name in _SCORE) + " |"
        for corpus, methods in found["figures"].items()
    ]
    beside = [
        f"| {corpus} | {_told(methods['score'].get('AUC'))} | "
        + " | ".join(_told(methods.get(name, {}).get("AUC")) for name in _BASELINES)
        + " |"
        for corpus, methods in found["figures"].items()
    ]
    criteria = [
        f"| {corpus} | {name.removeprefix('criterion: ')} | {_told(figures['AUC'])} | {_told(figures['fitted'])} |"
        for corpus, methods in found["figures"].items()
        for name, figures in methods.items()
        if name.startswith("criterion: ")
    ]
    files = [f"| {name} | `{digest}` |" for name, digest in sorted(found["files"].items())]
    return "\n".join(
        [
            "# Figures of the scores",
            "",
            "Nested cross-validation: every article is scored by weights, words, slope and baseline fitted to other outlets;",
            "95% intervals over outlets. Made by `wellsourced evaluate score DATA --card models`.",
            "",
            "| corpus | what people judged | articles (positive) | origin | terms |",
            "| --- | --- | ---: | --- | --- |",
            *data,
            "",
            "| corpus | " + " | ".join(_SCORE) + " |",
            "| --- |" + " ---: |" * len(_SCORE),
            *main,
            "",
            "*Within outlets* is the AUC among articles of one outlet (10 or more, with two or more of each verdict),",
            "weighted by articles.",
            "",
            *_calibration(found),
            "",
            "AUC beside that of models which know less, and of the score fitted without the corpus:",
            "",
            "| corpus | score | " + " | ".join(_BASELINES) + " |",
            "| --- | ---: |" + " ---: |" * len(_BASELINES),
            *beside,
            "",
            "FA-KES is a negative control and never trained on: its articles carry true or false casualty figures, which no",
            "style can tell. A score away from .5 there has learned an outlet.",
            "",
            "Single criteria of health reviewers: AUC of the score, and of its features fitted to the criterion:",
            "",
            "| corpus | criterion | score | fitted |",
            "| --- | --- | ---: | ---: |",
            *criteria,
            "",
            "| file | SHA-256 |",
            "| --- | --- |",
            *files,
            "",
        ]
    )


def _calibration(found: Mapping[str, Any]) -> list[str]:
    rows = [
        f"| {corpus} | " + " | ".join(_told(methods["score"].get(name)) for name in _CALIBRATION) + " |"
        for corpus, methods in found["figures"].items()
        if "calibration error" in methods.get("score", {})
    ]
    held = ", ".join(f"{score} {_told(figure)}" for score, figure in _intervals(found))
    return [
        "| corpus | " + " | ".join(_CALIBRATION) + " |",
        "| --- |" + " ---: |" * len(_CALIBRATION),
        *rows,
        "",
        f"{_CALIBRATION_NOTE}{held or 'not measured'}.",
    ]


def _intervals(found: Mapping[str, Any]) -> list[tuple[str, Mapping[str, float | None]]]:
    return list(found.get("intervals", {}).items())


def _told(figure: Mapping[str, float | None] | None) -> str:
    if figure is None or figure["value"] is None:
        return "–"
    if figure["low"] is None:
        return f"{figure['value']:.3f}"
    return f"{figure['value']:.3f} ({figure['low']:.3f}–{figure['high']:.3f})"
