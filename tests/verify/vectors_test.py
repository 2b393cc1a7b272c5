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
