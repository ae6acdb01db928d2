"""Go, with its standard library alone."""

from tests.languages import SLOW, needs

pytestmark = SLOW


def test_go(workshop, monkeypatch):
    needs("go", "openapi-generator-cli", "java")
    monkeypatch.setenv("GOPROXY", "off")
    monkeypatch.setenv("GOFLAGS", "-mod=mod")
    assert workshop.follow("Go") == workshop.expected
    workshop.hold_to_the_cases(
        "driver.go", "go vet driver.go && go build -o driver driver.go", [workshop.folder / "driver"]
    )
