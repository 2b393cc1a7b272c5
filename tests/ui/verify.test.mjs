import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { verifyAsync } from '../../ui/node_modules/@noble/ed25519/index.js';
import { hexOf, same, utf8 } from '../../ui/src/verify/bytes.js';
import { check, STEPS } from '../../ui/src/verify/check.js';
import { ed25519, signedBy, withBrowser, withLibrary } from '../../ui/src/verify/crypto.js';
import { readEntry } from '../../ui/src/verify/entry.js';
import { openHead, readKey } from '../../ui/src/verify/head.js';
import { compareWithPaper, fingerprintOf, grouped } from '../../ui/src/verify/paper.js';
import { canonical, NotStrict, readJson } from '../../ui/src/verify/strict-json.js';
import { leafHash, nodeHash, rootFromInclusion, rootsFromConsistency } from '../../ui/src/verify/tree.js';
import { CODES } from '../../ui/src/verify/verdict.js';
import { sentence, SENTENCES, STEPS as STEP_WORDS, VERDICTS, whereWords } from '../../ui/src/verify/words.js';

const evidence = new URL('../../src-tauri/crates/evidence/vectors/', import.meta.url);
const frozen = (name) => readFile(new URL(name, evidence), 'utf8');

test('every frozen entry reads, with its own leaf, and nothing that is nearly one does', async () => {
  const kinds = Object.keys(JSON.parse(await frozen('kinds.json')));
  assert.ok(kinds.length > 40);
  for (const kind of kinds) {
    const [text, leaf] = (await frozen(`${kind}.txt`)).split(/^leaf /m);
    assert.equal(readEntry(text)?.kind, kind);
    assert.equal(hexOf(await leafHash(utf8(text))), leaf.trim());
    const others = [
      `${text}\n`, `${text}more 1\n`, text.trimEnd(), text.replaceAll('\n', '\r\n'), text.replace('seq ', 'seq +'),
      text.replace('seq ', 'seq 0'), text.replace('entry 1', 'entry 2'), text.toUpperCase(), text.replace('vault ', 'vault  '),
      text.replace(`kind ${kind}`, 'kind constructor'), text.replace('elapsed-ms ', 'elapsed-ms -'),
    ];
    for (const other of others) assert.equal(readEntry(other), null, other);
    const lines = text.split('\n').slice(0, -1);
    for (let at = 1; at < lines.length - 1; at += 1) {
      const swapped = lines.toSpliced(at, 2, lines[at + 1], lines[at]);
      assert.equal(readEntry(`${swapped.join('\n')}\n`), null, swapped.join('\n'));
    }
  }
});

test('a frozen head opens with its key, and with any byte changed it does not', async () => {
  const key = await readKey((await frozen('verifier.txt')).trim());
  const note = await frozen('head.txt');
  assert.equal((await openHead(note, [key])).size, 31);
  for (let at = 0; at < note.length; at += 1) {
    const other = note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ 1) + note.slice(at + 1);
    await assert.rejects(openHead(other, [key]), `accepted a changed head:\n${other}`);
  }
  const stranger = { ...key, public: new Uint8Array(32), id: '00000000' };
  await assert.rejects(openHead(note, [stranger]));
});

test('JSON is read strictly', () => {
  const refused = [
    '', '{', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '1.0', '1e3', '-1', '-0', '01', '9007199254740992', '"\\ud800"', '"\\udc00\\ud800"',
    '"\n"', '\ufeff{}', '{} {}', '[1,]', '{"a":1,}', "{'a':1}", 'NaN', 'nul', '"\\x"', '[', '"', `${'['.repeat(33)}${']'.repeat(33)}`, '\u00a01',
  ];
  for (const text of refused) assert.throws(() => readJson(text), NotStrict, text);
  assert.equal(canonical(readJson(' {"b":[1 , true],"a":"\\u00e9\\ud83d\\ude00\\/\\u0001", "\\u20ac":null}\n')), '{"a":"é😀/\\u0001","b":[1,true],"€":null}');
  assert.equal(canonical(readJson('{"\\ue000":1,"\\ud83d\\ude00":2}')), '{"😀":2,"\ue000":1}', 'names stand in order of their UTF-16 units');
  assert.equal(readJson('9007199254740991'), Number.MAX_SAFE_INTEGER);
  readJson(`${'['.repeat(32)}${']'.repeat(32)}`);
  assert.ok(readJson(`"${'\\n'.repeat(4_000_000)}"`), 'a long text of escapes');
});

test('the browser and the library agree on signatures', async () => {
  const key = await readKey((await frozen('verifier.txt')).trim());
  const note = await frozen('head.txt');
  const text = utf8(note.slice(0, note.indexOf('\n\n') + 1));
  const signature = Uint8Array.from(atob(note.trim().split(' ').at(-1)), (letter) => letter.charCodeAt(0)).slice(4);
  assert.equal(await signedBy(), 'browser');
  for (let at = -1; at < 64; at += 1) {
    const other = signature.map((byte, place) => (place === at ? byte ^ 0x10 : byte));
    const answers = [await ed25519(key.public, text, other), await withBrowser(key.public, text, other), await withLibrary(key.public, text, other)];
    assert.deepEqual(answers, Array(3).fill(at < 0), `byte ${at}`);
  }
  // The group order added to s: the same point again, and one signature more if it were let through.
  const order = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn;
  let s = BigInt(`0x${hexOf(signature.slice(32).reverse())}`) + order;
  const again = new Uint8Array(signature);
  for (let at = 32; at < 64; at += 1, s >>= 8n) again[at] = Number(s & 255n);
  assert.equal(await withBrowser(key.public, text, again), false);
  assert.equal(await withLibrary(key.public, text, again), false);
});

test('what one library takes and another does not is refused whichever is asked', async () => {
  const folder = new URL('../../src-tauri/crates/papers/vectors/receipt-2/', import.meta.url);
  const read = async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8')).proof;
  for (const name of ['one', 'sign', 'beyond']) {
    const [{ verifier }] = (await read(`point-key-${name}.json`)).keys;
    await assert.rejects(readKey(verifier), name);
  }
  const parts = async (name) => {
    const { keys: [{ verifier }], head } = await read(name);
    const signature = Uint8Array.from(atob(head.trim().split(' ').at(-1)), (letter) => letter.charCodeAt(0)).slice(4);
    return [(await readKey(verifier)).public, utf8(head.slice(0, head.indexOf('\n\n') + 1)), signature];
  };
  assert.equal(await withLibrary(...await parts('valid.json')), true);
  // The library's own way takes this one: it asks for eight times the equation.
  const mixed = await parts('point-half-mixed.json');
  assert.equal(await verifyAsync(mixed[2], mixed[1], mixed[0], { zip215: false }), true);
  for (const name of ['half-mixed', 'half-one', 'number-large']) {
    assert.equal(await ed25519(...await parts(`point-${name}.json`)), false, name);
    if (name !== 'half-one') assert.equal(await withLibrary(...await parts(`point-${name}.json`)), false, name);
  }
});

test('every inclusion and consistency proof of trees up to 300 entries is the frozen one, holds, and no other does', async () => {
  const lines = (await frozen('proofs.txt')).trimEnd().split('\n');
  assert.equal(lines.length, 300);
  // Trees of one log share most of their nodes: each is hashed once.
  const known = new Map();
  const node = async (left, right) => {
    if (!known.has(left)) known.set(left, new Map());
    const of = known.get(left);
    if (!of.has(right)) of.set(right, await nodeHash(left, right));
    return of.get(right);
  };
  const leaves = [];
  for (let seq = 0; seq < 300; seq += 1) leaves.push(await leafHash(Uint8Array.of(0, 0, 0, 0, 0, 0, seq >> 8, seq & 255)));
  const split = (count) => 2 ** Math.ceil(Math.log2(count) - 1);
  const roots = new Map();
  const root = async (start, end) => {
    if (end - start === 1) return leaves[start];
    const name = start * 1000 + end;
    if (!roots.has(name)) {
      const middle = start + split(end - start);
      roots.set(name, await node(await root(start, middle), await root(middle, end)));
    }
    return roots.get(name);
  };
  const inclusion = async (place, start, end) => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return place < middle
      ? [...(await inclusion(place, start, middle)), await root(middle, end)]
      : [...(await inclusion(place, middle, end)), await root(start, middle)];
  };
  const consistency = async (first, start, end, whole = true) => {
    if (first === end - start) return whole ? [] : [await root(start, end)];
    const size = split(end - start);
    return first <= size
      ? [...(await consistency(first, start, start + size, whole)), await root(start + size, end)]
      : [...(await consistency(first - size, start + size, end, false)), await root(start, start + size)];
  };
  const feed = (hash, proof) => proof.reduce((fed, one) => fed.update(one), hash.update(Uint8Array.of(proof.length)));
  const strange = new Uint8Array(createHash('sha256').update('another').digest());
  for (let size = 1; size <= 300; size += 1) {
    const [inclusions, consistencies, whole] = [createHash('sha256'), createHash('sha256'), await root(0, size)];
    for (let seq = 0; seq < size; seq += 1) {
      const path = await inclusion(seq, 0, size);
      feed(inclusions, path);
      assert.ok(same(await rootFromInclusion(leaves[seq], seq, size, path, node), whole), `${seq} in ${size}`);
      const [old, proof] = [await root(0, seq + 1), await consistency(seq + 1, 0, size)];
      feed(consistencies, proof);
      const both = await rootsFromConsistency(seq + 1, size, old, proof, node);
      assert.ok(both && same(both[0], old) && same(both[1], whole), `${seq + 1} to ${size}`);
      if (seq % 16) continue;
      assert.ok(!same(await rootFromInclusion(strange, seq, size, path), whole));
      const no = await rootsFromConsistency(seq + 1, size, strange, proof);
      assert.ok(!no || !same(no[0], strange) || !same(no[1], whole));
    }
    assert.equal(`${size} ${hexOf(whole)} ${inclusions.digest('hex')} ${consistencies.digest('hex')}`, lines[size - 1]);
  }
});

const receipts = new URL('../../src-tauri/crates/papers/vectors/receipt-2/', import.meta.url);
const receipt = async (name) => new Uint8Array(await readFile(new URL(name, receipts)));

test('every frozen receipt comes out as it is known to', async () => {
  const cases = JSON.parse(await readFile(new URL('cases.json', receipts), 'utf8'));
  assert.ok(cases.length > 30);
  for (const { file, key, verdict, code, where } of cases) {
    const found = await check(await receipt(file), key ?? '');
    assert.deepEqual([found.verdict, found.code, found.where ?? ''], [verdict, code, where], file);
    assert.ok(SENTENCES[found.why], `${file}: ${found.why} has a sentence`);
    assert.ok(found.where === null || whereWords(found.where), file);
  }
});

test('every frozen PDF comes out as it is known to', async () => {
  const cases = JSON.parse(await readFile(new URL('pdf/cases.json', receipts), 'utf8'));
  assert.ok(cases.length > 8);
  for (const { file, key, verdict, code, where } of cases) {
    const found = await check(await receipt(`pdf/${file}`), key ?? '');
    assert.deepEqual([found.verdict, found.code, found.where ?? ''], [verdict, code, where], file);
    assert.ok(SENTENCES[found.why], `${file}: ${found.why} has a sentence`);
  }
});

test('every verdict, step and state has its words', () => {
  assert.deepEqual(Object.keys(VERDICTS).sort(), Object.keys(CODES).sort());
  assert.deepEqual(Object.keys(STEP_WORDS), [...STEPS]);
});

test('a fingerprint counts however it is spaced and written', async () => {
  const { keys } = await check(await receipt('valid.json'));
  const printed = grouped(keys[0].fingerprint).toUpperCase();
  assert.match(printed, /^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
  assert.equal((await check(await receipt('valid.json'), `\n ${printed}`)).steps.get('key'), 'held');
  assert.equal((await check(await receipt('valid.json'))).steps.get('key'), 'not-asked');
  const { fingerprint } = keys[0];
  for (const typed of [fingerprint, printed, printed.replaceAll(' ', ':'), ` ${printed}\n`]) assert.equal(fingerprintOf(typed), fingerprint);
  for (const typed of ['', 'fe81', fingerprint.slice(1), `${fingerprint}0`, 'g'.repeat(64)]) assert.equal(fingerprintOf(typed), null, typed);
});

test('an earlier key of the chain is said to be one', async () => {
  const raw = await receipt('valid-two-changes.json');
  const { keys } = await check(raw);
  assert.equal((await check(raw, keys[0].fingerprint)).why, 'follows');
  assert.equal((await check(raw, keys.at(-1).fingerprint)).why, 'named');
});

test('of a PDF only the data is said to hold', async () => {
  const own = sentence(await check(await receipt('valid.html')));
  assert.match(own, /^What this copy says is exactly what was recorded when it was made\. Whose key/);
  const pdf = sentence(await check(await receipt('pdf/valid.pdf')));
  assert.match(pdf, /^The data attached to this PDF is as it was made; its pages were not checked and may say something else\. Whose key/);
  assert.equal(sentence({ why: 'page', code: 13, form: 'html' }), SENTENCES.page);
});

test('the line on the paper belongs to its own receipt and to no other', async () => {
  const { content, digest } = await check(await receipt('valid.json'));
  const { size, root, key } = content.log;
  const line = `TELLFIRST2:${content.receipt}:${digest}:${size}:${root}:${key}`;
  assert.equal(compareWithPaper(line.toUpperCase(), content, digest), 'same');
  assert.equal(compareWithPaper(` tellfirst2:${line.slice(11).replaceAll(':', ': ')}\n`, content, digest), 'same');
  assert.ok((await readFile(new URL('valid.html', receipts), 'utf8')).includes(line.toUpperCase()), 'it is the line on the page');
  const other = await check(await receipt('valid-ended.json'));
  assert.equal(compareWithPaper(line, other.content, other.digest), 'other');
  assert.equal(compareWithPaper(line.replace(/.$/, (last) => (last === '0' ? '1' : '0')), content, digest), 'other');
  for (const no of ['', 'TELLFIRST2', line.slice(0, -1), `${line}:1`, line.replace('TELLFIRST2', 'TELLFIRST1')]) {
    assert.equal(compareWithPaper(no, content, digest), 'no-line', no);
  }
});

test('a receipt attached to a PDF is found, whole or packed', async () => {
  const data = await receipt('valid.json');
  const packed = deflateSync(data);
  for (const [filter, stream] of [[`/Length ${data.length}`, data], [`/Length ${packed.length} /Filter /FlateDecode`, packed]]) {
    const pdf = Buffer.concat([
      Buffer.from(`%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile ${filter} >>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
    const found = await check(new Uint8Array(pdf));
    assert.deepEqual([found.verdict, found.form], ['valid', 'pdf'], filter);
  }
  assert.equal((await check(utf8('%PDF-1.7\n%%EOF\n'))).why, 'no-attachment');
  const refused = ['/Length 19 0 R', '/Filter /LZWDecode /Length 3', '/Filter /FlateDecode /Length 3', '/Length 2', '/Length 3 /Type /EmbeddedFile'];
  for (const more of refused) {
    const pdf = `%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile ${more} >>\nstream\nabc\nendstream\nendobj\n(tell-first-receipt.json)\n%%EOF\n`;
    const found = await check(utf8(pdf));
    assert.deepEqual([found.verdict, found.where], ['altered', 'attached'], more);
  }
});

test('no script of the checker reaches for a network, a store or markup', async () => {
  const folder = new URL('../../ui/src/verify/', import.meta.url);
  const names = (await readdir(folder)).filter((one) => one.endsWith('.js'));
  assert.ok(names.length >= 8);
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8');
    assert.doesNotMatch(text, /fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|await import\(|Worker\(|localStorage|document\.cookie/, name);
  }
});
