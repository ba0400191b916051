"""The picture in the README: a question on a phone, in Chromium, against a running service.

Usage: uv run python tools/screenshot.py http://127.0.0.1:8480/ docs/chat.png [question]
"""

from __future__ import annotations

import shutil
import sys

from playwright.sync_api import expect, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main(address: str, picture: str, question: str = "老板拖欠我三个月工资，还没签合同，怎么办？") -> None:
    """Ask and take the picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_context(
            viewport={"width": 360, "height": 740}, locale="zh-CN", device_scale_factor=2
        ).new_page()
        page.goto(address)
        expect(page.locator(".bot")).to_have_count(1)
        page.get_by_label("你的问题").fill(question)
        page.get_by_role("button", name="发送").click()
        expect(page.locator(".bot").nth(1)).to_be_visible()
        page.wait_for_timeout(500)
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
