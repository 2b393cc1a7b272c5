// @ts-check
/**
 * @import { FindingLine, LintView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../empty-state.js';
import { partOf } from './draft-facts.js';
import { sentence } from './flaws-list.js';

/** What the check says: what must be mended, then what should be. Fires `to-finding` where it can be mended here. */
export class DraftCheck extends LightElement {
  static properties = { lint: { attribute: false }, editable: { type: Boolean } };

  constructor() {
    super();
    /** @type {LintView} */
    this.lint = { mustFix: 0, shouldFix: 0, findings: [] };
    this.editable = false;
  }

  /** @param {FindingLine} finding */
  #finding(finding) {
    const here = finding.file.startsWith('text/') || partOf(finding) !== null;
    return html`
      <li class="row">
        <p class="row__title">${sentence(finding.what)}</p>
        <p class="row__facts"><span>${finding.place}</span><span class="mono">${finding.line ? t('flaw-at', { file: finding.file, line: finding.line }) : finding.file}</span></p>
        <dl class="facts">
          <dt>${t('finding-mend')}</dt><dd>${sentence(finding.mend)}</dd>
          <dt>${t('finding-source')}</dt><dd>${finding.source}</dd>
        </dl>
        ${!this.editable ? nothing : here
          ? html`<div class="actions actions--near"><button type="button" class="govuk-button govuk-button--secondary"
              aria-label=${t('finding-go-label', { place: finding.place, what: finding.what })} @click=${() => this.tell('to-finding', finding)}>${t('finding-go')}</button></div>`
          : html`<p class="soft">${t('finding-in-files', { file: finding.file })}</p>`}
      </li>`;
  }

  /** @param {'must' | 'should'} weight */
  #list(weight) {
    const findings = this.lint.findings.filter((one) => one.must === (weight === 'must'));
    return html`
      <section class="section section--near" aria-labelledby="check-${weight}">
        <h3 class="title-3" id="check-${weight}">${t(`check-${weight}`, { count: findings.length })}</h3>
        <p class="soft">${t(`check-${weight}-explains`)}</p>
        ${findings.length ? html`<ul class="rows">${findings.map((one) => this.#finding(one))}</ul>`
          : html`<empty-state .heading=${t(`check-${weight}-none`)} .next=${t(`check-${weight}-none-next`)}></empty-state>`}
      </section>`;
  }

  render() {
    return html`
      <h2 class="title-2" tabindex="-1">${t(this.editable ? 'draft-page-check' : 'check-today')}</h2>
      <p class="soft">${t('check-explains')}</p>
      ${this.#list('must')} ${this.#list('should')}`;
  }
}

customElements.define('draft-check', DraftCheck);
