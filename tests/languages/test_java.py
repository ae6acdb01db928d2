"""Java, without Maven."""

from tests.languages import SLOW, needs

pytestmark = SLOW


def test_java(workshop):
    needs("java", "javac", "openapi-generator-cli", files=["/usr/share/java/geronimo-annotation-1.3-spec.jar"])
    assert workshop.follow("Java") == workshop.expected
    workshop.hold_to_the_cases(
        "Driver.java", "javac -nowarn -cp 'classes:*' -d classes Driver.java", ["java", "-cp", "classes:*", "Driver"]
    )
