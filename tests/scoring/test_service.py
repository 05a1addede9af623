"""The service answers as the command does, and says what is wrong with a request."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import uvicorn
from starlette.testclient import TestClient
from typer.testing import CliRunner

from wellsourced.reports.record import schema
from wellsourced.scoring import serve_command, service, workshop
from wellsourced.scoring.recording import record
from wellsourced.scoring.scorer import Scorer

from ..broken_inputs import article_text


@pytest.fixture(scope="module")
def client(scorer: Scorer) -> TestClient:
    return TestClient(service.service(scorer))


def test_a_text_gets_its_record(client: TestClient, scorer: Scorer) -> None:
    _, text = article_text(1)
    answer = client.post("/score", content=text.encode())
    assert answer.status_code == 200
    (found,) = answer.json()["records"]
    assert found["scores"] == record(scorer.score(text, id="request"))["scores"]


def test_articles_are_scored_in_their_order_and_compared(client: TestClient) -> None:
    articles = [{"id": f"a{number}", "title": title, "text": text} for number in (1, 2) for title, text in [article_text(1)]]
    answer = client.post("/score", json={"articles": [*articles, {"id": "a3"}]}).json()
    assert [(found["id"], found["status"]) for found in answer["records"]] == [
        ("a1", "scored"),
        ("a2", "scored"),
        ("a3", "failed"),
    ]
    (event,) = answer["summary"]["events"]
    assert set(event["articles"]) == {"a1", "a2"}
    validator = jsonschema.Draft202012Validator(client.get("/schema").json())
    for found in [*answer["records"], answer["summary"]]:
        validator.validate(found)


@pytest.mark.parametrize(("wanted", "starts"), [("jsonl", "{"), ("md", "# "), ("html", "<!doctype html>")])
def test_answers_in_other_formats(client: TestClient, wanted: str, starts: str) -> None:
    answer = client.post("/score", params={"format": wanted}, content=article_text(2)[1].encode())
    assert answer.headers["content-type"].startswith(service.MEDIA_TYPES[wanted])
    assert answer.text.startswith(starts)


@pytest.mark.parametrize(
    ("body", "query", "status", "said"),
    [
        (b"", "", 422, "The request is empty."),
        (b"%PDF-1.4", "", 422, "save its text as .txt"),
        (b'{"title": "x"}', "", 422, "text"),
        (b"x", "?format=pdf", 400, "format=pdf is not one of json, jsonl, md, html"),
    ],
)
def test_says_what_is_wrong(client: TestClient, body: bytes, query: str, status: int, said: str) -> None:
    answer = client.post(f"/score{query}", content=body)
    assert answer.status_code == status
    assert said in answer.json()["error"]


def test_a_body_that_is_too_large_is_not_read_to_its_end(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "LARGEST_BODY", 1000)
    answer = client.post("/score", content=b"x" * 1001)
    assert answer.status_code == 413
    assert "in several requests" in answer.json()["error"]


def test_is_ready_and_describes_its_records(client: TestClient) -> None:
    assert client.get("/health").json()["status"] == "ready"
    assert client.get("/schema").json() == schema()


def test_every_process_scores_with_what_the_command_was_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    started: dict[str, object] = {}
    monkeypatch.setattr(uvicorn, "run", lambda path, **options: started.update(options, path=path))
    monkeypatch.setenv(service.SETTINGS, "")  # put back after the test
    facts = tmp_path / "facts.csv"
    facts.write_text("kind,subject,of,source\noffice,Peter Marsh,Mayor of Hull,City of Hull\n", encoding="utf-8")
    assert CliRunner().invoke(workshop.app, ["serve", "--port", "9000", "--jobs", "2", "--facts", str(facts)]).exit_code == 0
    assert started == {
        "path": "wellsourced.scoring.service:application",
        "factory": True,
        "host": "127.0.0.1",
        "port": 9000,
        "workers": 2,
    }
    client = TestClient(service.application())
    text = article_text(1)[1] + "\n\nThe mayor of Hull, Jane Roe, said that she was glad of it."
    answer = client.post("/score", json={"text": text, "published": "2024-03-04"})
    assert any("Peter Marsh" in finding["message"] for finding in answer.json()["records"][0]["findings"])


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(service.SETTINGS, "")
    assert TestClient(service.application()).get("/health").status_code == 200


def test_says_which_packages_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve_command, "find_spec", lambda name: None)
    done = CliRunner().invoke(workshop.app, ["serve"])
    assert done.exit_code == 2
    assert 'pip install "wellsourced[serve]"' in done.stderr
