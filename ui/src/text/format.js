// @ts-check
/**
 * Dates, times and durations, as people in the United Kingdom read them.
 */
import { t } from './text.js';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const DAY_UTC = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
});
const ANY = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });

/**
 * `23 November 2026` from a moment.
 * @param {number} atMs
 */
export const day = (atMs) => DAY.format(atMs);

/**
 * `14:05` from a moment.
 * @param {number} atMs
 */
export const clock = (atMs) => CLOCK.format(atMs);

/**
 * `23 November 2026, 14:05` from a moment.
 * @param {number} atMs
 */
export const dayAndClock = (atMs) => `${day(atMs)}, ${clock(atMs)}`;

/**
 * `1 February 1980` from `1980-02-01`; gives anything else back as it came, such as `1980` or `1980-02`.
 * @param {string} iso
 */
export function isoDay(iso) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  // A date has no time zone: it is read and written in UTC, so that no zone can move it by a day.
  return DAY_UTC.format(Date.parse(`${iso}T00:00:00Z`));
}

/**
 * `Amina Yusuf, Bea Frost or Cy Hall` from a list.
 * @param {string[]} names
 */
export const anyOf = (names) => ANY.format(names);

/**
 * `0:42` from a length of time.
 * @param {number} ms
 */
export function stopwatch(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * `42 seconds`, `1 minute`, `3 minutes` from a length of time.
 * @param {number} ms
 */
export function howLong(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return t('time-seconds', { count: seconds });
  return t('time-minutes', { count: Math.round(seconds / 60) });
}

/**
 * The first part of a digest, enough for two people to compare over the telephone.
 * @param {string} digest
 */
export const shortDigest = (digest) => digest.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
