// @ts-check
/**
 * An answer in words. The core sends what was said and plain facts; the words around them are the interface's.
 *
 * @import { Piece } from '../ipc/views.js'
 */
import { t } from './text.js';

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/**
 * `3 April 1990`, `April 1990` or `1990`: as much of a date as is known.
 * @param {Extract<Piece, {kind: 'date'}>} date
 */
function dateWords({ day, month, year }) {
  const name = month && MONTH.format(Date.UTC(2000, Number(month) - 1, 1));
  return [day, name, year].filter(Boolean).join(' ');
}

/** @param {Extract<Piece, {kind: 'money'}>} money */
function moneyWords({ amount, frequency }) {
  const pounds = POUNDS.format(Number(amount));
  return frequency ? t(`answer-money-${frequency}`, { amount: pounds }) : pounds;
}

/** @param {Piece} piece */
function pieceWords(piece) {
  switch (piece.kind) {
    case 'word': return t(`answer-word-${piece.word}`);
    case 'date': return dateWords(piece);
    case 'money': return moneyWords(piece);
    case 'named': return t(`answer-named-${piece.what}`, { text: piece.text });
    default: return piece.text;
  }
}

/**
 * The pieces of an answer on one line.
 * @param {Piece[]} pieces
 */
export const answerWords = (pieces) => pieces.map(pieceWords).join(', ');
