"""A run over several articles ends with their events, and leaves every article's own record as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced.scoring.cli import app

FIRST = (
    "The harbour council of Brellmouth voted on Monday to rebuild the old pier that the storm destroyed in March. “We will "
    "not leave the people of this valley to strangers from the city,” the miller Osric Venn told the council. Mayor Rosa "
    "Trelander said the pier would cost the town a great deal and that the fishermen had waited long enough for it. She "
    "thanked the council for its patience, and the fishermen for theirs, and promised that the work would begin in the "
    "spring, as soon as the ice on the river has gone. The old pier had stood for more than a century."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "two.txt").write_text(FIRST.replace("Mayor Rosa", "Governor Rosa"), encoding="utf-8")
    return tmp_path


def records(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, [*arguments, "--format", "jsonl", "--quiet"])
    assert result.exit_code == 0
    return result.stdout.splitlines()


def test_the_summary_lists_events_with_their_findings(folder: Path) -> None:
    (event,) = json.loads(records(str(folder))[-1])["events"]
    assert event["witnesses"] == 1
    (finding,) = [finding for finding in event["findings"] if finding["kind"] == "role_conflict"]
    article = (folder / finding["id"]).read_text(encoding="utf-8")
    assert article[finding["start"] : finding["end"]].endswith("Rosa Trelander")
    assert event["points"][0]["grade"] == "conflict"


def test_an_articles_record_is_the_same_alone_and_beside_others(folder: Path) -> None:
    together = records(str(folder))
    alone = records(str(folder / "two.txt"))
    assert json.loads(together[1])["findings"] == json.loads(alone[0])["findings"]
    assert json.loads(alone[-1])["events"] == []


def test_two_processes_find_the_same_events(folder: Path) -> None:
    assert records(str(folder)) == records(str(folder), "--jobs", "2")
