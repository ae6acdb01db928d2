"""Sets up a store from nothing: creates it, defines what is known of customers, imports a file, and finds somebody.

    python examples/set_up_a_store.py

It works on the account that TWILIO_API_KEY and TWILIO_API_SECRET are of, and deletes the store in the end. To run it without an
account, start `twilio-memory serve`, and paste the lines that it prints into your shell first.
"""

from __future__ import annotations

from twilio_memory import MemoryClient

COLUMNS = {"mobile": "phone", "mail": "email", "name": "firstName", "town": "city"}
"""Of the file, with the trait that each becomes."""


def customers(count: int) -> bytes:
    """A CSV file, as another system would export it."""
    rows = [f"+1317555{number:04},customer{number}@example.com,Customer {number},Oslo" for number in range(count)]
    return "\n".join([",".join(COLUMNS), *rows]).encode()


def main() -> None:
    with MemoryClient() as account:
        store_id = account.operations.wait(account.stores.create(display_name="shop", description="Our customers.")).id
        print("created", store_id)
        memory = account.with_options(store_id=store_id)
        try:
            traits = {
                "phone": {"data_type": "STRING", "id_type_promotion": "phone"},
                "email": {"data_type": "STRING", "id_type_promotion": "email"},
                "firstName": {"data_type": "STRING"},
                "city": {"data_type": "STRING", "description": "Where the customer lives."},
            }
            memory.operations.wait(memory.trait_groups.create(display_name="Contact", traits=traits))

            mappings = [
                {"column_name": column, "trait_group": "Contact", "trait_name": trait}
                for column, trait in COLUMNS.items()
            ]
            state = memory.imports.upload(customers(1000), column_mappings=mappings)
            print("imported:", state.status, "with", state.summary.errors, "errors")

            profile = memory.profiles.find(phone="+1 317 555 0042")
            print("found", profile.traits["Contact"]["firstName"])

            memory.observations.add(profile.id, "Prefers deliveries in the evening.", source="support-agent")
            for observation in memory.profiles.recall(profile.id, query="When are deliveries welcome?").observations:
                print("remembered:", observation.content)
        finally:
            account.operations.wait(account.stores.delete(store_id))
            print("deleted", store_id)


if __name__ == "__main__":
    main()
