import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import { formatClock } from '../../../../shared/text/format-number.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { Html, html } from '../escape-html.ts';
import { letterhead } from '../letterhead.ts';
import { reportStyles } from '../report-styles.ts';
import { funnelTable, inquiryTable, lostTable, peopleTable, targetLine, todayTiles, trendBars } from './dashboard-parts.ts';
import { dashboardWords } from './dashboard-words.ts';

/** The dashboard as one A4 page, in the look of the daily report: it loads nothing, runs nothing, and prints as it is shown. */
export function dashboardHtml(context: StoreContext, dashboard: Dashboard, language: Language) {
  const words = dashboardWords(language);
  const { t } = words;
  const { period, date } = dashboard;
  const branch = readBranchProfile(context.db.read);
  const code = branch?.code ?? '';
  const days = period ?? { from: date, to: date, isLive: false };
  const when = periodWords(days.from, days.to, language);
  const title = `${t('title')}, ${when}`;
  const made = t('made', { date: formatDate(context.today, language, 'weekday'), time: formatClock(context.now.slice(11, 16), language) });
  const ends = !period
    ? t('noFiguresTitle')
    : period.isLive
      ? t('live')
      : t('untilClosed', { date: formatDate(days.to, language, 'long') });
  const page = (key: 'page' | 'pageOf') => translate(language, 'dailyReport', key);
  const styles = reportStyles(`${title} · ${branch?.name ?? ''} (${code})`, page('page'), page('pageOf'));
  const document = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(styles + STYLES)}</style></head><body>
${letterhead(context, language, `${code}/DASBOR/${days.from}/${days.to}`)}
<h1>${title}</h1><p class="quiet">${ends}. ${made}</p>
${todayTiles(dashboard, words)}
<div class="two"><section><h2>${t('funnel')}</h2>${funnelTable(dashboard, words)}</section>
<section><h2>${t('funnelInquiries')}</h2>${inquiryTable(dashboard, words)}</section></div>
<h2>${t('target')}</h2>${targetLine(dashboard, words)}
<h2>${t('measure_crmUnitEntries')}, ${t('trend')}</h2>${trendBars(dashboard, words)}
<h2>${t('people')}</h2>${peopleTable(dashboard, words)}
<h2>${t('lost')}</h2>${lostTable(dashboard, words)}
</body></html>`;
  return { html: document.text, title, fileName: `dasbor-crm-${code.replace(/[^\w-]+/g, '-')}-${days.from}-${days.to}` };
}

const STYLES = `
.tiles.four { grid-template-columns: repeat(4, 1fr); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 14pt; }
.stages small { display: block; color: #454c5a; font-size: 7.5pt; }
.stages td { vertical-align: top; }
.stages b { font-size: 10.5pt; }
.trend { display: grid; grid-template-columns: repeat(13, 1fr); align-items: end; gap: 3pt; break-inside: avoid; text-align: center; font-size: 7.5pt; }
.trend div { display: flex; flex-direction: column; align-items: stretch; }
.trend i { border: 0.5pt solid #3548b5; background: #4156c8; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.trend .running { background: repeating-linear-gradient(135deg, #4156c8 0 1.5pt, #fff 1.5pt 3pt); }
.lost { display: grid; grid-template-columns: 60mm 1fr; gap: 14pt; }
.lost p { font-size: 8pt; }
`;
