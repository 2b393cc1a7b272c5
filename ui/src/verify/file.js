// @ts-check
/**
 * A receipt comes as data, as a page with the data in it, or as a PDF with the data attached. This finds the data,
 * and the page as it was before the data were put in.
 *
 * @import { Bytes } from './bytes.js'
 */
import { indexOf, joined, utf8 } from './bytes.js';
import { altered, Verdict } from './verdict.js';

/** Most bytes of data, and of a file that is looked at. */
export const LARGEST = 16 * 1024 * 1024;
export const LARGEST_FILE = 64 * 1024 * 1024;

const OPENS = utf8('<script type="application/json" id="tell-first-receipt">');
const CLOSES = utf8('</script>');
const MARKER = utf8('<!--tell-first:data-->');

/** @typedef {{form: 'json' | 'html' | 'pdf', data: Bytes, page: Bytes | null}} Parts */

/** What a file is goes by its first sign that is no white space. @param {Bytes} raw @returns {Promise<Parts>} */
export async function partsOf(raw) {
  if (raw.length > LARGEST_FILE) throw new Verdict('unknown-format', null, 'not-ours');
  const first = raw.find((byte) => ![0x20, 0x09, 0x0d, 0x0a].includes(byte));
  const page = insidePage(raw);
  // What begins as a PDF and holds a page would be shown as one or the other, by its name.
  if (!page && indexOf(raw.slice(0, 5), utf8('%PDF-')) === 0) return { form: 'pdf', data: await attached(raw), page: null };
  if (page && (first === 0x3c || first === 0x25)) return page;
  // A byte order mark is no white space, but no reason not to say what is wrong either.
  if (first === 0x7b || first === 0xef) return { form: 'json', data: raw, page: null };
  throw new Verdict('unknown-format', null, 'not-ours');
}

/** @param {Bytes} raw @returns {Parts | null} nothing where it is no page with data in it */
function insidePage(raw) {
  const start = indexOf(raw, OPENS);
  const end = start < 0 ? -1 : indexOf(raw, CLOSES, start + OPENS.length);
  if (end < 0) return null;
  const page = joined(raw.slice(0, start), MARKER, raw.slice(end + CLOSES.length));
  return { form: 'html', data: raw.slice(start + OPENS.length, end), page };
}

/**
 * The data attached to a PDF. This reads no PDF: it looks for the one stream of an attached file, whose dictionary
 * stands open in every PDF that is not encrypted, and takes it only where all is as the format's description says.
 * @param {Bytes} raw
 */
async function attached(raw) {
  // One character for each byte: what is searched for is ASCII, and what lies between is not read as text.
  const text = new TextDecoder('latin1').decode(raw);
  const types = [...text.matchAll(/\/EmbeddedFile(?![A-Za-z0-9_#-])/g)];
  const [type] = types;
  const whole = text.slice(-1024).includes('%%EOF');
  const data = whole && type && types.length === 1 ? await streamAround(raw, text, type.index) : null;
  if (data) return data;
  throw text.includes('(tell-first-receipt.json)') ? altered('attached', 'attached') : new Verdict('unknown-format', null, 'no-attachment');
}

/** How far from its type a dictionary of such a stream reaches at most. */
const NEAR = 2048;

/** The stream whose dictionary has its type here; nothing where it cannot be read. @param {Bytes} raw @param {string} text @param {number} at */
async function streamAround(raw, text, at) {
  const before = Math.max(at - NEAR, 0);
  const from = text.slice(before, at).lastIndexOf('obj');
  const to = text.slice(at, at + NEAR).indexOf('stream');
  if (from < 0 || to < 0) return null;
  const dictionary = text.slice(before + from, at + to);
  const start = /^stream\r?\n/.exec(text.slice(at + to, at + to + 8));
  const stated = dictionary.indexOf('/Length');
  const length = stated < 0 ? undefined : /^\/Length[ \t\n\f\r]*(\d+)(?![ \t\n\f\r]*\d)/.exec(dictionary.slice(stated))?.[1];
  if (!start || length === undefined) return null;
  const begin = at + to + start[0].length;
  const end = begin + Number(length);
  const ends = /[ \t\n\f\r]*endstream/y;
  ends.lastIndex = end;
  if (!ends.test(text)) return null;
  const filter = dictionary.indexOf('/Filter');
  if (filter < 0) return end - begin <= LARGEST ? raw.slice(begin, end) : null;
  const packed = /^\/Filter[ \t\n\f\r]*\/FlateDecode(?![A-Za-z0-9])/.test(dictionary.slice(filter)) && !dictionary.includes('/DecodeParms');
  return packed ? exactlyInflated(raw.slice(begin, end)) : null;
}

/**
 * What was pressed, with nothing behind its end: some readers pass over what follows. Where something does, all but the
 * last byte is a whole stream too.
 * @param {Bytes} stream
 */
async function exactlyInflated(stream) {
  const data = await inflated(stream);
  return data !== null && (await inflated(stream.slice(0, -1))) === null ? data : null;
}

/** What a zlib stream holds; nothing where it is none, or larger than a receipt can be. @param {Bytes} stream @returns {Promise<Bytes | null>} */
async function inflated(stream) {
  const decoder = new DecompressionStream('deflate');
  const writer = decoder.writable.getWriter();
  writer.write(stream).then(() => writer.close()).catch(() => {});
  const reader = decoder.readable.getReader();
  /** @type {Bytes[]} */
  const parts = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(new Uint8Array(value));
      length += value.length;
      if (length > LARGEST) {
        await reader.cancel();
        return null;
      }
    }
    return joined(...parts);
  } catch {
    return null;
  }
}

/** True where bytes name a format somewhere, whatever else is wrong with them. @param {Bytes} data @param {string} format */
export const names = (data, format) => indexOf(data, utf8(`"${format}"`)) >= 0;
