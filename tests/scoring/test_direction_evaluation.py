"""Edited articles scored again: no more edits than were asked for, each beside the article it was made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced import Scorer
from wellsourced.features.article import Article
from wellsourced.features.labelled import LabelsError
from wellsourced.models.prior import prior_cards
from wellsourced.scoring.direction_evaluation import _scored, _takes_mark_away, evaluate_direction
from wellsourced.scoring.score_evaluation import evaluate_scores
from wellsourced.scoring.workshop import app

BODY = (
    "The council of Harwick agreed on Monday to close two of its libraries next spring.\n\n"
    "“We have no money left for them,” said Ann Lee, the mayor, after the vote.\n\n"
    "The older building, on Mill Street, was opened in 1931 and has not been repaired since the roof was mended. "
    "The younger one shares its rooms with a school, which wants to use them for lessons in the afternoon. "
    "Both were to be kept under a plan that the council adopted two years ago and has now withdrawn.\n\n"
    "About 4,000 people borrow books there each month, according to a report by the county.\n\n"
)
FIRST = Article("same", BODY + "The doors are to shut in April, and staff will be offered other posts.")
SECOND = Article("same", BODY + "Tom Reed, a teacher, said his pupils would have to travel for an hour by bus.")


def test_no_more_edits_than_asked_for(scorer: Scorer) -> None:
    assert sum(each.edited for each in evaluate_direction(scorer, [FIRST, SECOND], 1).values()) == 1


def test_articles_of_one_id_are_kept_apart(scorer: Scorer) -> None:
    befores = [before.article.text for before, *_ in _scored(scorer, [FIRST, SECOND], 0)]
    assert set(befores) == {FIRST.text, SECOND.text}


def test_edits_leave_quotations_whole(scorer: Scorer) -> None:
    told = "“It is a sad day,” Ann Lee said. “We asked everybody.”\n\n“There was no other way,” said Ann Lee.\n\n"
    for _, name, _, after in _scored(scorer, [Article("quoted", told + BODY)], 0):
        text = after.article.text
        assert "”." not in text, f"{name}: an attribution leaves its comma behind"
        assert "inserted" not in name or "said. “We" in text, f"{name}: put between a quotation and the rest of it"


def test_articles_that_cannot_be_edited_are_told(scorer: Scorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Scorer, "load", lambda models=None: scorer)
    (tmp_path / "short.txt").write_text("The bridge was closed.", encoding="utf-8")
    for path, says in (
        (tmp_path / "short.txt", "none of the 1 articles can be scored"),
        (tmp_path / "no.txt", "There is no file"),
    ):
        done = CliRunner().invoke(app, ["evaluate", "direction", str(path)])
        assert done.exit_code == 2
        assert says in " ".join(done.stderr.split())


def test_judged_articles_that_cannot_be_scored_are_told(tmp_path: Path) -> None:
    data = tmp_path / "short.jsonl"
    data.write_text('{"id": "hyp/1", "text": "The bridge was closed.", "label": 1}\n', encoding="utf-8")
    with pytest.raises(LabelsError, match="none of the 1 judged articles can be scored"):
        evaluate_scores([data], prior_cards())


def test_an_edit_that_takes_a_mark_away_as_well_is_left_out(scorer: Scorer) -> None:
    slammed = Article("slammed", BODY + "Tom Reed slammed the vote: his pupils would have to travel for an hour by bus.")
    cut = replace(slammed, text=slammed.text.replace("Tom Reed slammed the vote: his", "His"))
    added = replace(slammed, text=slammed.text + " The doors are to shut in April.")
    before, without, with_more = scorer.score_many([slammed, cut, added])
    marks = {"wording.opinion_marks"}
    assert _takes_mark_away(before, without, marks)
    assert not _takes_mark_away(before, with_more, marks)
