"""A server that echoes what its clients say, and three clients: coroutines of one thread, over TCP."""

import asyncio
import threading


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


async def talk(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in ("hello", "goodbye"):
        writer.write(f"{word} from {name}\n".encode())
        print((await reader.readline()).decode().rstrip())
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)  # the system chooses a port
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*[talk(port, name) for name in ("Ada", "Grace", "Edsger")])
    print(f"threads: {threading.active_count()}")
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
