// @ts-check
/**
 * Said on every page while a later version of the notice is in force than the one this person was told.
 *
 * @import { StepView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';

/** @param {StepView} view */
export function laterBanner({ interview, step }) {
  const { later, notice } = interview;
  if (!later || step.kind === 'closed') return nothing;
  const next = step.kind === 'changes' ? 'now' : later.material ? 'material' : 'wording';
  return html`
    <div class="page__note page__note--later" role="note">
      <p>${t('iv-later', { later: later.version, told: notice.version })} ${t(`iv-later-${next}`, { later: later.version })}</p>
    </div>`;
}
