// @ts-check
/**
 * JSON, read strictly: no name twice, whole numbers from 0 to 2^53-1 only, no half characters, not nested deeper
 * than 32. `JSON.parse` would let the first three through without a word. And the one form it is hashed in.
 */
const DEEPEST = 32;

/** @typedef {null | boolean | number | string | Json[] | {[name: string]: Json}} Json */

/** What was read is no JSON, or not strictly. */
export class NotStrict extends Error {}

class Reader {
  at = 0;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /** The next character that is not space, without taking it. */
  peek() {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'end')) this.at += 1;
    return this.text[this.at] ?? '';
  }

  /** @param {RegExp} sticky @returns {string | null} what it finds here, taken */
  match(sticky) {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  /** @param {string} letter */
  take(letter) {
    if (this.peek() !== letter) throw new NotStrict();
    this.at += 1;
  }

  /** @param {number} depth @returns {Json} */
  value(depth) {
    const first = this.peek();
    if (first === '"') return this.string();
    if (first === '{' || first === '[') {
      if (depth >= DEEPEST) throw new NotStrict();
      this.at += 1;
      return first === '{' ? this.object(depth + 1) : this.array(depth + 1);
    }
    const word = this.match(/true|false|null|-?\d[\d.eE+-]*/y);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === null || !/^(0|[1-9]\d{0,15})$/.test(word) || !Number.isSafeInteger(Number(word))) {
      throw new NotStrict();
    }
    return Number(word);
  }

  /** @param {number} depth */
  object(depth) {
    /** @type {{[name: string]: Json}} */
    const found = Object.create(null);
    if (this.peek() === '}') {
      this.at += 1;
      return found;
    }
    for (;;) {
      if (this.peek() !== '"') throw new NotStrict();
      const key = this.string();
      if (key in found) throw new NotStrict();
      this.take(':');
      found[key] = this.value(depth);
      if (this.peek() !== ',') break;
      this.at += 1;
    }
    this.take('}');
    return found;
  }

  /** @param {number} depth */
  array(depth) {
    /** @type {Json[]} */
    const found = [];
    if (this.peek() === ']') {
      this.at += 1;
      return found;
    }
    for (;;) {
      found.push(this.value(depth));
      if (this.peek() !== ',') break;
      this.at += 1;
    }
    this.take(']');
    return found;
  }

  /** A text, escapes and all. */
  string() {
    const start = this.at;
    this.at += 1;
    // Piece by piece: one expression over a text of megabytes runs out of stack.
    do this.match(/[^"\\\x00-\x1f]*/y);
    while (this.match(/\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y) !== null);
    if (this.text[this.at] !== '"') throw new NotStrict();
    this.at += 1;
    // What has this form means the same to every reader, save half characters.
    const text = /** @type {string} */ (JSON.parse(this.text.slice(start, this.at)));
    if (/\p{Surrogate}/u.test(text)) throw new NotStrict();
    return text;
  }
}

/**
 * Reads JSON strictly.
 * @param {string} text
 * @returns {Json}
 * @throws {NotStrict}
 */
export function readJson(text) {
  const reader = new Reader(text);
  const value = reader.value(0);
  if (reader.peek() !== '') throw new NotStrict();
  return value;
}

/** RFC 8785, for what a receipt can hold: names in order of their UTF-16 units, nothing between. @param {Json} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}
