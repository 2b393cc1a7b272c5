#!/usr/bin/env python3
"""Checks receipts of Tell First, from the description of their format alone.

    verify.py [--key FINGERPRINT] [--format text|json] FILE...

It shares no code with the application: `src-tauri/crates/papers/receipt-format.md` says what is checked here, in the
same order. Plain Python 3 and one package, `cryptography`, for Ed25519. The exit code is that of the worst file.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
import zlib
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT = "tell-first receipt 2"
EARLIER = "tell-first receipt 1"
CONTENT = "tell-first receipt content 2"
CODES = {"valid": 0, "practice": 10, "not-from-this-key": 11, "incomplete": 12, "altered": 13, "unknown-format": 14}
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_DATA = 16 * 1024 * 1024
DEEPEST = 32
LARGEST_NUMBER = 2**53 - 1
# The facts of every kind of entry, in order: data of the format, kept with the entries' own frozen samples.
KINDS = Path(__file__).resolve().parents[2] / "src-tauri/crates/evidence/vectors/kinds.json"


class Verdict(Exception):
    """Ends the check: what it comes to, where, and why."""

    def __init__(self, verdict, where=None, why=""):
        super().__init__(why)
        self.verdict, self.where, self.why = verdict, where, why


class NotStrict(Exception):
    """What was read is no JSON, or not strictly."""


def altered(where, why):
    return Verdict("altered", where, why)


# ---- Strict JSON, and the one form it is hashed in ------------------------------------------------------------------

SPACE = re.compile(r"[ \t\n\r]*")
NUMBER = re.compile(r"-?[0-9][0-9.eE+-]*", re.ASCII)
PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Json:
    """One strict reading. What two readers could take differently is refused."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def whole(self):
        value = self.value(0)
        if self.peek():
            raise NotStrict("something follows the data")
        return value

    def peek(self):
        self.at = SPACE.match(self.text, self.at).end()
        return self.text[self.at : self.at + 1]

    def take(self, expected):
        if self.peek() != expected:
            raise NotStrict(f"{expected!r} is missing")
        self.at += 1

    def value(self, depth):
        first = self.peek()
        if first in ("{", "["):
            if depth >= DEEPEST:
                raise NotStrict("it is nested too deeply")
            return self.object(depth + 1) if first == "{" else self.array(depth + 1)
        if first == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self, depth):
        found = {}
        self.take("{")
        if self.peek() == "}":
            self.at += 1
            return found
        while True:
            if self.peek() != '"':
                raise NotStrict("a name is missing")
            key = self.string()
            if key in found:
                raise NotStrict("a name stands twice")
            self.take(":")
            found[key] = self.value(depth)
            if self.peek() != ",":
                self.take("}")
                return found
            self.at += 1

    def array(self, depth):
        found = []
        self.take("[")
        if self.peek() == "]":
            self.at += 1
            return found
        while True:
            found.append(self.value(depth))
            if self.peek() != ",":
                self.take("]")
                return found
            self.at += 1

    def string(self):
        parts = []
        self.at += 1
        while True:
            plain = PLAIN.match(self.text, self.at)
            parts.append(plain.group())
            self.at = plain.end()
            mark = self.text[self.at : self.at + 1]
            self.at += 1
            if mark == '"':
                break
            if mark != "\\":
                raise NotStrict("a text does not end, or holds a control character")
            parts.append(self.escape())
        # Halves of a pair written as two escapes belong together; a half alone is no text.
        try:
            return "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError:
            raise NotStrict("half a character") from None

    def escape(self):
        letter = self.text[self.at : self.at + 1]
        self.at += 1
        if letter in ESCAPES and letter:
            return ESCAPES[letter]
        digits = self.text[self.at : self.at + 4]
        if letter != "u" or not re.fullmatch(r"[0-9A-Fa-f]{4}", digits):
            raise NotStrict("an escape nobody knows")
        self.at += 4
        return chr(int(digits, 16))

    def number(self):
        found = NUMBER.match(self.text, self.at)
        if not found:
            raise NotStrict("a value is missing")
        self.at = found.end()
        if not re.fullmatch(r"0|[1-9][0-9]{0,15}", found.group()) or int(found.group()) > LARGEST_NUMBER:
            raise NotStrict("a number that is not whole, or out of range")
        return int(found.group())


def escaped(key):
    return key.replace("~", "~0").replace("/", "~1")


def in_order(key):
    """Keys stand in the order of their UTF-16 code units, not of their code points."""
    return key.encode("utf-16-be")


def canonical(value):
    """RFC 8785, for what a receipt can hold."""
    if isinstance(value, dict):
        keys = sorted(value, key=in_order)
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


# ---- The shape ------------------------------------------------------------------------------------------------------

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HEX32 = re.compile(r"[0-9a-f]{64}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)
DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def fits(pattern):
    def check(value, pointer):
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise altered(pointer, "it is not of this form")

    return check


def text(value, pointer):
    if not isinstance(value, str):
        raise altered(pointer, "it is no text")


def number(value, pointer):
    if isinstance(value, bool) or not isinstance(value, int):
        raise altered(pointer, "it is no number")


def yes_no(value, pointer):
    if not isinstance(value, bool):
        raise altered(pointer, "it is neither true nor false")


def exactly(*words):
    def check(value, pointer):
        if value not in words:
            raise altered(pointer, "it is none of the words that can stand here")

    return check


def maybe(inner):
    def check(value, pointer):
        if value is not None:
            inner(value, pointer)

    return check


def many(inner):
    def check(value, pointer):
        if not isinstance(value, list):
            raise altered(pointer, "it is no list")
        for place, item in enumerate(value):
            inner(item, f"{pointer}/{place}")

    return check


def record(optional=(), **parts):
    def check(value, pointer):
        if not isinstance(value, dict):
            raise altered(pointer, "it has no parts")
        # The first fault is named: what does not belong here, then each part in the order of its letters.
        for key in sorted(set(value) - set(parts), key=in_order):
            raise altered(f"{pointer}/{escaped(key)}", "nothing of this name belongs here")
        for key, inner in sorted(parts.items()):
            if key in value:
                inner(value[key], f"{pointer}/{key}")
            elif key not in optional:
                raise altered(f"{pointer}/{key}", "it is missing")

    return check


ID, DIGEST = fits(UUID), fits(HEX32)
NOTICE = record(id=text, version=text, digest=DIGEST)
SHAPE = record(
    optional=("openings",),
    format=exactly(FORMAT),
    content=record(
        format=exactly(CONTENT),
        practice=yes_no,
        watermark=maybe(text),
        kind=exactly("copy", "ended"),
        receipt=ID,
        vault=ID,
        interview=ID,
        reference=text,
        title=text,
        intro=text,
        meeting=record(purpose=text, channel=maybe(text), words=text),
        started=fits(TIME),
        made=fits(TIME),
        language=text,
        organisation=record(
            controllers=many(record(name=text, role=text)),
            officer=record(title=text, address=many(text), email=text),
            regulator=record(name=text, website=text, phone=text, verified_on=fits(DATE)),
            unsubscribe=maybe(record(email=text, subject=text)),
            notice=record(
                id=text, version=text, title=text, effective=fits(DATE), published_address=text, digest=DIGEST
            ),
        ),
        told=many(
            record(
                showing=ID, layer=text, section=maybe(text), title=text, layer_words=text, notice=NOTICE, language=text,
                language_words=text, how=text, how_words=text, at=fits(TIME), text=DIGEST,
            )
        ),
        choices=many(
            record(
                choice=ID, card=text, showing=ID, title=text, state=text, heading=text, notice=NOTICE,
                statement=maybe(DIGEST), words=maybe(text), method=maybe(text), method_words=maybe(text), at=fits(TIME),
                then=text, take_back=maybe(text),
            )
        ),
        not_asked=many(record(card=text, title=text, why=text)),
        unanswered=many(text),
        ended=maybe(
            record(
                card=text, title=text, agreed_at=fits(TIME), ended_at=fits(TIME), stops=maybe(text), continues=maybe(text),
                erased=number,
            )
        ),
        rights=many(record(name=text, means=text)),
        how_to_use_rights=text,
        change_of_mind=many(text),
        complain=many(text),
        log=record(size=number, root=DIGEST, key=DIGEST),
    ),
    proof=record(
        vault=ID,
        entries=many(record(seq=number, text=text, path=many(DIGEST))),
        head=text,
        keys=many(
            record(
                verifier=text,
                farewell=maybe(text),
                entry=maybe(record(seq=number, text=text, path=many(DIGEST))),
                consistency=many(DIGEST),
            )
        ),
    ),
    openings=many(record(seq=number, fact=exactly("value", "words", "who", "hurried"), salt=DIGEST, value=text)),
)


# ---- The log: RFC 6962 ----------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(data):
    return sha256(b"\x00" + data)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def root_from_inclusion(leaf, index, size, path, node=node_hash):
    """RFC 9162, section 2.1.3.2: the root a path leads to, or nothing where it has the wrong length."""
    if index >= size:
        return None
    place, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            found = node(sibling, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node(found, sibling)
        place, last = place >> 1, last >> 1
    return found if last == 0 else None


def roots_from_consistency(first, second, first_root, path, node=node_hash):
    """RFC 9162, section 2.1.4.2: both roots a proof leads to, or nothing where it has the wrong length."""
    if not 0 < first <= second:
        return None
    if first == second:
        return None if path else (first_root, first_root)
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return None
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node(sibling, old), node(sibling, new)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, sibling)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None


# ---- Entries --------------------------------------------------------------------------------------------------------


def whole_number(low, high):
    def check(value):
        return bool(re.fullmatch(r"0|-?[1-9][0-9]{0,19}", value)) and low <= int(value) <= high

    return check


def code(value):
    """A text: printable ASCII, all else and the percent sign as %xx, and that only where it must be."""
    if not re.fullmatch(r"(?:[!-$&-~]|%[0-9a-f]{2})*", value):
        return False
    raw = re.findall(r"%(..)", value)
    if any(0x21 <= int(byte, 16) <= 0x7E and byte != "25" for byte in raw):
        return False
    return decoded(value) is not None


def decoded(value):
    raw = re.sub(rb"%(..)", lambda found: bytes([int(found.group(1), 16)]), value.encode())
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def notice(value):
    parts = value.split(" ")
    return len(parts) == 3 and code(parts[0]) and code(parts[1]) and bool(HEX32.fullmatch(parts[2]))


FACTS = {
    "id": lambda value: bool(UUID.fullmatch(value)),
    "digest": lambda value: bool(HEX32.fullmatch(value)),
    "u32": whole_number(0, 2**32 - 1),
    "u64": whole_number(0, 2**64 - 1),
    "i64": whole_number(-(2**63), 2**63 - 1),
    "yes-no": lambda value: value in ("yes", "no"),
    "text": code,
    "notice": notice,
    "world": lambda value: value in ("live", "practice"),
    "reason": lambda value: value in ("key", "button", "idle", "quit"),
}
FRONT = [
    ("seq", "u64"), ("vault", "id"), ("at-ms", "i64"), ("elapsed-ms", "u64"), ("session", "id?"), ("staff", "id?"),
    ("kind", "text"),
]  # fmt: skip


def read_entry(entry, kinds):
    """The facts of an entry, by name; nothing where its bytes are not those of one."""
    lines = entry.split("\n")
    if not entry.isascii() or lines[0] != "tell-first entry 1" or lines[-1] != "":
        return None
    rest, facts = lines[1:-1], {}

    def take(name, form):
        if not rest or not rest[0].startswith(f"{name} "):
            return form.endswith("?")
        value = rest.pop(0)[len(name) + 1 :]
        facts[name] = value
        return FACTS[form.rstrip("?")](value)

    if not all(take(name, form) for name, form in FRONT) or facts["kind"] not in kinds:
        return None
    kind = facts["kind"]
    # A fact may have a name of the front, such as `vault`: the act's own facts are kept apart.
    front, facts = facts, {}
    if not all(take(name, form) for name, form in kinds[kind]) or rest:
        return None
    return {"kind": kind, "seq": front["seq"], "vault": front["vault"], "at": front["at-ms"], "facts": facts}


# ---- Signed heads: C2SP signed notes --------------------------------------------------------------------------------


def base64_strict(value):
    try:
        raw = base64.b64decode(value, validate=True)
    except ValueError:
        return None
    return raw if base64.b64encode(raw).decode() == value else None


PRIME = 2**255 - 19
# How many points the base point makes.
GROUP = 2**252 + 27742317777372353535851937790883648493
EIGHTH = int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little")


def is_sound(point):
    """A point written in its one way, and none of the eight under which a signature says nothing."""
    height = int.from_bytes(point, "little") & (2**255 - 1)
    return height < PRIME and height not in (0, 1, PRIME - 1, EIGHTH, PRIME - EIGHTH)


class Key:
    """A verifier key: `name+id+base64(0x01 and the 32 bytes of the public key)`."""

    def __init__(self, verifier):
        parts = verifier.split("+", 2)
        if len(parts) != 3:
            raise altered("signature", "a key that is none")
        self.name, self.id = parts[0], parts[1]
        raw = base64_strict(parts[2])
        if raw is None or len(raw) != 33 or raw[0] != 1 or not is_sound(raw[1:]) or not re.fullmatch(r"[0-9a-f]{8}", self.id):
            raise altered("signature", "a key that is none")
        if sha256(self.name.encode() + b"\n" + raw)[:4].hex() != self.id:
            raise altered("signature", "a key that is none")
        self.verifier, self.public = verifier, raw[1:]
        self.fingerprint = sha256(self.public).hex()

    def signed(self, message, signature):
        # Libraries differ in which points and numbers they take.
        if not is_sound(signature[:32]) or int.from_bytes(signature[32:], "little") >= GROUP:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def open_head(note, keys):
    """Size and root of a head that every one of these keys has signed."""
    wrong = altered("signature", "the signature does not fit")
    text, cut, block = note.rpartition("\n\n")
    if not cut or not block.endswith("\n") or re.search(r"[\x00-\x09\x0b-\x1f]", note):
        raise wrong
    text += "\n"
    found = {}
    # One or two, each of 64 bytes and of a key of the vault: a name is free text, in which anything could be carried.
    for line in block[:-1].split("\n"):
        parts = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)", line)
        raw = base64_strict(parts.group(2)) if parts else None
        if raw is None or len(raw) != 68 or parts.group(1) != keys[0].name or (parts.group(1), raw[:4].hex()) in found:
            raise wrong
        found[parts.group(1), raw[:4].hex()] = raw[4:]
    if len(found) > 2:
        raise wrong
    for key in keys:
        signature = found.get((key.name, key.id))
        if signature is None or not key.signed(text.encode(), signature):
            raise wrong
    lines = text.split("\n")
    root = base64_strict(lines[2]) if len(lines) == 4 else None
    if root is None or len(root) != 32 or not FACTS["u64"](lines[1]) or int(lines[1]) > LARGEST_NUMBER or any(lines[0] != key.name for key in keys):
        raise wrong
    return int(lines[1]), root


def path_of(hexes):
    return [bytes.fromhex(one) for one in hexes]


def check_keys(proof, kinds):
    """Step 2: the keys, one after the other, and the head they end in."""
    keys = [Key(one["verifier"]) for one in proof["keys"]]
    if not keys or any(key.name != f"tell-first/{proof['vault']}" for key in keys):
        raise altered("signature", "the keys are not those of this vault")
    size, root = open_head(proof["head"], keys[-1:])
    first = proof["keys"][0]
    if first["farewell"] is not None or first["entry"] is not None or first["consistency"]:
        raise altered("signature", "the first key came after another")
    before = 0
    for place in range(1, len(keys)):
        given = proof["keys"][place]
        farewell = check_change(given, keys[place - 1], keys[place], (size, root), proof["vault"], kinds)
        # Keys follow one another as the log goes on.
        if farewell <= before:
            raise altered("signature", "the changes of key do not stand in order")
        before = farewell
    return keys, size, root


def check_change(given, old, new, head, vault, kinds):
    wrong = altered("signature", "a change of key does not hold")
    if given["farewell"] is None or given["entry"] is None:
        raise wrong
    size, root = open_head(given["farewell"], [old, new])
    entry = read_entry(given["entry"]["text"], kinds)
    seq = given["entry"]["seq"]
    if entry is None or entry["kind"] != "desk-key.changed" or entry["vault"] != vault or entry["seq"] != str(seq):
        raise wrong
    if decoded(entry["facts"]["from"]) != old.verifier or decoded(entry["facts"]["to"]) != new.verifier:
        raise wrong
    leaf = leaf_hash(given["entry"]["text"].encode())
    if root_from_inclusion(leaf, seq, size, path_of(given["entry"]["path"])) != root:
        raise wrong
    if roots_from_consistency(size, head[0], root, path_of(given["consistency"])) != (root, head[1]):
        raise wrong
    return size


# ---- The check, in order --------------------------------------------------------------------------------------------

OPENS, CLOSES = b'<script type="application/json" id="tell-first-receipt">', b"</script>"
MARKER = b"<!--tell-first:data-->"


def split_file(raw):
    """Step 0: the data in a file, and the page around it where there is one. Its first sign says what it is."""
    if len(raw) > LARGEST_FILE:
        raise Verdict("unknown-format", None, "it is too large for a receipt")
    start = raw.find(OPENS)
    end = raw.find(CLOSES, start + len(OPENS)) if start >= 0 else -1
    # What begins as a PDF and holds a page would be shown as one or the other, by its name.
    if raw.startswith(b"%PDF-") and end < 0:
        return attached(raw), None
    first = raw.lstrip(b" \t\r\n")[:1]
    # A byte order mark is no white space, but no reason not to say what is wrong either.
    if first in (b"{", b"\xef"):
        return raw, None
    if first not in (b"<", b"%") or end < 0:
        raise Verdict("unknown-format", None, "it is no receipt")
    return raw[start + len(OPENS) : end], raw[:start] + MARKER + raw[end + len(CLOSES) :]


NEAR = 2048


def attached(raw):
    """The data attached to a PDF: the one stream of an attached file, whose dictionary stands open in the file."""
    types = list(re.finditer(rb"/EmbeddedFile(?![A-Za-z0-9_#-])", raw))
    whole = b"%%EOF" in raw[-1024:]
    data = stream_around(raw, types[0].start()) if whole and len(types) == 1 else None
    if data is not None:
        return data
    if b"(tell-first-receipt.json)" in raw:
        raise altered("attached", "what was attached cannot be read")
    raise Verdict("unknown-format", None, "no receipt is attached to this PDF")


def stream_around(raw, at):
    start, to = raw.rfind(b"obj", max(at - NEAR, 0), at), raw.find(b"stream", at, at + NEAR)
    opens = re.compile(rb"stream\r?\n").match(raw, to) if to >= 0 else None
    if start < 0 or not opens:
        return None
    dictionary = raw[start:to]
    length = re.match(rb"/Length[ \t\n\f\r]*([0-9]+)(?![ \t\n\f\r]*[0-9])", dictionary[dictionary.find(b"/Length") :])
    if not length or b"/Length" not in dictionary:
        return None
    digits = length.group(1).lstrip(b"0") or b"0"
    # More than any file has.
    if len(digits) > 15:
        return None
    begin, end = opens.end(), opens.end() + int(digits)
    if end > len(raw) or not re.compile(rb"[ \t\n\f\r]*endstream").match(raw, end):
        return None
    filtered = dictionary.find(b"/Filter")
    if filtered < 0:
        return raw[begin:end] if end - begin <= LARGEST_DATA else None
    if not re.match(rb"/Filter[ \t\n\f\r]*/FlateDecode(?![A-Za-z0-9])", dictionary[filtered:]):
        return None
    if b"/DecodeParms" in dictionary:
        return None
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(raw[begin:end], LARGEST_DATA + 1)
    except zlib.error:
        return None
    # Nothing may hide behind the end of what was pressed, and no receipt is larger.
    return data if reader.eof and not reader.unused_data and len(data) <= LARGEST_DATA else None


def read_data(raw):
    try:
        if len(raw) > LARGEST_DATA:
            raise NotStrict("it is too large for a receipt")
        receipt = Json(raw.decode("utf-8")).whole()
    except (UnicodeDecodeError, NotStrict) as why:
        # What cannot be read but names one of our formats was one of ours.
        if any(f'"{name}"'.encode() in raw for name in (FORMAT, CONTENT)):
            raise altered("", f"it cannot be read: {why}") from None
        raise Verdict("unknown-format", None, "it is no receipt that can be checked") from None
    form = receipt.get("format") if isinstance(receipt, dict) else None
    if form == EARLIER:
        raise Verdict("unknown-format", None, "it is of the earlier form, which held no proof")
    if form != FORMAT:
        raise Verdict("unknown-format", None, "it is no receipt of this form")
    SHAPE(receipt, "")
    return receipt


def check_entries(proof, size, root, kinds):
    """Step 3: every entry is one, is of this vault, stands where it says, and is in the log."""
    entries = []
    for given in proof["entries"]:
        seq, entry = given["seq"], read_entry(given["text"], kinds)
        where = f"entry {seq}"
        if entry is None or entry["seq"] != str(seq) or entry["vault"] != proof["vault"]:
            raise altered(where, "it is not an entry of this log")
        if entries and seq <= int(entries[-1]["seq"]):
            raise altered(where, "it does not stand in order")
        if root_from_inclusion(leaf_hash(given["text"].encode()), seq, size, path_of(given["path"])) != root:
            raise altered(where, "the log does not hold it")
        entries.append(entry)
    return entries


def check_made(content, proof, entries):
    """Step 4: the one entry that says this receipt was made."""
    made = [one for one in entries if one["kind"] == "receipt.made" and one["facts"]["receipt"] == content["receipt"]]
    if not made:
        raise Verdict("incomplete", "receipt.made", "nothing says that this receipt was made")
    facts = made[0]["facts"]
    digest = sha256(canonical(content).encode()).hex()
    same = facts["digest"] == digest and facts["interview"] == content["interview"]
    if len(made) > 1 or not same or content["vault"] != proof["vault"]:
        raise altered("content", "the content is not what was made then")
    for entry in entries:
        if entry["facts"].get("person", facts["person"]) != facts["person"]:
            raise altered(f"entry {entry['seq']}", "it is about somebody else")
    return made[0]


def pack(value):
    return f"{coded(value['id'])} {coded(value['version'])} {value['digest']}"


def coded(value):
    return "".join(chr(b) if 0x21 <= b <= 0x7E and b != 0x25 else f"%{b:02x}" for b in value.encode())


def check_story(content, entries, made, keys):
    """Step 6: what the content tells is what the entries say, and itself."""
    if (content["watermark"] is not None) != content["practice"]:
        raise altered("/content/watermark", "it does not fit the rest")
    if (content["ended"] is not None) != (content["kind"] == "ended"):
        raise altered("/content/ended", "it does not fit the rest")

    def find(kind, name, value):
        return next((e for e in entries if e["kind"] == kind and e["facts"].get(name) == value), None)

    check_meeting(content, entries, made, find)
    for place, told in enumerate(content["told"]):
        where = f"/content/told/{place}"
        entry = find("showing.started", "showing", told["showing"])
        compare(where, entry, told, "layer", "section", "language", "how", "text")
        # What is read aloud counts from its end.
        if told["how"] == "aloud" and not find("showing.ended", "showing", told["showing"]):
            raise Verdict("incomplete", where, "the end of the reading is not there")
    for place, choice in enumerate(content["choices"]):
        where = f"/content/choices/{place}"
        entry = find("choice.made", "choice", choice["choice"])
        compare(where, entry, choice, "card", "state", "showing", "statement", "method")
        if not find("showing.started", "showing", choice["showing"]):
            raise Verdict("incomplete", where, "what came before the choice is not there")
    if content["ended"] is not None:
        check_ended(content, content["ended"], lambda choice: find("choice.made", "choice", choice))
    if content["log"]["size"] > int(made["seq"]):
        raise altered("/content/log/size", "the log before the receipt was larger than after")
    if content["log"]["key"] not in [key.fingerprint for key in keys]:
        raise altered("/content/log/key", "it names another key")


def check_meeting(content, entries, made, find):
    """When it was made and began, what for, and under which notice."""
    if not just_before(made, content["made"]):
        raise altered("/content/made", "it was recorded at another time")
    began = find("interview.started", "interview", content["interview"])
    if began is not None:
        if not just_before(began, content["started"]):
            raise altered("/content/started", "the meeting began at another time")
        if decoded(began["facts"]["purpose"]) != content["meeting"]["purpose"]:
            raise altered("/content/meeting/purpose", "the meeting was for something else")
    elif content["kind"] != "ended":
        raise Verdict("incomplete", "/content/started", "nothing says when the meeting began")
    if content["kind"] == "ended":
        taken = next((one["choice"] for one in content["choices"] if one["state"] == "withdrawn"), None)
        # Where that choice is not there, its own check says so.
        under = find("choice.made", "choice", taken) if taken else None
    else:
        moved = (e for e in entries if e["kind"] == "interview.moved" and int(e["seq"]) < int(made["seq"]))
        here = [e for e in moved if e["facts"]["interview"] == content["interview"]]
        under = here[-1] if here else began
    if under is not None and under["facts"]["notice"] != pack(content["organisation"]["notice"]):
        raise altered("/content/organisation/notice", "it is another notice")


EARLIER_BY = 300


def just_before(entry, time):
    """The content is written before its entry, by a desk that may be busy."""
    said, recorded = second_of(time), int(entry["at"]) // 1000
    return said is not None and recorded - EARLIER_BY <= said <= recorded


def check_ended(content, ended, find):
    where = "/content/ended"
    taken = [one for one in content["choices"] if one["card"] == ended["card"] and one["state"] == "withdrawn"]
    if not taken or taken[0]["at"] != ended["ended_at"]:
        raise altered(where, "no choice says that it was taken back then")
    entry = find(taken[0]["choice"])
    before = find(entry["facts"].get("supersedes")) if entry else None
    if before is None:
        raise Verdict("incomplete", where, "the yes before it is not there")
    given = decoded(before["facts"]["card"]) == ended["card"] and before["facts"]["state"] == "given"
    if not given or not same_second(before, ended["agreed_at"]):
        raise altered(where, "the yes before it says otherwise")


def compare(where, entry, told, *names):
    if entry is None:
        raise Verdict("incomplete", where, "its entry is not there")
    facts = entry["facts"]
    said = {name: decoded(facts[name]) if name in facts else None for name in names}
    same = facts["notice"] == pack(told["notice"]) and all(said[name] == told[name] for name in names)
    if not same or not same_second(entry, told["at"]):
        raise altered(where, "the entry says otherwise")


def same_second(entry, time):
    """A receipt says times to the second, the log to the thousandth of one."""
    return second_of(time) == int(entry["at"]) // 1000


def second_of(time):
    # No leap seconds, no hour 24 or minute 60, and no years that not every reader of times knows.
    if time < "1970" or time[11:13] > "23" or time[17:19] > "59" or time[23:25] > "59":
        return None
    try:
        return int(datetime.fromisoformat(time).timestamp())
    except ValueError:
        return None


OPENED = {"value": "answer.saved", "words": "choice.made", "who": "interview.who", "hurried": "showing.ended"}


def check_openings(openings, entries):
    """Step 7: each opening fits the commitment it opens."""
    by_seq = {entry["seq"]: entry for entry in entries}
    for place, opening in enumerate(openings):
        opened = b"tell-first commitment 1\n" + bytes.fromhex(opening["salt"]) + opening["value"].encode()
        entry = by_seq.get(str(opening["seq"]))
        right = entry is not None and entry["kind"] == OPENED[opening["fact"]]
        if not right or entry["facts"].get(opening["fact"]) != sha256(opened).hex():
            raise altered(f"/openings/{place}", "it does not open what was committed to")


WHOLE = "What this copy says is exactly what was recorded when it was made."
WHOLE_PDF = "The data attached to this PDF is as it was made; its pages were not checked and may say something else."


def plain(key):
    """A fingerprint as it was typed, without spaces, colons and capitals."""
    return re.sub(r"[\s:]", "", key).lower()


def fingerprint(typed):
    if not HEX32.fullmatch(plain(typed)):
        raise argparse.ArgumentTypeError("a fingerprint has 64 digits from 0 to 9 and a to f")
    return plain(typed)


def check(raw, key=None, kinds=None):
    """The verdict on one file's bytes, as the JSON that `--format json` prints."""
    kinds = kinds or json.loads(KINDS.read_text())
    out = {"verdict": "valid", "where": None, "receipt": None, "made": None, "key": None, "size": None, "root": None}
    try:
        data, page = split_file(raw)
        receipt = read_data(data)
        content, proof = receipt["content"], receipt["proof"]
        out.update(receipt=content["receipt"], made=content["made"])
        keys, size, root = check_keys(proof, kinds)
        out.update(key=keys[-1].fingerprint, size=size, root=root.hex())
        entries = check_entries(proof, size, root, kinds)
        made = check_made(content, proof, entries)
        # A sign that opens markup in the data would be read as part of the page, whose digest leaves the data out.
        if page is not None and b"<" in data:
            raise altered("page", "the data in the page holds markup")
        if page is not None and sha256(page).hex() != made["facts"]["page"]:
            raise altered("page", "the page is not the one that was made")
        check_story(content, entries, made, keys)
        check_openings(receipt.get("openings", []), entries)
        whole = WHOLE_PDF if raw.startswith(b"%PDF-") and page is None else WHOLE
        if key and plain(key) not in [one.fingerprint for one in keys]:
            raise Verdict("not-from-this-key", None, f"{whole} But it was signed by another key than the one you named.")
        if content["practice"]:
            raise Verdict("practice", None, f"{whole} But it is about made-up people.")
        said = "Compare the key's fingerprint with the one on the paper."
        if key:
            newest = plain(key) == keys[-1].fingerprint
            said = f"It was signed with {'the key' if newest else 'a key that follows from the one'} you named."
        out["sentence"] = f"{whole} {said}"
    except Verdict as found:
        out.update(verdict=found.verdict, where=found.where, sentence=found.why)
    out["code"] = CODES[out["verdict"]]
    return out


def main():
    arguments = argparse.ArgumentParser(description="Checks receipts of Tell First.")
    arguments.add_argument("--key", type=fingerprint, help="the fingerprint the desk's key must have")
    arguments.add_argument("--format", choices=("text", "json"), default="text")
    arguments.add_argument("files", nargs="+", metavar="FILE")
    given = arguments.parse_args()
    worst = 0
    for name in given.files:
        try:
            with Path(name).open("rb") as file:
                raw = file.read(LARGEST_FILE + 1)
        except OSError as why:
            print(f"{name}: {why}", file=sys.stderr)
            worst = max(worst, 1)
            continue
        found = {"file": name, **check(raw, given.key)}
        worst = max(worst, found["code"])
        place = f" ({found['where']})" if found["where"] else ""
        print(json.dumps(found) if given.format == "json" else f"{name}: {found['verdict']}{place}: {found['sentence']}")
    return worst


if __name__ == "__main__":
    sys.exit(main())
