import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { atMostEvery } from '../../ui/src/desk/activity.js';
import { nextSize } from '../../ui/src/desk/text-size.js';
import { answerWords } from '../../ui/src/text/answer-words.js';
import { howLong, isoDay, shortDigest, stopwatch } from '../../ui/src/text/format.js';
import { has, useWords } from '../../ui/src/text/text.js';

useWords(await readFile(new URL('../../ui/src/text/en-GB.ftl', import.meta.url), 'utf8'));

test('a date of birth does not move with the time zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    process.env.TZ = zone;
    assert.equal(isoDay('1980-03-31'), '31 March 1980');
  }
});

test('a partial date is shown as it is', () => {
  assert.equal(isoDay('1980'), '1980');
  assert.equal(isoDay('1980-03'), '1980-03');
});

test('lengths of time', () => {
  assert.equal(stopwatch(42_900), '0:42');
  assert.equal(stopwatch(-5), '0:00');
  assert.equal(stopwatch(3_600_000), '60:00');
  assert.equal(howLong(1_000), '1 second');
  assert.equal(howLong(90_000), '2 minutes');
});

test('a digest is cut so that two people can compare it', () => {
  assert.equal(shortDigest('0123456789abcdef'.repeat(4)), '0123 4567 89ab');
});

test('activity is told at most once in a while', () => {
  let now = 0;
  let told = 0;
  const sign = atMostEvery(() => { told += 1; }, 10_000, () => now);
  for (now = 0; now < 25_000; now += 100) sign();
  assert.equal(told, 3);
});

test('text grows to twice its size and not further', () => {
  let size = 100;
  for (let presses = 0; presses < 20; presses += 1) size = nextSize(size, '+') ?? size;
  assert.equal(size, 200);
  assert.equal(nextSize(size, '0'), 100);
  assert.equal(nextSize(100, '-'), 100);
  assert.equal(nextSize(100, 'a'), null);
});

test('an answer is put into words here, piece by piece', () => {
  assert.equal(answerWords([{ kind: 'text', text: '1 High St' }, { kind: 'text', text: 'Wycombe' }]), '1 High St, Wycombe');
  assert.equal(answerWords([{ kind: 'date', day: '3', month: '4', year: '1990' }]), '3 April 1990');
  assert.equal(answerWords([{ kind: 'date', day: '', month: '12', year: '1990' }]), 'December 1990');
  assert.equal(answerWords([{ kind: 'date', day: '', month: '', year: '1990' }]), '1990');
  assert.equal(answerWords([{ kind: 'money', amount: '1234567.50', frequency: 'four-weekly' }]), '£1,234,567.50 every 4 weeks');
  assert.equal(answerWords([{ kind: 'money', amount: '0.00', frequency: '' }]), '£0.00');
  assert.equal(answerWords([{ kind: 'named', what: 'account-ending', text: '456' }]), 'Account ending 456');
});

test('every word the core can send has words here', async () => {
  const core = await readFile(new URL('../../src-tauri/crates/intake/src/show.rs', import.meta.url), 'utf8');
  const none = core.match(/fn none[\s\S]*?\n}/)?.[0] ?? '';
  const words = ['nothing', ...[...core.matchAll(/Word\("([a-z-]+)"\)/g)].map(([, one]) => one), ...[...none.matchAll(/"([a-z-]+)"/g)].map(([, one]) => one)];
  const named = [...core.matchAll(/\("([a-z]+(?:-[a-z]+)?)", (?:part|spaced)\(/g), ...core.matchAll(/what: "([a-z-]+)"/g)].map(([, one]) => one);
  assert.ok(words.length >= 9 && named.length >= 6, `${words} ${named}`);
  for (const word of words) assert.ok(has(`answer-word-${word}`), word);
  for (const what of named) assert.ok(has(`answer-named-${what}`), what);
  for (const often of ['weekly', 'fortnightly', 'four-weekly', 'monthly', 'yearly']) assert.ok(has(`answer-money-${often}`), often);
});
