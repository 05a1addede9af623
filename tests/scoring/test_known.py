"""A user's own facts and feeds, from the library and the command line: the same findings with any number of processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced import Result, Scorer
from wellsourced.scoring.cli import app
from wellsourced.scoring.known import ClaimsError, FactsError

FACTS = "kind,subject,of,since,until,source,url\noffice,Jane Roe,Mayor of Hull,2019-05-01,,Hull City Council,https://hull.example\n"
FEED = {
    "@type": "ClaimReview",
    "claimReviewed": "The bridge in Hull was built by 300 prisoners",
    "author": {"name": "Fact Desk"},
    "url": "https://facts.example/1",
    "reviewRating": {"alternateName": "False"},
}
PLAIN = (
    "The council of Hull met on Monday to talk about the costs of the old bridge, which carries the road to the docks.\n\n"
    "Mayor of Hull Jane Roe said the bridge was open. The work on it is planned to take two years, with a first part done in "
    "the summer and the rest in autumn, when fewer ships come in. The harbour master, Ann Poe, said the old road was too "
    "narrow for the lorries, of which 200 use it every day, and that the council had been told so in writing twice. The "
    "fishermen said that they had not been asked about the costs or about the road.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "facts.csv").write_text(FACTS)
    (tmp_path / "feed.json").write_text(json.dumps(FEED))
    return tmp_path


@pytest.fixture
def known(files: Path) -> Scorer:
    return Scorer.load(facts=files / "facts.csv", claims=[files / "feed.json"])


def scored(scorer: Scorer, text: str) -> Result:
    return scorer.score(text, published="2021-03-01")


def reliability(result: Result) -> float:
    return result.scores["reliability"].value


def test_own_facts_and_feeds_find_what_the_shipped_ones_cannot(scorer: Scorer, known: Scorer) -> None:
    wrong = PLAIN.replace("Jane Roe said", "John Doe said")
    assert [finding.kind for finding in scored(known, wrong).findings] == ["reference_office"]
    assert scored(scorer, wrong).findings == scored(known, PLAIN).findings == ()
    assert reliability(scored(known, wrong)) < reliability(scored(known, PLAIN))


def test_a_falsehood_counts_in_the_authors_voice_only(known: Scorer) -> None:
    own = scored(known, PLAIN + "\nThe bridge in Hull was built by 300 prisoners.\n")
    quoted = scored(known, PLAIN + "\n“The bridge in Hull was built by 300 prisoners,” said Tom Noe.\n")
    assert [finding.kind for finding in own.findings] == [finding.kind for finding in quoted.findings] == ["fact_check"]
    value = {name: result.features["consistency.reference_facts"].value for name, result in [("own", own), ("quoted", quoted)]}
    assert value["own"]
    assert value["quoted"] == 0.0
    assert not any(item.feature == "consistency.reference_facts" for item in quoted.evidence)


def test_the_record_says_what_it_was_held_against(scorer: Scorer, known: Scorer) -> None:
    assert len(scorer.provenance["facts"]) == 64
    assert known.provenance["facts"] == scorer.provenance["facts"]
    assert {"facts.facts.csv", "claims.feed.json"} <= set(known.provenance)


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=r"none\.csv"):
        Scorer.load(facts=tmp_path / "none.csv")
    with pytest.raises(ClaimsError, match=r"none\.json"):
        Scorer.load(claims=str(tmp_path / "none.json"))


def test_the_command_finds_the_same_in_two_processes(files: Path) -> None:
    article = files / "articles" / "hull.json"
    article.parent.mkdir()
    text = PLAIN.replace("Jane Roe said", "John Doe said") + "\nThe bridge in Hull was built by 300 prisoners.\n"
    article.write_text(json.dumps({"text": text, "published": "2021-03-01"}))
    (article.parent / "undated.txt").write_text(PLAIN)
    options = ["--facts", str(files / "facts.csv"), "--claims", str(files / "feed.json"), "--format", "jsonl"]
    outputs = [CliRunner().invoke(app, [str(article.parent), *options, "--jobs", jobs]) for jobs in ("1", "2")]
    assert [output.exit_code for output in outputs] == [0, 0]
    assert outputs[0].stdout == outputs[1].stdout
    assert "1 of 2 articles do not tell their date" in outputs[0].stderr
    findings = json.loads(outputs[0].stdout.splitlines()[0])["findings"]
    assert [finding["kind"] for finding in findings] == ["reference_office", "fact_check"]
    assert findings[0]["reference"]["source"] == "Hull City Council"
    assert findings[1]["reference"]["url"] == "https://facts.example/1"


@pytest.mark.parametrize(
    ("option", "text", "reason"),
    [("--facts", "kind,subject,source\nking,A,B\n", "line 2: kind"), ("--claims", "{}", "no ClaimReview")],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_names_the_file_and_the_row(tmp_path: Path, option: str, text: str, reason: str, jobs: str) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    path = tmp_path / ("own.csv" if option == "--facts" else "own.json")
    path.write_text(text)
    done = CliRunner().invoke(app, [str(tmp_path / "a.txt"), option, str(path), "--jobs", jobs])
    assert done.exit_code == 2
    assert str(path) in done.stderr
    assert reason in done.stderr


def test_the_shipped_facts_can_be_listed(tmp_path: Path) -> None:
    from wellsourced.scoring.workshop import app as workshop

    listed = CliRunner().invoke(workshop, ["facts", "secretary general of nato"])
    assert "Jens Stoltenberg was Secretary General of NATO from 1 October 2014 to 1 October 2024\tNATO" in listed.stdout
    broken = tmp_path / "own.toml"
    broken.write_text("facts = 1")
    done = CliRunner().invoke(workshop, ["facts", "--facts", str(broken)])
    assert done.exit_code == 2
    assert str(broken) in done.stderr


def test_the_seeds_known_errors_are_shown(scorer: Scorer, seed_texts: dict[str, str]) -> None:
    found = {
        name: [text[f.start : f.end] for f in scorer.score(text, id=name).findings if f.kind.startswith("reference_")]
        for name, text in seed_texts.items()
    }
    assert found == {
        "000": ["500 NATO members", "German Defense Minister Enigret Kramp-Karenbauer"],
        "001": [],
        "002": ["Australia"],
        "003": ["League of Nations"],
        "004": [],
    }
