"""Records in a file that is only ever appended to, each of which is found again after damage.

A record is MARK, the payload's length and a CRC-32 of both (little-endian uint32), and the payload.
A reader that meets anything else looks for the next MARK, so damage costs the records it lies in
and no others, and what a killed program wrote by half is passed over.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

MAGIC = b"sketch-assistant journal 2\n"  # a file starts with it, for whoever looks at one
OLD_MAGIC = b"sketch-assistant journal 1\n"  # records without marks: nothing is found after damage
MARK = b"\xd3\x8bSKR\r\n\x1a"
_FRAME = struct.Struct("<II")
_START = len(MARK) + _FRAME.size


def framed(payload: bytes) -> bytes:
    """The record of a payload."""
    return MARK + _FRAME.pack(len(payload), _checksum(payload)) + payload


def payloads(data: bytes) -> Iterator[bytes | None]:
    """All payloads of a file, in their order; None for what is damaged. What was only half written
    at the end gives nothing."""
    if len(data) > len(MAGIC) and not data.startswith((MAGIC, OLD_MAGIC)):
        yield None
    at = len(MAGIC)
    if not data.startswith(MAGIC):
        for payload in _unmarked(data):
            at += _FRAME.size + len(payload or b"")
            yield payload
    at = data.find(MARK, at)
    while 0 <= at <= len(data) - _START:
        payload, whole = _payload(data, at + len(MARK), _checksum)
        if payload is not None or whole:
            yield payload
        at = data.find(MARK, at + (1 if payload is None else _START + len(payload)))


def _unmarked(data: bytes) -> Iterator[bytes | None]:
    """The payloads of the old format, up to the first damage."""
    at = len(OLD_MAGIC)
    while at <= len(data) - _FRAME.size:
        payload, whole = _payload(data, at, zlib.crc32)
        if payload is not None or whole:
            yield payload
        if payload is None:
            return
        at += _FRAME.size + len(payload)


def _payload(data: bytes, at: int, checksum: Callable[[bytes], int]) -> tuple[bytes | None, bool]:
    """What follows the frame that is there, None if damaged; and whether all of it is there."""
    length, expected = _FRAME.unpack_from(data, at)
    payload = data[at + _FRAME.size : at + _FRAME.size + length]
    whole = len(payload) == length
    return payload if whole and checksum(payload) == expected else None, whole


def _checksum(payload: bytes) -> int:
    return zlib.crc32(payload, zlib.crc32(len(payload).to_bytes(4, "little")))
