// @ts-check
import { LitElement } from 'lit';

/**
 * An element that renders into itself, not into a shadow: labels, forms, focus order and styles stay
 * ordinary HTML. Data comes in by property and goes out by `CustomEvent`.
 *
 * Set properties in the constructor, never as class fields: a field would hide Lit's accessor.
 */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /**
   * Tells whoever listens that something happened.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
