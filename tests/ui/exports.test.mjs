// What others read: the frozen exports of one made-up person, checked with tools that are not ours.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { hexOf, fromHex, utf8 } from '../../ui/src/verify/bytes.js';
import { openHead, readKey } from '../../ui/src/verify/head.js';
import { leafHash, rootFromInclusion } from '../../ui/src/verify/tree.js';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const jsonld = require('jsonld');
const Ajv = require('ajv/dist/2020').default;

const vectors = new URL('../../src-tauri/crates/papers/vectors/', import.meta.url);
const read = async (/** @type {string} */ name) => readFile(new URL(name, vectors), 'utf8');

/** No network: whatever a document needs, it holds. */
const offline = { safe: true, documentLoader: async (/** @type {string} */ url) => { throw new Error(`asked for ${url}`); } };

/** Every IRI of an expanded document: keys, types, and what values point at. */
function named(/** @type {any} */ value, /** @type {Set<string>} */ all) {
  if (Array.isArray(value)) for (const one of value) named(one, all);
  else if (value && typeof value === 'object') {
    for (const [key, inside] of Object.entries(value)) {
      if (key === '@id') all.add(inside);
      else if (key === '@type') for (const kind of [inside].flat()) all.add(kind);
      else {
        if (!key.startsWith('@')) all.add(key);
        named(inside, all);
      }
    }
  }
  return all;
}

test('the JSON-LD expands without a network, and loses nothing', async () => {
  const expanded = await jsonld.expand(JSON.parse(await read('person/dpv.jsonld')), offline);
  assert.ok(expanded.length > 20);
  const known = new Set((await read('dpv/terms.tsv')).trim().split('\n').map((line) => line.split('\t')[1]));
  const own = ['urn:uuid:', 'http://www.w3.org/2001/XMLSchema#', 'https://w3id.org/dpv/schema/dpv-27560#'];
  const strange = [...named(expanded, new Set())].filter((iri) => !known.has(iri) && !own.some((prefix) => iri.startsWith(prefix)));
  assert.deepEqual(strange, []);
});

/** How many values stand at the ends of a document. */
function ends(/** @type {any} */ value) {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + ends(one), 0);
  if (value && typeof value === 'object') return Object.values(value).reduce((sum, one) => sum + ends(one), 0);
  return 1;
}

test('what goes into the JSON-LD comes out: every value, no address that hangs in the air, every day a day', async () => {
  const document = JSON.parse(await read('person/dpv.jsonld'));
  const expanded = await jsonld.expand(document, offline);
  assert.ok(ends(expanded) > 300);
  assert.equal(ends(expanded), ends(document['@graph']));
  const hanging = [...named(expanded, new Set())].filter((iri) => !/^(https?|urn):/.test(iri));
  assert.deepEqual(hanging, []);
  const quads = await jsonld.toRDF(document, { ...offline, format: 'application/n-quads' });
  const days = quads.split('\n').filter((/** @type {string} */ line) => /"\d{4}-\d{2}-\d{2}/.test(line));
  assert.ok(days.length > 8);
  assert.deepEqual(days.filter((/** @type {string} */ line) => !/\^\^<[^>]+#date(Time)?>/.test(line)), []);
});

test('it is a graph: every thing that is pointed at is there', async () => {
  const document = JSON.parse(await read('person/dpv.jsonld'));
  const flat = await jsonld.flatten(document, null, offline);
  const defined = new Set(flat.filter((/** @type {any} */ node) => Object.keys(node).length > 1).map((/** @type {any} */ node) => node['@id']));
  const pointed = flat.map((/** @type {any} */ node) => node['@id']).filter((/** @type {string} */ id) => id.startsWith('urn:uuid:'));
  assert.deepEqual(pointed.filter((/** @type {string} */ id) => !defined.has(id)), []);
  const quads = await jsonld.toRDF(document, { ...offline, format: 'application/n-quads' });
  const status = 'https://w3id.org/dpv#hasConsentStatus';
  assert.equal(quads.split('\n').filter((/** @type {string} */ line) => line.includes(status)).length, 5);
});

test('a document that needs the network is refused: the control', async () => {
  await assert.rejects(jsonld.expand({ '@context': 'https://w3id.org/dpv', a: 1 }, offline));
  await assert.rejects(jsonld.expand({ '@context': {}, unknownKey: 1 }, offline), 'and so is a key of no vocabulary');
});

test('the Kantara receipt has what its schema requires', async () => {
  const holds = new Ajv({ strict: false }).compile(JSON.parse(await read('kantara-1.1.schema.json')));
  const receipt = JSON.parse(await read('person/kantara.json'));
  assert.ok(holds(receipt), JSON.stringify(holds.errors));
  delete receipt.services[0].purposes[0].thirdPartyName;
  assert.ok(!holds(receipt), 'the control');
});

test('everything about a person has the form that its schema describes', async () => {
  const schema = JSON.parse(await readFile(new URL('../src/bundle/schema.json', vectors), 'utf8'));
  const holds = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: true, 'date-time': true } }).compile(schema);
  for (const name of ['data.json', 'kept-apart/data.json']) {
    const data = JSON.parse(await read(`person/bundle/${name}`));
    assert.ok(holds(data), `${name}: ${JSON.stringify(holds.errors)}`);
    assert.ok(!holds({ ...data, more: 1 }), 'the control: nothing but what it describes');
    assert.ok(!holds({ ...data, answers: [{}] }), 'the control: and all of it');
  }
});

test('what an entry commits to can be opened by anybody, and its text has its digest', async () => {
  const sha256 = (/** @type {(string | Buffer)[]} */ ...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  for (const name of ['data.json', 'kept-apart/data.json']) {
    const data = JSON.parse(await read(`person/bundle/${name}`));
    assert.ok(data.openings.length > 0);
    for (const { seq, fact, salt, value } of data.openings) {
      const entry = data.proof.entries.find((/** @type {any} */ one) => one.seq === seq);
      const committed = sha256('tell-first commitment 1\n', Buffer.from(salt, 'hex'), value);
      assert.ok(entry.text.split('\n').includes(`${fact} ${committed}`), `${name}: ${seq}`);
    }
  }
});

test('each line of a bundle is proved to its signed head, by the code of the page that checks copies', async () => {
  for (const name of ['data.json', 'kept-apart/data.json']) {
    const { proof } = JSON.parse(await read(`person/bundle/${name}`));
    const head = await openHead(proof.head, [await readKey(proof.keys.at(-1).verifier)]);
    assert.ok(proof.entries.length > 4 && proof.entries[0].text.includes('kind vault.created'));
    for (const { seq, text, path } of proof.entries) {
      const root = await rootFromInclusion(await leafHash(utf8(text)), seq, head.size, path.map(fromHex));
      assert.equal(root && hexOf(root), hexOf(head.root), `${name}: ${seq}`);
    }
  }
});
