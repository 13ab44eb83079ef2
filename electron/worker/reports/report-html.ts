import { readBranchProfile } from '../../../db/queries/settings.ts';
import type { DayReport } from '../../../shared/contract/days.ts';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { type Language, translate } from '../../../shared/text/index.ts';
import type { StoreContext } from '../store-context.ts';
import { detailTable } from './detail-table.ts';
import { Html, html } from './escape-html.ts';
import { arrivalsTable, headTiles, offersTable, peopleTable, stepTable } from './figures-tables.ts';
import { letterhead } from './letterhead.ts';
import { type Signatories, signatoriesOf } from './report-people.ts';
import { reportStyles } from './report-styles.ts';
import { type ReportWords, reportWords } from './report-words.ts';

/** The daily report as one self-contained document: it loads nothing, runs nothing, and prints as it is shown. */
export function reportHtml(context: StoreContext, report: DayReport, language: Language, detail: boolean): { html: string; title: string } {
  const words = reportWords(language);
  const { t } = words;
  const branch = readBranchProfile(context.db.read);
  const date = formatDate(report.date, language, 'long');
  const title = `${t('title')}, ${date}`;
  const place = { branch: branch?.name ?? '', code: branch?.code ?? '' };
  const revision = report.revision > 0 ? t('footerRevision', { revision: report.revision }) : t('footerLive');
  const styles = reportStyles(t('footer', { ...place, date, revision }), t('page'), t('pageOf'));
  const number = `${place.code}/CRM/${report.date}/${report.revision}`;
  const to = [
    t('to', place),
    branch?.areaCoordinator ? t('copy', { coordinator: branch.areaCoordinator }) : '',
    report.revision === 0 ? t('live') : '',
  ];

  const document = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(styles)}</style></head><body>
${letterhead(context, language, number)}
<h1>${t('title')}</h1><p class="quiet">${formatDate(report.date, language, 'weekday')}. ${to.filter(Boolean).join(' ')}</p>
${headTiles(report.figures, words)}
<h2>${t('perStep')}</h2>${stepTable(report.figures, words)}
<div class="foot"><div class="beside"><section><h2>${t('offers')}</h2>${offersTable(report.figures, words)}</section>
<section><h2>${t('arrivals')}</h2>${arrivalsTable(report.figures, words)}</section>
<section><h2>${t('people')}</h2>${peopleTable(report.figures, words)}</section></div>
${signatures(signatoriesOf(context, report), words)}</div>
${detail ? html`<section class="detail"><h2>${t('detail', { count: report.detail.length })}</h2>${detailTable(report.detail, words)}</section>` : ''}
</body></html>`;
  return { html: document.text, title };
}

function signatures({ admin, pic, head }: Signatories, { t, language }: ReportWords): Html {
  const role = (name: 'admin' | 'pic' | 'head') => translate(language, 'common', `role_${name}`);
  const line = (before: string, name: string, who: string) => html`<div>${before}<div class="line"><b>${name}</b>${who}</div></div>`;
  return html`<section class="signatures">${[line(t('made'), admin, role('admin')), line(t('checked'), pic, role('pic')), line(t('known'), head, role('head'))]}</section>`;
}
