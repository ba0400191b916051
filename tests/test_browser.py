"""The chat page in headless Chromium, against the real service."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
pytestmark = pytest.mark.browser

if CHROMIUM is None and not os.environ.get("GONGDAO_REQUIRE_BROWSER"):
    pytest.skip("no Chromium here; install it with: sudo apt-get install chromium", allow_module_level=True)


@pytest.fixture(scope="module")
def address(tmp_path_factory, model):
    data = tmp_path_factory.mktemp("browser")
    (data / "models").symlink_to(model.parent.resolve())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (data / "log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "bot.cli", "serve"], cwd=PROJECT, stdout=log, stderr=log,
        env=os.environ | {"GONGDAO_DATA_DIR": str(data), "GONGDAO_CHAT_PORT": str(port)},
    )  # fmt: skip
    deadline = time.monotonic() + 90
    while True:
        try:
            if httpx.get(f"http://127.0.0.1:{port}/health/ready").status_code == 200:
                break
        except httpx.HTTPError:
            pass
        assert process.poll() is None, (data / "log").read_text()
        assert time.monotonic() < deadline, (data / "log").read_text()
        time.sleep(0.2)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(30)


@pytest.fixture(scope="module")
def browser():
    flags = [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ]  # fmt: skip
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


def is_ours(message) -> bool:
    """A request that a test itself breaks is reported by the browser; everything else is a fault of the page."""
    return message.type == "error" and "ERR_FAILED" not in message.text


@pytest.fixture
def page(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 640}, locale="zh-CN")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if is_ours(message) else None)
    page.goto(address)
    expect(page.locator(".bot").first).to_contain_text("公道")
    yield page
    assert errors == []
    context.close()


def ask(page: Page, text: str) -> None:
    page.get_by_label("你的问题").fill(text)
    page.get_by_role("button", name="发送").click()


def test_a_question_is_answered_with_its_articles_and_a_button_goes_on(page):
    ask(page, "公司拖欠工资怎么办")
    answer = page.locator(".bot").nth(1)
    expect(answer.get_by_role("heading", name="拖欠工资")).to_be_visible()
    expect(answer).to_contain_text("劳动合同法第三十条")
    answer.locator("summary").first.click()
    expect(answer.get_by_text("怎么做", exact=True)).to_be_visible()
    answer.get_by_role("button", name="我是单位").click()
    expect(page.locator(".bot").last).to_contain_text("按单位一方")


def test_the_language_is_switched_for_page_and_answer(page):
    ask(page, "试用期最长多久")
    expect(page.locator(".bot")).to_have_count(2)
    page.get_by_role("button", name="English", exact=True).first.click()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.locator(".bot").last).to_contain_text("Labour Contract Law")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_reload_keeps_the_talk_and_asks_nothing_twice(page):
    ask(page, "公司拖欠工资怎么办")
    expect(page.locator(".bot")).to_have_count(2)
    page.reload()
    expect(page.locator(".bot")).to_have_count(2)
    expect(page.locator(".own")).to_have_text(["你说公司拖欠工资怎么办"])
    page.wait_for_timeout(2500)
    expect(page.locator(".bot")).to_have_count(2)
    ask(page, "那公司不给呢")
    expect(page.locator(".bot").last).to_contain_text("怎么做")


def test_one_sentence_leads_to_a_total_the_claims_and_a_filled_application(page, tmp_path):
    ask(page, "我2019年3月入职深圳一家厂，月薪6500，上周五被口头辞退，没给补偿")
    expect(page.get_by_text("合计：").first).to_be_visible()
    page.get_by_role("button", name="把能要的加在一起").last.click()
    expect(page.get_by_text("能要的一共").first).to_be_visible()
    page.get_by_role("button", name="写仲裁申请书").last.click()
    button = page.get_by_role("button", name="劳动仲裁申请书_").last
    expect(button).to_be_visible()
    with page.expect_download() as download:
        button.click()
    file = tmp_path / "paper.docx"
    download.value.save_as(file)
    with zipfile.ZipFile(file) as paper:
        text = paper.read("word/document.xml").decode()
    assert "104,000.00" in text and "2019年3月1日" in text


def test_leaving_quickly_forgets_everything(page):
    ask(page, "公司拖欠工资怎么办")
    expect(page.locator(".bot")).to_have_count(2)
    page.route("https://www.baidu.com/**", lambda route: route.fulfill(body="weather", content_type="text/html"))
    page.get_by_role("button", name="快速离开").click()
    page.wait_for_url("https://www.baidu.com/**")
    page.go_back()
    page.wait_for_timeout(500)
    assert "拖欠" not in page.content()


def test_nothing_is_wider_than_a_small_phone_and_the_title_tells_nothing(page):
    ask(page, "公司拖欠工资怎么办" + "长" * 200)
    expect(page.locator(".bot")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.title() == "公道"
    sizes = page.evaluate(
        "[...document.querySelectorAll('button')].filter(b => b.offsetParent).map(b => b.offsetHeight)"
    )
    assert min(sizes) >= 44


def test_it_works_with_the_keyboard_alone(page):
    page.keyboard.press("Tab")
    for _ in range(12):
        if page.evaluate("document.activeElement.id") == "text":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("加班费怎么算")
    page.keyboard.press("Enter")
    expect(page.locator(".bot").last).to_contain_text("劳动法第四十四条")


def test_what_is_typed_is_shown_as_text_only(page):
    ask(page, "<img src=x onerror=\"document.title='bad'\"><b>工资</b>")
    expect(page.locator(".own").last).to_contain_text("<img")
    expect(page.locator(".bot")).to_have_count(2)
    assert page.title() == "公道"


def test_dark_and_light_are_both_readable(browser, address):
    for scheme in ("dark", "light"):
        context = browser.new_context(viewport={"width": 360, "height": 640}, locale="zh-CN", color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        expect(page.locator(".bot")).to_have_count(1)
        ratio = page.evaluate(
            """() => {
              const light = (c) => { const v = c.match(/[\\d.]+/g).slice(0, 3).map((x) => { x /= 255;
                return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
              const ratios = [...document.querySelectorAll('.bot, .quiet, .leave, #send')].map((node) => {
                const style = getComputedStyle(node);
                let back = node; let colour = style.backgroundColor;
                while (colour === 'rgba(0, 0, 0, 0)') { back = back.parentElement; colour = getComputedStyle(back).backgroundColor; }
                const [a, b] = [light(style.color), light(colour)].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05); });
              return Math.min(...ratios); }"""
        )
        assert ratio >= 4.5, (scheme, ratio)
        context.close()


def test_a_lost_message_is_sent_again_and_answered_once(page):
    failures = {"left": 2}

    def sometimes(route):
        if failures["left"]:
            failures["left"] -= 1
            route.abort()
        else:
            route.continue_()

    page.route("**/api/v1/messages", sometimes)
    page.get_by_label("你的问题").fill("公司拖欠工资怎么办")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".bot")).to_have_count(2, timeout=15_000)
    page.wait_for_timeout(2_500)
    expect(page.locator(".bot")).to_have_count(2)
