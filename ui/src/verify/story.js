// @ts-check
/**
 * What a copy tells, against the entries it points at.
 *
 * @import { Entry } from './entry.js'
 * @import { Content, Ended, Notice } from './receipt.js'
 */
import { coded, decoded } from './entry.js';
import { altered, Verdict } from './verdict.js';

/** The content is written before its entry, by a desk that may be busy: seconds by which it may be earlier. */
const EARLIER = 300;

/**
 * What the content tells is what the entries say, and itself.
 * @param {Content} content @param {Entry[]} entries @param {Entry} made the entry of this receipt
 */
export function checkStory(content, entries, made) {
  if ((content.watermark !== null) !== content.practice) throw altered('/content/watermark', 'disagrees');
  if ((content.ended !== null) !== (content.kind === 'ended')) throw altered('/content/ended', 'disagrees');
  /** @param {string} kind @param {string} name @param {string} id */
  const find = (kind, name, id) => entries.find((entry) => entry.kind === kind && entry.facts[name] === id);
  checkMeeting(content, entries, made, find);
  for (const [at, told] of content.told.entries()) {
    const place = `/content/told/${at}`;
    const { layer, section, language, how, text } = told;
    compare(place, find('showing.started', 'showing', told.showing), told, { layer, section, language, how, text });
    // What is read aloud counts from its end.
    if (how === 'aloud' && !find('showing.ended', 'showing', told.showing)) throw new Verdict('incomplete', place, 'missing');
  }
  for (const [at, choice] of content.choices.entries()) {
    const place = `/content/choices/${at}`;
    const { card, state, showing, statement, method } = choice;
    compare(place, find('choice.made', 'choice', choice.choice), choice, { card, state, showing, statement, method });
    if (!find('showing.started', 'showing', showing)) throw new Verdict('incomplete', place, 'missing');
  }
  if (content.ended) checkEnded(content, content.ended, (id) => find('choice.made', 'choice', id));
}

/**
 * What ended is among the choices as taken back then, and the yes before it was given when it says.
 * @param {Content} content @param {Ended} ended @param {(id: string) => Entry | undefined} made
 */
function checkEnded(content, ended, made) {
  const place = '/content/ended';
  const taken = content.choices.find((choice) => choice.card === ended.card && choice.state === 'withdrawn');
  if (taken?.at !== ended.ended_at) throw altered(place, 'otherwise');
  const before = made(made(taken.choice)?.facts.supersedes ?? '');
  if (!before) throw new Verdict('incomplete', place, 'missing');
  const given = decoded(before.facts.card ?? '%') === ended.card && before.facts.state === 'given';
  if (!given || !sameSecond(before, ended.agreed_at)) throw altered(place, 'otherwise');
}

/** @typedef {(kind: string, name: string, id: string) => Entry | undefined} Find the first such entry */

/**
 * When it was made and began, what for, and under which notice.
 * @param {Content} content @param {Entry[]} entries @param {Entry} made @param {Find} find
 */
function checkMeeting(content, entries, made, find) {
  if (!justBefore(made, content.made)) throw altered('/content/made', 'otherwise');
  const began = find('interview.started', 'interview', content.interview);
  // The receipt of an ending is about one choice; its proof has nothing else of the meeting.
  if (!began && content.kind !== 'ended') throw new Verdict('incomplete', '/content/started', 'missing');
  if (began) {
    if (!justBefore(began, content.started)) throw altered('/content/started', 'otherwise');
    if (decoded(began.facts.purpose ?? '%') !== content.meeting.purpose) throw altered('/content/meeting/purpose', 'otherwise');
  }
  const taken = content.choices.find((choice) => choice.state === 'withdrawn');
  const moved = entries.findLast((entry) =>
    entry.kind === 'interview.moved' && entry.facts.interview === content.interview && BigInt(entry.seq) < BigInt(made.seq));
  // Where the choice of an ending is not there, its own check says so.
  const under = content.kind === 'ended' ? taken && find('choice.made', 'choice', taken.choice) : (moved ?? began);
  if (under && under.facts.notice !== named(content.organisation.notice)) throw altered('/content/organisation/notice', 'otherwise');
}

/**
 * @param {string} place @param {Entry | undefined} entry @param {{notice: Notice, at: string}} said
 * @param {{[name: string]: string | null}} told
 */
function compare(place, entry, { notice, at }, told) {
  if (!entry) throw new Verdict('incomplete', place, 'missing');
  const { facts } = entry;
  const right = facts.notice === named(notice) && sameSecond(entry, at)
    && Object.entries(told).every(([name, value]) => (facts[name] === undefined ? null : decoded(facts[name])) === value);
  if (!right) throw altered(place, 'otherwise');
}

/** A notice as an entry names it. @param {Notice} notice */
const named = ({ id, version, digest }) => `${coded(id)} ${coded(version)} ${digest}`;

/** The copy says times to the second, the log to the thousandth of one. @param {Entry} entry @param {string} time */
const sameSecond = (entry, time) => secondOf(time) === recorded(entry);

/** Not after the second of an entry, and not long before it. @param {Entry} entry @param {string} time */
function justBefore(entry, time) {
  const said = secondOf(time);
  return said !== null && said <= recorded(entry) && said >= recorded(entry) - EARLIER;
}

/** @param {Entry} entry */
const recorded = (entry) => Math.floor(Number(entry.atMs) / 1000);

/** Seconds since 1970 UTC; nothing for a time there is not. @param {string} time RFC 3339 */
function secondOf(time) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, away = 0, minutes = 0] = (time.match(/\d+/g) ?? []).map(Number);
  const start = Date.UTC(year, month - 1, day, hour, minute, second);
  // A date that is none, such as 31 February, comes out as another.
  const real = new Date(start).toISOString().startsWith(time.slice(0, 19)) && year >= 1970 && away < 24 && minutes < 60;
  return real ? start / 1000 - (away * 60 + minutes) * (time[19] === '-' ? -60 : 60) : null;
}
