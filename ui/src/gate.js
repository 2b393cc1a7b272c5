// @ts-check
import './text/words.js';
import { watchTextSize } from './desk/text-size.js';
import './elements/gate/gate-view.js';

watchTextSize();
