"""The connection: HTTP/1.1 without I/O, and the two loops that move its bytes.

    message.py      a request as bytes; bytes as a response (httptools parses, body.py bounds)    pure
    tls.py          TLS over bytes (ssl.MemoryBIO); ../trust.py says whom to trust                pure
    connection.py   one connection: proxy, TLS and HTTP in layers, as a state machine             pure
    pool.py         idle connections, and how many calls may have one                             pure
    failures.py     the errors, with their texts                                                  pure
    threads.py      moves the bytes with a socket, for MemoryClient
    tasks.py        moves them with an asyncio.Protocol, for AsyncMemoryClient
    dialing.py, sockets.py   what both ask of sockets
    adapters.py     transports of httpx in the place of all of the above

../address.py has origins, proxies and routes. docs/decisions.md says why the client has a connection of its own.
"""
