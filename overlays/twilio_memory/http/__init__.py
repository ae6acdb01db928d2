"""The connection: HTTP/1.1 without I/O, and what moves its bytes.

    message.py, body.py   a request as bytes; bytes as a response (httptools parses, body.py bounds)    pure
    tls.py                TLS over bytes (ssl.MemoryBIO); ../trust.py says whom to trust                pure
    connection.py         one connection: proxy, TLS and HTTP in layers, as a state machine             pure
    failures.py           the errors, with their texts                                                  pure
    pool.py               idle connections, and how many calls may have one; nothing in it waits
    sending.py            the way of a request: a turn, a connection, the response; for both modes
    wire.py               a socket with its connection: bytes move as far as they can at once
    threads.py            how a thread waits, for MemoryClient
    tasks.py              how a task of asyncio waits, for AsyncMemoryClient
    forks.py              what a child of a fork may not use
    adapters.py           transports of httpx in the place of all of the above

sending.py is written once, as a coroutine. What it waits for is a `Mode` (wire.py): in a thread, all of that blocks, so the
coroutine never suspends, and a single step runs it to its end.

../address.py has origins, proxies and routes. docs/decisions.md says why the client has a connection of its own.
"""
