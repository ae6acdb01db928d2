"""TypeScript, strictly checked, over two clients."""

from tests.languages import SLOW, needs

pytestmark = SLOW

REGISTRY = "npm view typescript version"
CHECK = "npx tsc --strict --skipLibCheck --target es2022 --module nodenext --outDir out"
"""Without the libraries' own types, which take twice as long as all else. The page's command checks memory.d.ts."""


def test_openapi_fetch(workshop):
    needs("node", "npm", probe=REGISTRY)
    assert workshop.follow("TypeScript, with openapi-fetch") == workshop.expected
    workshop.hold_to_the_cases("openapi-fetch.ts", f"{CHECK} openapi-fetch.ts", ["node", "out/openapi-fetch.js"])


def test_typescript_fetch(workshop):
    needs("node", "npm", "openapi-generator-cli", "java", probe=REGISTRY)
    assert workshop.follow("TypeScript, with openapi-generator") == workshop.expected
    workshop.hold_to_the_cases(
        "typescript-fetch.ts", f"{CHECK} typescript-fetch.ts", ["node", "out/typescript-fetch.js"]
    )
