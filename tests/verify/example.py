#!/usr/bin/env python3
"""Works out every number of the example in `receipt-format.md` from the frozen receipt; a test holds the two together."""

import json

import verify

RECEIPTS = verify.KINDS.parents[2] / "papers/vectors/receipt-2"


def numbers():
    """The example's numbers, by what they are."""
    receipt = json.loads((RECEIPTS / "valid.json").read_bytes())
    content, proof = receipt["content"], receipt["proof"]
    key = verify.Key(proof["keys"][-1]["verifier"])
    size, root = verify.open_head(proof["head"], [key])
    made = next(one for one in proof["entries"] if "\nkind receipt.made\n" in one["text"])
    raw = verify.canonical(content).encode()
    leaf = found = verify.leaf_hash(made["text"].encode())
    steps = []
    for sibling in made["path"]:
        found = verify.node_hash(bytes.fromhex(sibling), found)
        steps.append(f"    01, {sibling}\n    and what came before, give {found.hex()}")
    assert found == root, "the example wants an entry at the right edge of the tree"
    _, page = verify.split_file((RECEIPTS / "valid.html").read_bytes())
    digest, log = verify.sha256(raw).hex(), content["log"]
    line = f"TELLFIRST2:{content['receipt']}:{digest}:{log['size']}:{log['root']}:{log['key']}".upper()
    return {
        "LENGTH": f"{len(raw):,}", "DIGEST": digest, "VERIFIER": key.verifier, "VAULT": proof["vault"],
        "PUBLIC": key.public.hex(), "FINGERPRINT": key.fingerprint, "SIZE": str(size), "ROOT": root.hex(),
        "SEQ": str(made["seq"]), "ENTRY": made["text"], "LEAF": leaf.hex(), "STEPS": str(len(steps)),
        "PATH": "\n".join(steps), "PAGELENGTH": f"{len(page):,}", "LINE": line,
    }  # fmt: skip


if __name__ == "__main__":
    for name, value in numbers().items():
        print(f"{name}: {value}")
