"""The HTML report as a file: self-contained, readable in both colour schemes, and true to old records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest

from wellsourced.reports.html import html_pieces
from wellsourced.reports.html_book import web_address
from wellsourced.reports.markdown import render_article
from wellsourced.reports.record import read_records
from wellsourced.reports.sources import voice_shares
from wellsourced.reports.templates import resource
from wellsourced.reports.types import ArticleRecord, SummaryRecord

from .records import abstained, article, failed, harbour, part, score, span, summary, two_papers

CSS = resource("plots.css") + resource("page.css")


def whole(records: Sequence[ArticleRecord], total: SummaryRecord) -> str:
    return "".join(html_pieces(records, total))


def test_the_file_needs_nothing_else() -> None:
    page = whole(*two_papers())
    assert "default-src 'none'" in page
    assert re.findall(r"<(?:link|img|iframe|object)\b", page) == []
    assert re.findall(r"@import|url\(", page) == []
    loaded = re.findall(r'(?:src|href)="([^"#]*)', page)
    assert set(loaded) <= {"", "https://harbour.example/bridge?id=1"}


def test_the_same_records_give_the_same_file_whatever_their_order() -> None:
    records, total = two_papers()
    assert whole(records, total) == whole(records[::-1], total)


def test_articles_without_scores_say_why() -> None:
    page = whole([abstained(), failed()], summary([abstained(), failed()]))
    assert "38 words; at least 80 are needed" in page
    assert "not text: 40% of its bytes are binary" in page


def test_whose_sentences_counts_body_text_only() -> None:
    text = "HULL — Ferries stopped.\n\nRead more here!\n\n“We wait,” she said.\n"
    parts = ["HULL — Ferries stopped.", "Read more here!", "“We wait,” she said."]
    voices = ["author", "author", "source"]
    found = [{"voice": voice, "commentary": 0.0, "hedge": 0.0, "weasel": 0.0} for voice in voices]
    spans = [dict(zip(("start", "end"), span(text, part), strict=True)) for part in parts]
    apart = [spans[1] | {"kind": "furniture", "note": ""}, {"start": 0, "end": 6, "kind": "dateline", "note": ""}]
    record = article(text=text, sentences=[one | two for one, two in zip(spans, found, strict=True)], regions=apart)
    assert [(voice, number) for voice, number, _ in voice_shares(record)] == [("author", 1), ("source", 1), ("mixed", 0)]


def test_a_measure_without_passages_says_what_it_means() -> None:
    feature = "wording.argument"
    record = article(
        features={feature: {"value": 2.5, "unit": "weights / √words", "missing": None}},
        scores={"bias": score(0.0, [part(feature, 2.5, 0.7, 1.2, [])])},
    )
    page = whole([record], summary([record]))
    assert "argumentative style 2.5 (usual 0.7)" in page
    assert page.count("with no single passage to point at") == 2  # beside the score, and in its sum
    assert "with no single passage to point at" in render_article(record)


def test_outlets_say_how_they_are_pooled_and_whose_the_ratings_are() -> None:
    record = harbour()
    total = summary([record])
    assert "drawn towards the mean of all outlets" in whole([record], total)
    assert "your own file" not in whole([record], total)
    total["outlets"][0]["rating"] = "mixed"
    assert "your own file" in whole([record], total)


def test_advice_and_reference_facts_are_shown() -> None:
    record = harbour()
    feature, text = "hedging.weasels", "Name who says it."
    record["advice"] = [
        {"score": "reliability", "feature": feature, "text": text, "change": 4.25, "evidence": [4]},
        {"score": "bias", "feature": feature, "text": text, "change": 3, "evidence": [4]},
    ]
    record["findings"][0]["reference"] = {
        "statement": "The mayor is Jane Roe.",
        "source": "City",
        "url": "https://city.example/",
    }
    page = whole([record], summary([record]))
    assert page.count("Name who says it.") == 1
    assert "reliability +4.2 points, bias −3.0 points" in page
    assert '<a href="https://city.example/" rel="noreferrer">City</a>' in page


def test_records_of_version_1_0_are_still_drawn() -> None:
    versions = Path(__file__).parent / "versions"
    (path,) = versions.glob("*1.0*")
    *records, total = read_records(path.read_text(encoding="utf-8").splitlines())
    page = whole(records, total)  # type: ignore[arg-type]
    assert "<h1" in page


@pytest.mark.parametrize(
    ("address", "leads_there"),
    [
        ("https://a.example/x?y=1", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, leads_there: bool) -> None:
    assert (web_address(address) is not None) == leads_there


def schemes() -> list[dict[str, str]]:
    """The colours of the light and of the dark scheme."""
    blocks = re.findall(r":root \{(.*?)\}", resource("page.css"), re.DOTALL)[:2]
    read = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in blocks]
    assert read[0].keys() == read[1].keys()
    return read


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2), 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
def test_text_and_marks_have_enough_contrast(scheme: dict[str, str]) -> None:
    tints = [colour for name, colour in scheme.items() if name.endswith("-tint")]
    grounds = [scheme["paper"], scheme["raised"], scheme["voice"], scheme["here"], *tints]
    for ground in grounds:
        assert contrast(scheme["ink"], ground) >= 7
        assert contrast(scheme["soft"], ground) >= 4.5
    for ground, name in product(grounds[:4], ("link", "aside")):
        assert contrast(scheme[name], ground) >= 4.5, (name, ground)
    assert contrast(scheme["aside"], scheme["consistency-tint"]) >= 4.5  # a repeated block
    for name in ("strong", "mild", "calm"):
        assert contrast(scheme[name], scheme[f"{name}-tint"]) >= 4.5
    for name in ("attribution", "hedging", "commentary", "consistency", "presentation", "health", "other", "up", "down"):
        assert contrast(scheme[name], scheme.get(f"{name}-tint", scheme["paper"])) >= 3, name


def test_kinds_of_marks_differ_by_more_than_colour() -> None:
    styles = {}
    for kind in ("attribution", "hedging", "commentary", "consistency", "presentation"):
        (styles[kind],) = re.findall(rf"^\.{kind} \{{ text-decoration-style: (\w+)", CSS, re.MULTILINE)
    assert len(set(styles.values())) == 5
