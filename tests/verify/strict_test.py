"""What the checker reads, and what it refuses: JSON, and the entries of the log."""

import json
import unittest

import verify

EVIDENCE = verify.KINDS.parent


class StrictJson(unittest.TestCase):
    def test_what_two_readers_could_take_differently_is_refused(self):
        refused = [
            "", "{", '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', "1.0", "1e3", "-1", "-0", "01", "9007199254740992",
            '"\\ud800"', '"\\udc00\\ud800"', '"\n"', "\ufeff{}", "{} {}", "[1,]", '{"a":1,}', "{'a':1}", "NaN", "nul",
            '"\\x"', "[", '"', "[" * 33 + "]" * 33, "\u00a01", "\u0661",
        ]  # fmt: skip
        for text in refused:
            with self.subTest(text), self.assertRaises(verify.NotStrict):
                verify.Json(text).whole()
        verify.Json("[" * 32 + "]" * 32).whole()

    def test_the_form_that_is_hashed(self):
        read = verify.Json(' {"b":[1 , true],"a":"\\u00e9\\ud83d\\ude00\\/\\u0001", "\\u20ac":null}\n').whole()
        self.assertEqual(verify.canonical(read), '{"a":"\u00e9\U0001f600/\\u0001","b":[1,true],"\u20ac":null}')
        self.assertEqual(verify.canonical({"\ue000": 1, "\U0001f600": 2}), '{"\U0001f600":2,"\ue000":1}')


class Entries(unittest.TestCase):
    def test_every_frozen_entry_reads_and_nothing_that_is_nearly_one(self):
        kinds = json.loads(verify.KINDS.read_text())
        self.assertGreater(len(kinds), 40)
        for kind in kinds:
            text, leaf = (EVIDENCE / f"{kind}.txt").read_text().rsplit("leaf ", 1)
            entry = verify.read_entry(text, kinds)
            self.assertEqual(entry and entry["kind"], kind)
            self.assertEqual(verify.leaf_hash(text.encode()).hex(), leaf.strip())
            lines = text.splitlines()
            swapped = (lines[:at] + [lines[at + 1], lines[at]] + lines[at + 2 :] for at in range(1, len(lines) - 1))
            others = [
                text + "\n", text + "more 1\n", text.rstrip(), text.replace("\n", "\r\n"), text.replace("seq ", "seq +"),
                text.replace("seq ", "seq 0"), text.replace("entry 1", "entry 2"), text.upper(),
                text.replace("vault ", "vault  ", 1), text.replace("elapsed-ms ", "elapsed-ms -"),
                *("\n".join(other) + "\n" for other in swapped),
            ]  # fmt: skip
            for other in others:
                self.assertIsNone(verify.read_entry(other, kinds), other)


class Heads(unittest.TestCase):
    def test_a_frozen_head_opens_and_with_any_byte_changed_it_does_not(self):
        key = verify.Key((EVIDENCE / "verifier.txt").read_text().strip())
        note = (EVIDENCE / "head.txt").read_text()
        self.assertEqual(verify.open_head(note, [key])[0], 31)
        for at, letter in enumerate(note):
            other = note[:at] + chr(ord(letter) ^ 1) + note[at + 1 :]
            with self.assertRaises(verify.Verdict):
                verify.open_head(other, [key])
