"""The comparison with Twilio's own description: on descriptions made here, since theirs is not kept."""

from __future__ import annotations

import copy
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from codegen import upstream

ROOT = Path(__file__).parent.parent
OURS: dict[str, Any] = json.loads((ROOT / "generated/twilio_memory_api/openapi.json").read_bytes())
STORE = "/v1/ControlPlane/Stores/{storeId}"
PROFILE = "/v1/Stores/{storeId}/Profiles/{profileId}"


def schemas(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def rename_property(document: dict[str, Any]) -> None:
    properties = schemas(document)["Profile"]["properties"]
    properties["created"] = properties.pop("createdAt")


def choose(document: dict[str, Any], first_type: dict[str, Any] | None = None, requires: str | None = None) -> None:
    """Writes a flat object as the choices that it stands for.

    `first_type` says more about the type of the first one, and `requires` is what else that one requires.
    """
    rule = schemas(document)["ValidationRule"]
    properties = rule["properties"]
    choices = {
        "STRING": ("pattern", "minLength", "maxLength"),
        "NUMBER": ("min", "max"),
        "ARRAY": ("minItems", "maxItems"),
    }
    schemas(document)["ValidationRule"] = {
        "oneOf": [
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["ruleType", requires] if requires and kind == "STRING" else ["ruleType"],
                "properties": {
                    "ruleType": {
                        **(first_type or {} if kind == "STRING" else {}),
                        "type": "string",
                        "enum": [kind, "BOOLEAN"] if kind == "ARRAY" else [kind],
                    },
                    **{name: properties[name] for name in names},
                },
            }
            for kind, names in choices.items()
        ]
    }


EDITS = {
    "nothing": (lambda d: None, []),
    "a flat object is a choice there": (choose, []),
    "a property has another name": (
        rename_property,
        ['FetchProfile 200.created: ours nothing, Twilio\'s "optional"', 'FetchProfile 200.createdAt: ours "optional"'],
    ),
    "a pattern is tighter": (
        lambda d: d["components"]["parameters"]["ProfileId"]["schema"].update(
            pattern="^mem_profile_[0-7][0-9a-f]{25}$"
        ),
        [
            'FetchProfile path.profileId pattern: ours "^mem_profile_[0-7][0-9a-z]{25}$", Twilio\'s "^mem_profile_[0-7][0-9a-f]'
        ],
    ),
    "a status is new": (
        lambda d: d["paths"][PROFILE]["get"]["responses"].update({"418": {"description": "No."}}),
        ['FetchProfile 418: ours nothing, Twilio\'s "described"'],
    ),
    "a parameter is gone": (
        lambda d: d["paths"][PROFILE]["get"]["parameters"].pop(),
        ['FetchProfile query.traitGroups: ours "optional", Twilio\'s nothing'],
    ),
    "an operation is new": (
        lambda d: d["paths"].update({"/v1/New": {"get": {**d["paths"][STORE]["get"], "operationId": "FetchNew"}}}),
        ["FetchNew: openapi.yaml lacks the operation"],
    ),
    "an operation is gone": (lambda d: d["paths"][STORE].pop("get"), ["FetchStore: Twilio lacks the operation"]),
    "a limit is another one": (
        lambda d: d["components"]["parameters"]["PageSize"]["schema"].update(maximum=500),
        ["ListProfiles query.pageSize maximum: ours 1000, Twilio's 500"],
    ),
    "a default is another one": (
        lambda d: d["components"]["parameters"]["WithTraits"]["schema"].update(default=True),
        ["ListTraitGroups query.includeTraits default: ours false, Twilio's true"],
    ),
    "a response may be null": (
        lambda d: schemas(d)["Store"]["properties"]["version"].update(nullable=True),
        ["FetchStore 200.version nullable: ours nothing, Twilio's true"],
    ),
    "what is not null is said to be so": (
        lambda d: schemas(d)["Store"]["properties"]["version"].update(nullable=False),
        [],
    ),
    "a request must have something": (
        lambda d: schemas(d)["StorePatch"].update(minProperties=1),
        ["PatchStore body minProperties: ours nothing, Twilio's 1"],
    ),
    "items must differ": (
        lambda d: schemas(d)["IdentityResolutionUpdate"]["properties"]["matchingRules"].update(uniqueItems=True),
        ["UpdateIdentityResolutionSettings body.matchingRules uniqueItems: ours nothing, Twilio's true"],
    ),
    "an argument may have another value": (
        lambda d: schemas(d)["DataSourceType"]["enum"].append("STREAM"),
        ["CreateDataMapping body.mappingFrom.type enum: ours "],
    ),
    "a property of a request must be there": (
        lambda d: schemas(d)["StoreData"]["required"].append("description"),
        ['CreateStore body.description: ours "optional", Twilio\'s "required"'],
    ),
    "a header is gone": (
        lambda d: d["paths"][PROFILE]["get"]["responses"]["200"]["headers"].pop("Canonical-Profile-Id"),
        ['FetchProfile 200.headers.Canonical-Profile-Id: ours "described", Twilio\'s nothing'],
    ),
    "a type is another one": (
        lambda d: schemas(d)["Store"]["properties"]["version"].update(type="string"),
        ['FetchStore 200.version type: ours "integer", Twilio\'s "string"'],
    ),
    "an error has another property": (
        lambda d: schemas(d)["TwilioError"]["properties"].update(request={"type": "string"}),
        ['FetchStore 404 properties: ours {"code": "integer", "message": "string"'],
    ),
    "a property of an error is another one": (
        lambda d: schemas(d)["TwilioError"]["properties"]["code"].update(type="string"),
        ['FetchStore 404 properties: ours {"code": "integer"'],
    ),
    "a limit of one choice is another one": (
        lambda d: choose(d, first_type={"minLength": 3}),
        ["CreateTraitGroup body.traits{*}.validationRule.ruleType minLength: ours nothing, Twilio's ["],
    ),
    "a choice requires more": (
        lambda d: choose(d, requires="pattern"),
        [
            'CreateTraitGroup body.traits{*}.validationRule choices require: ours nothing, Twilio\'s [[], [], ["pattern"]]'
        ],
    ),
    "a choice in a part requires more": (
        lambda d: (
            choose(d, requires="pattern"),
            schemas(d).update(ValidationRule={"allOf": [schemas(d)["ValidationRule"]]}),
        ),
        [
            'CreateTraitGroup body.traits{*}.validationRule choices require: ours nothing, Twilio\'s [[], [], ["pattern"]]'
        ],
    ),
    "the kind of credentials is spelled differently": (
        lambda d: next(iter(d["components"]["securitySchemes"].values())).update(scheme="Basic"),
        [],
    ),
    "the server is another one": (
        lambda d: d["servers"][0].update(url="https://memory.example"),
        ['FetchStore servers: ours ["https://memory.twilio.com"], Twilio\'s ["https://memory.example"]'],
    ),
    "an operation has a server of its own": (
        lambda d: d["paths"][STORE]["get"].update(servers=[{"url": "https://control.example"}]),
        ['FetchStore servers: ours ["https://memory.twilio.com"], Twilio\'s ["https://control.example"]'],
    ),
    "an operation takes other credentials": (
        lambda d: d["paths"][STORE]["get"].update(security=[]),
        ['FetchStore security: ours [["http basic"]], Twilio\'s []'],
    ),
    "all credentials are of another kind": (
        lambda d: next(iter(d["components"]["securitySchemes"].values())).update(scheme="bearer"),
        ['FetchStore security: ours [["http basic"]], Twilio\'s [["http bearer"]]'],
    ),
    "credentials are in a header": (
        lambda d: d["components"]["securitySchemes"].update(
            {name: {"type": "apiKey", "in": "header", "name": "X-Key"} for name in d["components"]["securitySchemes"]}
        ),
        ['FetchStore security: ours [["http basic"]], Twilio\'s [["apiKey header X-Key"]]'],
    ),
    "a response is of another media type": (
        lambda d: d["paths"][PROFILE]["get"]["responses"]["200"]["content"].update({"text/csv": {"schema": {}}}),
        ['FetchProfile 200 media types: ours ["application/json"], Twilio\'s ["application/json", "text/csv"]'],
    ),
    "a path is another one": (
        lambda d: d["paths"].update({"/v2/Stores/{storeId}": d["paths"].pop(STORE)}),
        ['FetchStore path: ours "GET /v1/ControlPlane/Stores/{storeId}", Twilio\'s "GET /v2/Stores/{storeId}"'],
    ),
}


@pytest.mark.parametrize(("edit", "expected"), EDITS.values(), ids=EDITS)
def test_a_difference_is_named(edit, expected):
    """And is none of those that are meant."""
    theirs = copy.deepcopy(OURS)
    edit(theirs)
    found = list(upstream.differences(OURS, theirs))
    unexplained, _ = upstream.explained(found)
    for start in expected:
        assert [one for one in unexplained if one.startswith(start)], unexplained
    assert bool(found) == bool(expected)


def test_a_meant_difference_that_is_gone_is_named():
    """So that the list stays true."""
    _, needless = upstream.explained([])
    assert len(needless) > 10


def test_without_npm_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setenv("PATH", "/nowhere")
    assert upstream.main("9.0.0", OURS) == 1
    assert "npm is not here: install Node" in capsys.readouterr().out


def version_of_ci() -> str:
    """The version of Twilio's package that CI names."""
    line = next(one for one in (ROOT / ".ci/gate.py").read_text().splitlines() if one.startswith("UPSTREAM = "))
    return line.split('"')[1]


@pytest.mark.slow
def test_the_spec_agrees_with_twilios_own():
    """With the version that CI names."""
    command = [ROOT / "generate.sh", "--upstream", "--upstream-version", version_of_ci()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "0 are not" in done.stdout
