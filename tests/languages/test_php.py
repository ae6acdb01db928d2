"""PHP, with Guzzle."""

from tests.languages import SLOW, needs

pytestmark = SLOW


def test_php(workshop):
    needs(
        "php",
        "openapi-generator-cli",
        "java",
        files=["/usr/share/php/GuzzleHttp/autoload.php"],
        probe="php -m | grep -q mbstring",
    )
    assert workshop.follow("PHP") == workshop.expected
    workshop.hold_to_the_cases("driver.php", "php -l driver.php", ["php", "driver.php"])
