import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { Dossier } from '../../../../shared/contract/dossier.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { Html, html } from '../escape-html.ts';
import { letterhead } from '../letterhead.ts';
import { reportStyles } from '../report-styles.ts';
import { DOSSIER_STYLES, joined } from './dossier-tables.ts';
import { type DossierWords, dossierWords } from './dossier-words.ts';
import { bookingsPart, chatsPart, contactsPart } from './parts/contacts.ts';
import { inquiriesPart, requestsPart } from './parts/inquiries.ts';
import { consentsPart, numbers, originPart, personFacts, phonesPart } from './parts/person.ts';
import { vehiclesPart, visitsPart } from './parts/vehicles.ts';

/** The dossier on A4, for whom it is about: every value in ordinary words, and what is empty told as empty. */
export function dossierHtml(
  context: StoreContext,
  dossier: Dossier,
  language: Language,
): { html: string; title: string; fileName: string } {
  const words = dossierWords(context, language);
  const { t } = words;
  const { person, madeAt, madeBy } = dossier;
  const branch = readBranchProfile(context.db.read);
  const [code, name] = [branch?.code ?? '', branch?.name ?? ''];
  const day = madeAt.slice(0, 10);
  const date = formatDate(day, language, 'long');
  const title = t('title', { name: person.name });
  const page = (key: 'page' | 'pageOf') => translate(language, 'dailyReport', key);
  const styles = reportStyles(t('footer', { branch: name, code, date }), page('page'), page('pageOf'));
  const made = [t('made', { branch: name, date }), madeBy === null ? '' : t('madeBy', { user: madeBy })].filter(Boolean).join(' ');
  const document = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(styles + DOSSIER_STYLES)}</style></head><body>
${letterhead(context, language, `${code}/DATA/${person.customerId}/${day}`)}
<h1>${title}</h1><p class="quiet">${made}</p><p class="quiet right">${t('right')}</p>
<section class="part"><h2>${t('person')}</h2>${personFacts(person, words)}</section>
${mergedParts(dossier, words)}
${PARTS.map((part) => part(dossier, words))}
</body></html>`;
  return { html: document.text, title, fileName: `data-pribadi-${code.replace(/[^\w-]+/g, '-')}-${person.customerId}-${day}` };
}

const PARTS = [
  ...[phonesPart, consentsPart, vehiclesPart, visitsPart, bookingsPart],
  ...[contactsPart, chatsPart, inquiriesPart, requestsPart, originPart],
];

/** Who was recorded twice has had facts twice; most have not. */
function mergedParts({ merged }: Dossier, words: DossierWords): Html | string {
  if (merged.length === 0) return '';
  const { t, moment } = words;
  return html`<section class="part"><h2>${t('merged')}</h2>${merged.map(
    (person) =>
      html`<p class="quiet">${joined(t('mergedOn', { when: moment(person.mergedAt) }), person.mergedBy)}</p>${personFacts(person, words)}${numbers(person, words)}`,
  )}</section>`;
}
