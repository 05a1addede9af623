"""The command `score`, as a user types it."""

from __future__ import annotations

import csv
import functools
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from broken_inputs import write_mixed_folder
from click.testing import Result
from typer.testing import CliRunner

from wellsourced.reports.record import schema
from wellsourced.scoring.cli import app

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SCORE = Path(sys.executable).with_name("score")


def score(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the installed command in a process of its own."""
    command = [SCORE, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, timeout=120)


def invoke(*arguments: str | Path, stdin: bytes = b"") -> Result:
    """Run the command inside this process, which is quicker."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def records(output: bytes) -> list[dict]:
    return [json.loads(line) for line in output.decode().splitlines()]


def test_a_mixed_folder_loses_nothing(tmp_path: Path) -> None:
    good, broken = write_mixed_folder(tmp_path / "mixed")
    assert (good + broken, broken) == (200, 20)
    done = score(tmp_path / "mixed", "--format", "jsonl")
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    *articles, summary = records(done.stdout)
    validator = jsonschema.Draft202012Validator(schema())
    for record in [*articles, summary]:
        validator.validate(record)
    assert sum(record["status"] == "scored" for record in articles) == good
    failures = [record for record in articles if record["status"] == "failed"]
    assert len(failures) == broken
    assert all(record["reason"] and record["id"] for record in failures)
    assert (summary["articles"], summary["scored"], summary["failed"]) == (200, good, broken)


def test_output_is_the_same_whatever_the_number_of_processes() -> None:
    expected = score("seeds", "--format", "jsonl")
    assert expected.returncode == 0
    assert score("seeds", "--format", "jsonl", "--jobs", "2").stdout == expected.stdout


def test_writes_a_report(tmp_path: Path) -> None:
    assert invoke(SEEDS, "--out", tmp_path / "report").exit_code == 0
    assert (tmp_path / "report" / "index.md").exists()
    assert len(list((tmp_path / "report" / "articles").glob("*.md"))) == 5


def test_csv_is_a_table_of_features() -> None:
    rows = list(csv.DictReader(io.StringIO(invoke(SEEDS, "--format", "csv").stdout)))
    assert len(rows) == 5
    assert {"id", "reliability", "bias", "attribution.named_sources"} <= set(rows[0])
    assert rows[2]["title"] == "NATO To Enhance Its Mission in Iraq: Secretary General"


def test_json_is_one_document() -> None:
    document = json.loads(invoke(SEEDS, "--format", "json").stdout)
    assert len(document["records"]) == 5
    assert document["summary"]["scored"] == 5


def test_html_is_one_page() -> None:
    page = invoke(SEEDS, "--format", "html").stdout
    assert page.startswith("<!doctype html>\n")
    assert page.count('class="page article"') == 5


def test_reads_standard_input() -> None:
    text = next((ROOT / "seeds").glob("002*")).read_bytes()
    article, summary = records(invoke("-", "--format", "jsonl", "--source", "Daily", stdin=text).stdout_bytes)
    assert article["status"] == "scored"
    assert article["outlet"] == "Daily"
    assert summary["outlets"][0]["outlet"] == "Daily"


def test_piped_output_is_plain_and_progress_stays_off_it() -> None:
    done = score("seeds")
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_fail_under(tmp_path: Path) -> None:
    ratings = tmp_path / "ratings.csv"
    ratings.write_text("outlet,rating\nHull Post,B+\n", encoding="utf-8")
    under = invoke(SEEDS, "--fail-under", "99", "--ratings", ratings)
    assert under.exit_code == 1
    assert "1 of 1 rated outlets have no article here (Hull Post)" in under.stderr
    assert invoke(SEEDS, "--fail-under", "0").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Missing argument"),
        ([SEEDS, "--format", "pdf"], "is not one of"),
        ([SEEDS, "--models", "/nowhere"], "/nowhere/reliability.json: No such file or directory"),
        ([SEEDS, "--ratings", __file__], "must name the columns outlet and rating"),
        ([SEEDS, "--facts", "nowhere.csv"], "nowhere.csv: No such file or directory"),
        ([SEEDS, "--claims", __file__], "not JSON"),
        ([SEEDS, "--jobs", "0"], "jobs"),
        ([SEEDS, "--out", __file__], "is a file"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str | Path], says: str) -> None:
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_a_run_and_its_processes_with_a_word(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text("".join(json.dumps({"text": f"The pier of Hull opens on day {day}."}) + "\n" for day in range(5000)))
    command = [SCORE, str(articles), "--format", "jsonl", "--jobs", "2"]
    # What starts the tests may ignore Ctrl-C, and its children with it.
    heard = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heard
    ) as run:
        assert run.stdout is not None
        run.stdout.readline()  # at work
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=60)
    assert (run.returncode, errors) == (130, b"score: stopped\n")


def test_a_path_that_does_not_exist_is_a_failure_with_a_reason() -> None:
    done = invoke("no/such/folder")
    assert done.exit_code == 3
    assert "no/such/folder" in done.stdout


def test_a_reader_that_stops_reading_gets_no_traceback() -> None:
    done = subprocess.run(f"{SCORE} seeds --format jsonl | head -c 10", shell=True, capture_output=True, cwd=ROOT, timeout=60)
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_a_reader_that_stops_reading_is_told_from_a_score_under_the_limit() -> None:
    command = f"set -o pipefail; {SCORE} seeds --quiet --format jsonl | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, timeout=60)
    assert (done.returncode, done.stderr) == (141, b"")
