"""Makes and checks every inclusion and consistency proof of every tree up to 300 entries, as RFC 6962 defines them.

What comes out must be what the application froze in `src-tauri/crates/evidence/vectors/proofs.txt`: for each size its
root, and SHA-256 over all inclusion proofs and over all consistency proofs (each: how many hashes as one byte, then
the hashes).
"""

import hashlib
import unittest
from functools import cache
from pathlib import Path

import verify

FROZEN = Path(__file__).resolve().parents[2] / "src-tauri/crates/evidence/vectors/proofs.txt"
LARGEST = 300

leaves = [verify.leaf_hash(seq.to_bytes(8, "big")) for seq in range(LARGEST)]
strange = hashlib.sha256(b"another").digest()
# Trees of one log share most of their nodes: each is hashed once.
node = cache(verify.node_hash)


def split(count):
    """The largest power of two below a count."""
    return 1 << (count - 1).bit_length() - 1


@cache
def root(start, end):
    if end - start == 1:
        return leaves[start]
    middle = start + split(end - start)
    return node(root(start, middle), root(middle, end))


def inclusion(place, start, end):
    """RFC 6962, section 2.1.1."""
    if end - start == 1:
        return []
    middle = start + split(end - start)
    if place < middle:
        return [*inclusion(place, start, middle), root(middle, end)]
    return [*inclusion(place, middle, end), root(start, middle)]


def consistency(first, start, end, whole=True):
    """RFC 6962, section 2.1.2; `first` counts from `start`."""
    if first == end - start:
        return [] if whole else [root(start, end)]
    size = split(end - start)
    if first <= size:
        return [*consistency(first, start, start + size, whole), root(start + size, end)]
    return [*consistency(first - size, start + size, end, False), root(start, start + size)]


def fed(proof):
    return bytes([len(proof)]) + b"".join(proof)


def line(size):
    inclusions, consistencies, whole = hashlib.sha256(), hashlib.sha256(), root(0, size)
    for seq in range(size):
        path = inclusion(seq, 0, size)
        inclusions.update(fed(path))
        assert verify.root_from_inclusion(leaves[seq], seq, size, path, node) == whole, (size, seq)
        assert verify.root_from_inclusion(strange, seq, size, path, node) != whole, (size, seq)
        earlier = seq + 1
        old, path = root(0, earlier), consistency(earlier, 0, size)
        consistencies.update(fed(path))
        assert verify.roots_from_consistency(earlier, size, old, path, node) == (old, whole), (size, earlier)
        assert verify.roots_from_consistency(earlier, size, strange, path, node) != (strange, whole), (size, earlier)
    return f"{size} {whole.hex()} {inclusions.hexdigest()} {consistencies.hexdigest()}"


class Proofs(unittest.TestCase):
    def test_every_proof_is_the_frozen_one_and_holds(self):
        frozen = FROZEN.read_text().splitlines()
        self.assertEqual(len(frozen), LARGEST)
        for size in range(1, LARGEST + 1):
            self.assertEqual(line(size), frozen[size - 1])
