import { readBranchProfile } from '../../../db/queries/settings.ts';
import { type Language, translate } from '../../../shared/text/index.ts';
import type { StoreContext } from '../store-context.ts';
import { type Html, html } from './escape-html.ts';

/** The head of every printed report: whose it is, where, and its number. */
export function letterhead(context: StoreContext, language: Language, number: string): Html {
  const branch = readBranchProfile(context.db.read);
  const place = { branch: branch?.name ?? '', code: branch?.code ?? '' };
  const t = (key: 'branchOf' | 'branchAlone' | 'code' | 'number', values = {}) => translate(language, 'dailyReport', key, values);
  const name = branch?.company ? t('branchOf', { company: branch.company, branch: place.branch }) : t('branchAlone', place);
  const address = [branch?.address, branch?.phone, t('code', place)].filter(Boolean).join(' · ');
  return html`<header class="head">${LOGO}<div class="place"><b class="name">${name}</b><span class="quiet">${address}</span></div><div class="number">${t('number')}<b>${number}</b></div></header>`;
}

/** Two tracks side by side: kawal, to walk beside. */
const LOGO = html`<svg width="30" height="30" viewBox="0 0 26 26" aria-hidden="true"><path d="M8 4v18" stroke="#4156c8" stroke-width="4" stroke-linecap="round"/><path d="M19 4c0 5-5 6-5 9s5 4 5 9" fill="none" stroke="#14171f" stroke-width="4" stroke-linecap="round"/></svg>`;
