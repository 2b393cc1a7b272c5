// @ts-check
import { html } from 'lit';
import { LightElement } from './light-element.js';

/** A list with nothing in it: says so, and what to do. */
export class EmptyState extends LightElement {
  static properties = { heading: { type: String }, next: { type: String } };

  constructor() {
    super();
    this.heading = '';
    this.next = '';
  }

  render() {
    return html`
      <div class="empty">
        <p class="empty__title">${this.heading}</p>
        <p class="empty__next">${this.next}</p>
      </div>`;
  }
}

customElements.define('empty-state', EmptyState);
