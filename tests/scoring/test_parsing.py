"""The pipeline: settings that make it quicker change nothing in what it says."""

from __future__ import annotations

import pytest
import spacy
from thinc.api import get_current_ops

from wellsourced import Scorer
from wellsourced.features.article import Article
from wellsourced.scoring import parsing

TRICKY = (
    "“We can’t,” Mr. O'Neil-Smith said at 10:30 p.m. on Jan. 3, 2020—in the U.S.—of the $1.2bn (€1.1bn) co-op; he'd paid 50% "
    "for its 'rock 'n' roll' e-mail, www.example.org/a?b=c, @mayor #bridge 3km/h...\n\n\t– Who's “there”?!  :-) N.Y.C.’s 1990s"
)


def test_the_tokenizer_is_the_packages_own(scorer: Scorer, seed_texts: dict[str, str]) -> None:
    stock = spacy.load(parsing.MODEL)
    for text in [TRICKY, *seed_texts.values()]:
        ours = [(token.idx, token.text) for token in scorer.nlp.make_doc(text)]
        assert ours == [(token.idx, token.text) for token in stock.make_doc(text)]


def test_loading_leaves_the_hosts_kernels_alone() -> None:
    before = get_current_ops()
    parsing.load_pipeline()
    assert get_current_ops() is before


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(OSError, match="no_such_model"):
        parsing.load_pipeline("no_such_model")


def test_a_paragraph_starts_a_sentence(scorer: Scorer) -> None:
    (doc,) = parsing.parse(scorer.nlp, ["Bridge to reopen in\n\nthe council said\nit will"])
    assert [sentence.text.strip() for sentence in doc.sents][:2] == ["Bridge to reopen in", "the council said"]


def test_a_notice_of_the_page_ends_a_paragraph(scorer: Scorer) -> None:
    text = "The bridge is open, he said. Story Continued Below Roe called it safe."
    (doc,) = parsing.parse(scorer.nlp, [text])
    last = [*doc.sents][-1]
    assert last.text == "Roe called it safe."
    assert last.start_char == text.index("Roe")


def test_a_word_like_a_notice_ends_no_sentence(scorer: Scorer) -> None:
    text = "The sign read ADVERTISEMENT Here."
    (doc,) = parsing.parse(scorer.nlp, [text])
    assert doc.text == text


def test_a_title_is_cleaned_before_it_is_parsed(scorer: Scorer) -> None:
    articles = [Article("1", "It rained.", title=title) for title in ("Storm\r\nhits \ud800Hull", None, "word " * 300_000)]
    docs = parsing.parse_titles(scorer.nlp, articles)
    assert [doc and doc.text for doc in docs] == ["Storm hits \ufffdHull", None, None]
