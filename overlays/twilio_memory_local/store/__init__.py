"""The local service's data, in SQLite. A module for each resource, with functions that work on a `Session`."""
