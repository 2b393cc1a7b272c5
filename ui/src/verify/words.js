// @ts-check
/**
 * Every word the checker says by itself. They stand here, not in `text/en-GB.ftl`, because this page is one file that
 * has to be small enough to be read whole by whoever is to trust it.
 *
 * @import { Found, Step } from './check.js'
 * @import { Word } from './verdict.js'
 */

/** The verdict in a word or two. @type {Record<Word, string>} */
export const VERDICTS = {
  valid: 'Valid',
  practice: 'Practice, not live',
  'not-from-this-key': 'Not from this key',
  incomplete: 'Incomplete',
  altered: 'Altered',
  'unknown-format': 'Unknown format',
};

/** What holds where all holds; a PDF has pages beside its data. */
const WHOLE = 'What this copy says is exactly what was recorded when it was made.';
const WHOLE_PDF = 'The data attached to this PDF is as it was made; its pages were not checked and may say something else.';

/** What a list says of a PDF that holds: its pages are another matter. */
export const DATA_ONLY = 'its data, not its pages';

/** Over the list of several files. @param {number} count */
export const several = (count) => `${count} files were checked`;

/** Why, in a sentence; where all holds, what comes after that. @type {{[why: string]: string}} */
export const SENTENCES = {
  valid: 'Whose key signed it is for you to compare: its fingerprint stands below.',
  named: 'It was signed with the key you named.',
  follows: 'It was signed with a key that follows from the one you named.',
  practice: 'But it is about made-up people: it proves nothing about anybody.',
  'not-from-this-key': 'But it was signed by another key than the one whose fingerprint you gave.',
  'not-made': 'The proof in this file does not say that this copy was ever made.',
  missing: 'The proof in this file lacks an entry for something the copy tells.',
  otherwise: 'The copy tells something otherwise than the entry that was made at the time.',
  shape: 'The data in this file was changed: it does not have the form in which copies are made.',
  key: 'The keys in this file do not follow one from the other as they should.',
  signature: 'The signature does not fit: the state of the log in this file was not signed with this key.',
  entry: 'An entry in this file was changed, or was never in the log that was signed.',
  person: 'An entry in this file is about somebody else.',
  disagrees: 'Two parts of the copy say opposite things.',
  log: 'The state of the log that the copy names does not belong to its proof.',
  content: 'What the copy says is not what was recorded when it was made.',
  page: 'The page was changed: what you read on it is not what was recorded when it was made.',
  opening: 'An answer that was added to the file is not the one that was recorded.',
  earlier: 'This copy has an earlier form, which held no proof. It may be true, but nothing in it can be checked.',
  'not-ours': 'This is not a copy made by Tell First, or so little is left of it that it cannot be recognised.',
  attached: 'The copy that was attached to this PDF cannot be read any more.',
  'no-attachment': 'No copy made by Tell First is attached to this PDF. It may have been printed to a new file, which loses the proof.',
};

/** What came of a check, in a sentence or two. @param {Pick<Found, 'why' | 'code' | 'form'>} found */
export function sentence({ why, code, form }) {
  const said = SENTENCES[why] ?? why;
  if (code > 11) return said;
  return `${form === 'pdf' ? WHOLE_PDF : WHOLE} ${said}`;
}

/** The steps, as they are listed. @type {Record<Step, string>} */
export const STEPS = {
  read: 'The file has the form in which copies are made',
  signature: 'The signature fits the desk\u2019s key',
  entries: 'Every entry is in the signed log',
  made: 'What the copy says is what was recorded when it was made',
  page: 'The page is the one that was made',
  story: 'The meeting, each thing told and each choice agree with their entries',
  openings: 'Each answer that was added is the one that was recorded',
  key: 'The key is the one you named',
};

/** The step of the page, for a PDF: nothing in the log covers its pages, and this page cannot set them again. */
export const PDF_PAGES = 'The pages of the PDF say what its data says';

/** How a step went. */
export const STATES = { held: 'Yes', failed: 'No', 'not-asked': 'Nothing to compare', 'not-here': 'Not checked here', after: 'Not checked' };

/** What the line from the paper comes to. */
export const PAPER = {
  same: 'The paper and this file are the same copy.',
  data: 'The paper has the number of the data attached to this PDF. The pages of the PDF were not compared: read both.',
  but: 'The paper has the number of this copy\u2019s data, but see above.',
  other: 'The paper belongs to another copy, or one of the two was changed.',
  'no-line': 'The line you typed from the paper is not whole. It begins with TELLFIRST2 and has six parts with colons between.',
};

/** @type {{[what: string]: string}} */
const PARTS = {
  '': 'the data as a whole',
  signature: 'the signature',
  content: 'the content',
  page: 'the page',
  attached: 'the data attached to the PDF',
  'receipt.made': 'the entry that records that the copy was made',
  '/content/made': 'when the copy was made',
  '/content/started': 'when the meeting began',
  '/content/meeting/purpose': 'what the meeting was for',
  '/content/organisation/notice': 'which notice the meeting was under',
  '/content/watermark': 'whether it is practice',
  '/content/ended': 'what ended',
  '/content/log/size': 'the state of the log before the copy',
  '/content/log/key': 'the key that is named in the copy',
};

/** What failed, in words. @param {string} where @returns {string} */
export function whereWords(where) {
  const entry = /^entry (\d+)$/.exec(where);
  if (entry) return `entry ${entry[1]} of the log`;
  const item = /^\/(?:content\/)?(told|choices|openings)\/(\d+)$/.exec(where);
  const lists = { told: 'the things told', choices: 'the choices', openings: 'the answers that were added' };
  if (item) return `number ${Number(item[2]) + 1} of ${lists[/** @type {keyof typeof lists} */ (item[1])]}`;
  return PARTS[where] ?? `the part ${where}`;
}

export const SAYS = {
  trusted: 'What it says',
  trustedData: 'What its data says',
  untrusted: 'What the file says (do not rely on it)',
  made: 'Made',
  started: 'Meeting began',
  meeting: 'Meeting',
  reference: 'Reference',
  notice: 'Notice',
  responsible: 'Who is responsible',
  officer: 'Data protection officer',
  told: 'What the person was told',
  chose: 'What the person chose',
  notAsked: 'What was not asked',
  unanswered: 'Questions the person chose not to answer',
  ended: 'What ended',
  agreedAt: 'Agreed',
  endedAt: 'Ended',
  erased: 'Answers erased with it',
  rights: 'Rights',
  change: 'Changing one\u2019s mind',
  complain: 'How to complain',
  regulator: 'Regulator',
  none: 'Nothing.',
  opened: 'Answers that were added for the person',
};

export const PROOF = {
  heading: 'What was checked',
  key: 'Fingerprint of the key that signed it',
  first: 'Fingerprint of the desk\u2019s first key',
  compare: 'Compare it with the fingerprint on the paper. A file made up by somebody else can hold together too, with a key of their own; only this comparison shows whose it is.',
  compared: 'It is the fingerprint you gave, or follows from it.',
  size: 'Entries in the signed log',
  receipt: 'Number of the copy',
  notWhole: 'What you typed is not a whole fingerprint yet, so it was not compared.',
  library: 'This browser has no Ed25519 of its own; the library built into this page checked the signature.',
  practice: 'PRACTICE \u2013 made-up people',
  checking: 'Checking\u2026',
  unreadable: 'This file could not be read. If it is a folder, choose the files in it.',
  notRead: 'Not read',
  noFile: 'What you dropped is no file, so nothing was checked. Save it as a file first, then choose or drop that.',
  details: 'What was checked, and what it says',
};
