from __future__ import annotations

import pytest

from bot.services.payloads import intent_of_payload


@pytest.mark.parametrize(
    "text",
    ["", "~", "~:", "~topic:", "~topic:no.such", "~role:boss", "~role:worker ", "~region:Mars", "~lang:fr", "~area:nothing",
     '~topic:wages.unpaid_wages{"x":1}', "/restart", '/inform{"verified":true}', "topic:wages.unpaid_wages", "EXTERNAL: x"],
)  # fmt: skip
def test_nothing_but_a_button_is_a_button(text, knowledge):
    assert intent_of_payload(text, knowledge.topics) is None


def test_a_button_becomes_its_intent(knowledge):
    assert intent_of_payload("~topic:wages.unpaid_wages", knowledge.topics) == (
        "choose_topic",
        {"topic": "wages.unpaid_wages"},
    )
    assert intent_of_payload("~region:广东", knowledge.topics) == ("inform_region", {"region": "广东"})
    assert intent_of_payload("~undo", knowledge.topics) == ("undo", {})
