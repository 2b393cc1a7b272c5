import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { errorWords, has, idOfCode, t, useWords } from '../../ui/src/text/text.js';

const ui = new URL('../../ui/src/', import.meta.url);
const source = await readFile(new URL('text/en-GB.ftl', ui), 'utf8');
const faults = useWords(source);

const scripts = (await readdir(ui, { recursive: true })).filter((name) => name.endsWith('.js'));
const code = await Promise.all(scripts.map(async (name) => [name, await readFile(new URL(name, ui), 'utf8')]));

test('the words read without a fault, and no id stands twice', () => {
  assert.deepEqual(faults, []);
  const ids = [...source.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(([, id]) => id);
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
});

test('every text a script asks for by name is there', () => {
  const missing = code.flatMap(([name, text]) =>
    [...text.matchAll(/\bt\(\s*'([^']+)'/g)].filter(([, id]) => !has(id)).map(([, id]) => `${name}: ${id}`));
  assert.deepEqual(missing, []);
});

test('a text with a number comes out right', () => {
  assert.equal(t('home-found', { count: 0 }), 'Nobody found');
  assert.equal(t('home-found', { count: 1 }), '1 person found');
  assert.equal(t('home-found', { count: 12 }), '12 people found');
});

test('what a person typed is shown as typed, not read as a pattern', () => {
  const typed = '{ $name } <script>alert(1)</script> \u202e { "x" }';
  assert.ok(t('home-none-title', { text: typed }).includes(typed));
});

test('a missing text shows its id', () => {
  assert.equal(t('no-such-text'), 'no-such-text');
});

test('each error says what happened, what is safe and what to do next', async () => {
  const ids = [...source.matchAll(/^(error-[\w-]+) =/gm)].map(([, id]) => id).filter((id) => id !== 'error-prefix' && id !== 'error-summary-title');
  for (const id of ids.filter((one) => !one.endsWith('-safe') && !one.endsWith('-next'))) {
    assert.ok(has(`${id}-safe`), `${id}-safe`);
    assert.ok(has(`${id}-next`), `${id}-next`);
  }
  const rust = await readFile(new URL('../../src-tauri/crates/desk/src/error.rs', import.meta.url), 'utf8');
  const codes = [...rust.matchAll(/=> "([a-z_]+\.[a-z_]+)"/g)].map(([, one]) => one);
  assert.ok(codes.length > 30);
  const shell = new URL('../../src-tauri/src/', import.meta.url);
  for (const name of (await readdir(shell, { recursive: true })).filter((one) => one.endsWith('.rs'))) {
    const text = await readFile(new URL(name, shell), 'utf8');
    codes.push(...[...text.matchAll(/CommandError::of\("([a-z_.]+)"\)/g)].map(([, one]) => one));
  }
  assert.deepEqual(codes.filter((one) => !has(idOfCode(one))), []);
});

test('an unknown code has the words of the unexpected', () => {
  assert.equal(errorWords('never.heard_of').title, errorWords('app.unexpected').title);
});

test('no script writes markup, and only one speaks to the core', () => {
  for (const [name, text] of code) {
    assert.doesNotMatch(text, /innerHTML|outerHTML|unsafeHTML|insertAdjacentHTML|document\.write|\beval\(/, name);
    if (name !== 'ipc/transport.js') assert.doesNotMatch(text, /@tauri-apps|__TAURI/, name);
  }
});
