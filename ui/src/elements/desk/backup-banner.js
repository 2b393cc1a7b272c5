// @ts-check
/**
 * @import { BackupRun } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { backupStatus } from '../../ipc/commands.js';
import { errorWords, t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

/** How often it looks: soon while one runs or may begin, seldom after that. */
const SOON_MS = 3_000;
const SELDOM_MS = 60_000;

/** Says to everybody that the backup of the day failed. Says nothing while all is well. */
export class BackupBanner extends LightElement {
  static properties = { run: { state: true } };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {BackupRun | null} */
    this.run = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  async #look() {
    try {
      this.run = await backupStatus();
    } catch {
      // Locked meanwhile: the window is on its way out.
      return;
    }
    const over = this.run.state === 'failed' || this.run.state === 'made';
    if (this.isConnected) this.#timer = setTimeout(() => this.#look(), over ? SELDOM_MS : SOON_MS);
  }

  render() {
    const { run } = this;
    if (run?.state !== 'failed' || !run.code) return nothing;
    const words = errorWords(run.code);
    return html`
      <div class="govuk-inset-text" role="status" data-code=${run.code}>
        <p><strong>${t('backup-failed', { why: words.title })}</strong></p>
        <p>${words.safe} ${t('backup-failed-next')}</p>
      </div>`;
  }
}

customElements.define('backup-banner', BackupBanner);
