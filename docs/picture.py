"""A picture of a report for the README: ``python docs/picture.py report.html picture.png``. Needs Chromium and its driver."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FLAGS = """--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-dev-shm-usage
    --hide-scrollbars --force-color-profile=srgb""".split()
WIDTH, HEIGHT, SCALE = 1200, 1800, 0.7
EXPLAIN = "[...document.querySelectorAll('#a1 .text .m')].find(mark => mark.querySelector('.f.commentary'))?.focus()"


def main(report: str, picture: str) -> None:
    """Open the least reliable article with its first comment explained, and save what is seen."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        print("no Chromium: the picture stays as it is (apt-get install chromium chromium-driver)", file=sys.stderr)
        return
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in FLAGS:
        options.add_argument(flag)
    chromium = webdriver.Chrome(options=options, service=Service(driver))
    try:
        screen = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": SCALE, "mobile": False}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        chromium.get(Path(report).resolve().as_uri() + "#a1")
        chromium.execute_script(EXPLAIN)
        chromium.execute_script("scrollTo(0, 0)")
        chromium.save_screenshot(picture)
    finally:
        chromium.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
