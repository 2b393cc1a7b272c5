// @ts-check
/** Takes the words into use. Each page imports this first, before any element that shows words. */
import source from './en-GB.ftl?raw';
import { useWords } from './text.js';

useWords(source);
