"""One headless Chromium for all tests of the HTML report; they are skipped, and say so, where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from wellsourced.reports.html import write_html
from wellsourced.reports.types import ArticleRecord, SummaryRecord

_FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-dev-shm-usage
    --disable-background-networking --disable-component-update --disable-sync --window-size=1280,900""".split()

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A driver of a browser that logs its console and its requests."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("no Chromium: apt-get install chromium chromium-driver")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    yield started
    started.quit()


@pytest.fixture
def open_report(chromium: Any, tmp_path: Path) -> Open:
    """A function that writes records as an HTML report and opens it, at a section if one is named."""

    def open_(records: Sequence[ArticleRecord], summary: SummaryRecord, section: str = "") -> Any:
        page = tmp_path / "report.html"
        write_html(records, summary, page)
        chromium.get("about:blank")
        for log in ("browser", "performance"):
            chromium.get_log(log)
        chromium.get(page.as_uri() + section)
        return chromium

    return open_
