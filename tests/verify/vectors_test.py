"""Every frozen receipt comes out as it is known to, and the program ends with the worst of its files."""

import io
import json
import sys
import tempfile
import unittest
import zlib
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import example
import verify
from example import RECEIPTS

CASES = json.loads((RECEIPTS / "cases.json").read_text())


def run(*arguments):
    out, err = io.StringIO(), io.StringIO()
    with patch.object(sys, "argv", ["verify.py", *map(str, arguments)]), redirect_stdout(out), redirect_stderr(err):
        code = verify.main()
    return code, out.getvalue()


class Receipts(unittest.TestCase):
    def test_every_frozen_file_comes_out_as_it_is_known_to(self):
        self.assertGreater(len(CASES), 30)
        for case in CASES:
            with self.subTest(case["file"]):
                found = verify.check((RECEIPTS / case["file"]).read_bytes(), case["key"])
                got = (found["verdict"], found["code"], found["where"] or "")
                self.assertEqual(got, (case["verdict"], case["code"], case["where"]))

    def test_every_frozen_pdf_comes_out_as_it_is_known_to(self):
        cases = json.loads((RECEIPTS / "pdf" / "cases.json").read_text())
        self.assertGreater(len(cases), 8)
        for case in cases:
            with self.subTest(case["file"]):
                found = verify.check((RECEIPTS / "pdf" / case["file"]).read_bytes(), case["key"])
                got = (found["verdict"], found["code"], found["where"] or "")
                self.assertEqual(got, (case["verdict"], case["code"], case["where"]))

    def test_the_example_of_the_description_has_the_right_numbers(self):
        description = (RECEIPTS.parents[1] / "receipt-format.md").read_text()
        for name, value in example.numbers().items():
            self.assertIn(value, description, name)

    def test_every_verdict_has_a_file(self):
        self.assertEqual({case["verdict"] for case in CASES}, set(verify.CODES))

    def test_the_program_ends_with_the_worst(self):
        valid, other = RECEIPTS / "valid.json", RECEIPTS / "page-word.html"
        self.assertEqual(run(valid)[0], 0)
        code, out = run("--format", "json", valid, RECEIPTS / "practice.json", other)
        self.assertEqual(code, 13)
        self.assertEqual([json.loads(line)["code"] for line in out.splitlines()], [0, 10, 13])
        self.assertEqual(run("--key", "00" * 32, valid)[0], 11)
        self.assertEqual(run(RECEIPTS / "no such file")[0], 1)

    def test_a_key_that_is_none_is_a_wrong_call(self):
        valid = RECEIPTS / "valid.json"
        own = verify.check(valid.read_bytes())["key"]
        fours = ":".join(own[at : at + 4] for at in range(0, 64, 4))
        for typed in (own, own.upper(), fours, f" {fours} "):
            self.assertEqual(run("--key", typed, valid)[0], 0, typed)
        for typed in ("", "fe81", own[:-1], own + "0", "g" * 64):
            with self.subTest(typed), self.assertRaises(SystemExit) as left:
                run("--key", typed, valid)
            self.assertEqual(left.exception.code, 2)

    def test_numbers_beyond_all_bounds_are_no_reason_to_stop(self):
        valid = (RECEIPTS / "valid.json").read_bytes()
        for name in (b"seq ", b"elapsed-ms "):
            found = verify.check(valid.replace(b"\\n" + name, b"\\n" + name + b"1" * 5000, 1))
            self.assertEqual((found["verdict"], found["where"]), ("altered", "entry 2"), name)
        pdf = (RECEIPTS / "pdf" / "valid.pdf").read_bytes()
        at = pdf.index(b"/Length", pdf.index(b"/EmbeddedFile/") - 300)
        for digits in (b"9" * 20, b"1" * 300, b"1" * 1000):
            found = verify.check(pdf[: at + 8] + digits + pdf[at + 8 :])
            self.assertEqual((found["verdict"], found["where"]), ("altered", "attached"), digits)

    def test_of_a_pdf_only_the_data_is_said_to_hold(self):
        said = verify.check((RECEIPTS / "pdf" / "valid.pdf").read_bytes())["sentence"]
        self.assertTrue(said.startswith(verify.WHOLE_PDF) and verify.WHOLE not in said, said)
        self.assertTrue(verify.check((RECEIPTS / "valid.html").read_bytes())["sentence"].startswith(verify.WHOLE))

    def test_an_earlier_key_of_the_chain_is_said_to_be_one(self):
        changed = (RECEIPTS / "valid-two-changes.json").read_bytes()
        first, *_, last = json.loads(changed)["proof"]["keys"]
        for key, words in ((first, "a key that follows from the one you named."), (last, "with the key you named.")):
            said = verify.check(changed, verify.Key(key["verifier"]).fingerprint)["sentence"]
            self.assertTrue(said.endswith(words), said)

    def test_times_that_readers_take_differently_are_no_times(self):
        for time, ms in (
            ("2026-11-26T10:00:60+00:00", 1795687260000), ("2026-11-26T24:00:00+00:00", 1795737600000),
            ("1969-12-31T23:59:59+00:00", -1000),
        ):  # fmt: skip
            self.assertFalse(verify.same_second({"at": str(ms)}, time), time)
        self.assertTrue(verify.same_second({"at": "1795687259999"}, "2026-11-26T10:00:59+00:00"))

    def test_a_receipt_attached_to_a_pdf_is_found(self):
        data = (RECEIPTS / "valid.json").read_bytes()
        for form, stream in ((b"/Filter /FlateDecode", zlib.compress(data)), (b"", data)):
            pdf = b"%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile " + form + b" /Length %d >>\nstream\n" % len(stream)
            pdf += stream + b"\nendstream\nendobj\n%%EOF\n"
            self.assertEqual(verify.check(pdf)["verdict"], "valid")
        self.assertEqual(verify.check(b"%PDF-1.7\n%%EOF\n")["verdict"], "unknown-format")
        named = verify.check(b"%PDF-1.7\n(tell-first-receipt.json)\n%%EOF\n")
        self.assertEqual((named["verdict"], named["where"]), ("altered", "attached"))

    def test_no_byte_can_be_changed_unseen(self):
        raw = (RECEIPTS / "valid.html").read_bytes()
        for at in range(0, len(raw), 977):
            found = verify.check(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
            self.assertIn(found["verdict"], ("altered", "incomplete", "unknown-format"), at)
        with tempfile.TemporaryDirectory() as folder:
            cut = Path(folder) / "cut.html"
            cut.write_bytes(raw[: len(raw) // 2])
            self.assertIn(run(cut)[0], (13, 14))
