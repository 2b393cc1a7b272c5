// @ts-check
import './text/words.js';
import { watchTextSize } from './desk/text-size.js';
import './elements/desk/desk-view.js';

watchTextSize();
