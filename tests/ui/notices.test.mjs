import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customElements, HTMLElement } from '../../ui/node_modules/@lit-labs/ssr-dom-shim/index.js';

Object.assign(globalThis, { customElements, HTMLElement });

const { DraftView } = await import('../../ui/src/elements/desk/notices/draft-view.js');
const { partOf } = await import('../../ui/src/elements/desk/notices/draft-facts.js');
const { sentence } = await import('../../ui/src/elements/desk/notices/flaws-list.js');
const { layerOf } = await import('../../ui/src/elements/desk/notices/text-names.js');

test('two changes made quickly go one after the other, each from what the one before left', async () => {
  const view = new DraftView();
  view.draft = /** @type {any} */ ({ content: '0' });
  /** @type {string[]} */
  const seen = [];
  const make = (/** @type {string} */ next) => async (/** @type {string} */ content) => {
    seen.push(content);
    await new Promise((then) => setTimeout(then, 5));
    return /** @type {any} */ ({ saved: { content: next }, refused: null });
  };
  await Promise.all([view.change(make('1')), view.change(make('2'))]);
  assert.deepEqual(seen, ['0', '1']);
  await assert.rejects(view.change(async () => { throw new Error('no room'); }));
  await view.change(make('3'));
  assert.deepEqual(seen, ['0', '1', '2'], 'a change that failed does not stop the next');
});

test('a finding leads to the part of the form its file is edited in, or to none', () => {
  const finding = (/** @type {object} */ more) => partOf(/** @type {any} */ ({ file: 'pack.toml', place: '', rule: '', ...more }));
  assert.equal(finding({}), 'organisation');
  assert.equal(finding({ rule: 'pack.effective' }), 'dates');
  assert.equal(finding({ file: 'recipients.toml', place: 'processor mail' }), 'processors');
  assert.equal(finding({ file: 'recipients.toml', place: 'recipients and processors' }), 'recipients');
  assert.equal(finding({ file: 'cards.toml' }), null);
});

test('reasons of the core stand on their own, without code marks', () => {
  assert.equal(sentence('`## Why` is missing'), '“## Why” is missing');
  assert.equal(sentence('is not a date'), 'Is not a date');
});

test('a path says which kind of text it is', () => {
  assert.deepEqual(['text/en/short.md', 'text/en/section/bank.md', 'text/en/card/survey.md', 'text/en/leaflet.md', 'text/en/x.md'].map(layerOf),
    ['short', 'section', 'card', 'leaflet', 'other']);
});
