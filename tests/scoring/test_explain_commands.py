"""`wellsourced explain`, `rules` and `report`, as a user types them."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from wellsourced import Scorer, __version__
from wellsourced.scoring.workshop import app

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("002*"))
OLD = ROOT / "tests" / "reports" / "versions" / "1.0.jsonl"


@pytest.fixture(autouse=True)
def loaded_once(scorer: Scorer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands take the tests' scorer instead of loading their own."""
    monkeypatch.setattr(Scorer, "load", lambda models=None: scorer)


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_feature_is_explained_with_formula_and_every_passage() -> None:
    done = invoke("explain", SEED, "--feature", "commentary.speculation")
    assert done.exit_code == 0
    output = " ".join(done.stdout.split())
    assert "÷ max(author's words, 100)" in output
    assert "pull the strings" in output
    assert re.search(r"(reliability|bias) \d+ \(\d+–\d+\): .* usual \S+, adds [+−]\d", output)


def test_words_are_explained_by_character_and_by_line() -> None:
    text = SEED.read_text(encoding="utf-8")
    start = text.index("pull the strings")
    line = text.count("\n", 0, start) + 1
    for span in (str(start), f"{start}-{start + 4}", f"l{line}", "…pull the strings", "STILL  PULL THE"):
        done = invoke("explain", SEED, "--span", span)
        assert done.exit_code == 0
        output = " ".join(done.stdout.split())
        assert f"where: line {line}" in output
        assert "voice author" in output
        assert "Ascribes a hidden motive" in output


def test_an_article_is_explained_in_full() -> None:
    output = invoke("explain", SEED).stdout
    assert "baseline, before any measure" in output
    assert "[would mean: speculation]" in " ".join(output.split())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["explain", SEED, "--feature", "commentary.speculatoin"], "did you mean commentary.speculation"),
        (["explain", SEED, "--span", "999999"], "is not within the article"),
        (["explain", SEED, "--span", "purple cows"], "'purple cows' do not stand in the article"),
        (["explain", SEED, "--span", "said"], "stands 3 times in the article"),
        (["explain", SEED, "--span", "…"], "is not N, N-M, lN or words"),
        (["explain", SEED, "--span", "l0"], "is not"),
        (["explain", SEED, "--span", "1", "--feature", "commentary.speculation"], "one at a time"),
        (["explain", "nowhere.txt"], "There is no file"),
        (["explain", SEED.parent], "name one with --id"),
        (["rules", "nothing.here"], "there is no feature"),
        (["rules", "nothing"], "there is no feature 'nothing'"),
        (["rules", "weasles"], "did you mean hedging.weasels"),
        (["explain", SEED, "--feature", "weasles"], "did you mean hedging.weasels"),
        (["rules", "--format", "pdf"], "is not one of"),
        (["report", "nowhere.jsonl"], "no file or folder 'nowhere.jsonl'"),
        (["report", SEED.parent], "Is a directory"),
        (["evaluate", "hedging", SEED], "not readable as JSON Lines"),
        (["evaluate", "hedging", OLD], "row 1 lacks label or author_hedge"),
        (["report", ROOT / "README.md"], "line 1"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str | Path], says: str) -> None:
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.replace("│", " ").split())


def test_the_version_is_told() -> None:
    assert invoke("--version").stdout == f"wellsourced {__version__}\n"


def test_rules_come_with_source_and_examples() -> None:
    output = invoke("rules", "hedging.weasels").stdout
    assert output.count("fires: ") >= 2
    assert output.count("silent: ") >= 2
    assert "source: " in output
    assert "attribution." not in invoke("rules", "hedging").stdout


@pytest.mark.parametrize(
    ("feature", "says"),
    [
        ("wording.opinion_marks", "; a larger value lowers reliability, raises bias"),
        ("wording.commentary", "; a larger value lowers reliability"),
        ("hedging.boosters", "; a larger value raises bias"),
        ("hedging.weasels", "; in neither shipped score (a larger value would lower reliability)"),
        ("attribution.quoted_words", "; described, moves no score"),
    ],
)
def test_rules_name_the_scores_that_a_feature_moves(feature: str, says: str) -> None:
    (unit,) = [line for line in invoke("rules", feature).stdout.splitlines() if line.startswith("  unit: ")]
    assert unit.endswith(says)


@pytest.mark.parametrize("asked", ["weasels", "Hedging.weasels", "hedging.w*", "hedging.wea"])
def test_a_feature_is_asked_for_in_the_same_ways_by_both_commands(asked: str) -> None:
    assert "### " not in invoke("rules", asked).stdout
    assert "hedging.weasels" in invoke("rules", asked).stdout
    assert "hedging.weasels" in invoke("explain", SEED, "--feature", asked).stdout


def test_a_family_is_explained_feature_by_feature() -> None:
    output = invoke("explain", SEED, "--feature", "hedging").stdout
    assert "hedging.weasels" in output and "hedging.boosters" in output


def test_old_records_become_a_report_again(tmp_path: Path) -> None:
    first = json.loads(OLD.read_text(encoding="utf-8").splitlines()[0])
    assert first["schema_version"] == "1.0"
    done = invoke("report", OLD, "--out", tmp_path / "report")
    assert done.exit_code == 0
    assert (tmp_path / "report" / "report.html").exists()
    for output_format in ("text", "md", "html", "csv", "json"):
        assert invoke("report", OLD, "--format", output_format).exit_code == 0


def test_an_empty_file_of_records_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    done = invoke("report", empty)
    assert done.exit_code == 2
    assert "holds no records" in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize("left", [0, -50], ids=["no summary", "half a summary"])
def test_what_a_run_that_was_cut_off_wrote_becomes_a_report(tmp_path: Path, left: int) -> None:
    article, total = OLD.read_text(encoding="utf-8").splitlines()
    cut = tmp_path / "cut.jsonl"
    cut.write_text(f"{article}\n{total[:left]}", encoding="utf-8")
    done = invoke("report", cut)
    assert done.exit_code == 0
    assert "cut off after 1 article;" in done.stderr
    assert "1 article: 1 scored" in done.stdout


def test_records_are_read_from_standard_input_and_unpacked(tmp_path: Path) -> None:
    packed = tmp_path / "old.jsonl.gz"
    packed.write_bytes(gzip.compress(OLD.read_bytes()))
    expected = invoke("report", OLD).stdout
    assert CliRunner().invoke(app, ["report", "-"], input=OLD.read_bytes()).stdout == expected
    assert invoke("report", packed).stdout == expected


def test_a_json_document_is_read_as_well(tmp_path: Path) -> None:
    document = tmp_path / "old.json"
    document.write_text(invoke("report", OLD, "--format", "json").stdout, encoding="utf-8")
    assert invoke("report", document).stdout == invoke("report", OLD).stdout


def test_several_runs_are_taken_together(tmp_path: Path) -> None:
    both = tmp_path / "both.jsonl"
    both.write_bytes(OLD.read_bytes() * 2)
    done = invoke("report", both, "--format", "jsonl")
    *articles, total = map(json.loads, done.stdout.splitlines())
    assert total["articles"] == len(articles) == 2 * (len(OLD.read_text(encoding="utf-8").splitlines()) - 1)
    assert "2 runs" in done.stderr
