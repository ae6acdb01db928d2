"""The connection: HTTP/1.1 without I/O, and the two loops that move its bytes.

    address.py      where a request goes: an origin, perhaps by way of a proxy                    pure
    message.py      a request as bytes; bytes as a response (httptools parses, body.py bounds)    pure
    tls.py          whom to trust; TLS over bytes (ssl.MemoryBIO)                                 pure
    connection.py   one connection: proxy, TLS and HTTP in layers, as a state machine             pure
    pool.py         idle connections, and how many calls may have one                             pure
    threads.py      moves the bytes with a socket, for MemoryClient
    tasks.py        moves them with an asyncio.Protocol, for AsyncMemoryClient
    adapters.py     transports of httpx in the place of all of the above

docs/decisions.md says why the client has a connection of its own.
"""
