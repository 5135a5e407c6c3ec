"""Fetches a page several times at once, with nothing but asyncio's streams: python3 fetch_pages.py http://host/page"""

import asyncio
import sys
import time
from urllib.parse import urlsplit


async def fetch(url):
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    try:
        target = f"{parts.path or '/'}?{parts.query}"
        writer.write(f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.read()  # waits, and lets the others go on
    finally:
        writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n")[0].decode(), len(body)


async def main(url):
    started = time.perf_counter()
    answers = await asyncio.gather(*[fetch(url) for _ in range(5)])
    seconds = time.perf_counter() - started
    print(*[f"{status}, {length} bytes" for status, length in answers], sep="\n")
    print(f"{len(answers)} pages in {seconds * 1000:.0f} ms")


if len(sys.argv) == 2:
    asyncio.run(main(sys.argv[1]))
else:
    print(__doc__)
