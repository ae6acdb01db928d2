"""Ruby, with the HTTP library that its generator takes by default."""

from tests.languages import SLOW, needs

pytestmark = SLOW


def test_ruby(workshop):
    needs("ruby", "openapi-generator-cli", "java", probe="ruby -e 'require %q(typhoeus)'")
    assert workshop.follow("Ruby") == workshop.expected
    workshop.hold_to_the_cases(
        "driver.rb", "ruby -wc -I client/lib driver.rb", ["ruby", "-I", "client/lib", "driver.rb"]
    )
