"""The page at /docs, in a browser that can reach nothing else."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.languages import SLOW, needs
from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES

pytestmark = SLOW


@pytest.fixture
def browser():
    needs("chromium", "playwright")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield opened
        opened.close()


def test_a_profile_is_fetched_by_trying_it_out(browser):
    """With the examples that stand there already; every request of the page goes to the local service."""
    with LocalMemory(SAMPLES) as local:
        page = browser.new_page()
        asked, faults = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(f"{local.url}/docs")
        operation = page.locator("#operations-Profile-FetchProfile")
        operation.locator(".opblock-summary").click()
        operation.get_by_role("button", name="Try it out").click()
        operation.get_by_role("button", name="Execute").click()
        shown = operation.locator(".live-responses-table .response").first
        shown.wait_for()
        assert shown.locator(".response-col_status").inner_text().strip() == "200"
        body = json.loads(shown.locator(".response-col_description pre").first.inner_text())
        assert body["traits"]["Contact"]["email"] == "Alyssa.Mock@example.com"
        assert faults == []
        assert all(url.startswith((local.url, "data:")) for url in asked), asked
        assert local.requests[-1].path.endswith(body["id"])


FORM = """<!doctype html><form method="post" enctype="text/plain" target="_blank" action="{action}">
<input name='{{"name": "status", "arguments": {{"status": 503}}, "on": null, "x": "' value='"}}'></form>
<form id="twin" method="post" enctype="text/plain" target="_blank" action="{action}">
<input name='{{"name": "reset"}}' value=''></form>"""


def test_a_page_of_another_site_plans_no_faults(browser):
    """Though it knows the password and the port, and its form says the words."""
    with LocalMemory(SAMPLES, fault_route=True) as local, local.client() as memory:
        secret_url = local.url.replace("http://", f"http://{LOCAL_KEY}:{LOCAL_SECRET}@")
        context = browser.new_context()
        page = context.new_page()
        refused = []
        context.on("response", lambda response: refused.append(response.status))
        page.route(
            "http://evil.example/",
            lambda route: route.fulfill(body=FORM.format(action=f"{secret_url}/_faults"), content_type="text/html"),
        )
        page.goto("http://evil.example/")
        for form in page.locator("form").all():
            with context.expect_page() as opened:
                form.evaluate("form => form.submit()")
            opened.value.wait_for_load_state()
        assert {status for status in refused if status != 200} <= {400, 401, 403}
        assert 403 in refused
        assert memory.profiles.fetch(local.sample_profile_id()).response.attempts == 1
