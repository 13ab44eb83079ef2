import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { FigureReport } from '../../../../shared/contract/figure-reports.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import type { Division, FigureTable } from '../../../../shared/domain/kpi.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { Html, html } from '../escape-html.ts';
import { letterhead } from '../letterhead.ts';
import { reportStyles } from '../report-styles.ts';
import { CHART_STYLES, chartSvg } from './charts/chart-svg.ts';
import { figureDocument } from './figure-document.ts';
import { figureFileName, figureNumber } from './figure-name.ts';
import { type FigureWords, figureWords } from './figure-words.ts';

/** A figure report as one self-contained document, in the look of the daily report: it loads nothing, runs nothing, and prints as it is shown. */
export function figureHtml(
  context: StoreContext,
  report: FigureReport,
  language: Language,
): { html: string; title: string; fileName: string } {
  const words = figureWords(context, language);
  const { t } = words;
  const { title, period, compared, notes, sections, charts } = figureDocument(context, report, words);
  const branch = readBranchProfile(context.db.read);
  const when = periodWords(period.from, period.to, language);
  const footer = t('footer', { title, branch: branch?.name ?? '', code: branch?.code ?? '', period: when });
  const styles = reportStyles(footer, translate(language, 'dailyReport', 'page'), translate(language, 'dailyReport', 'pageOf'));
  const number = figureNumber(branch?.code ?? '', report, period);
  const comparedWith = t('comparedWith', { period: periodWords(compared.from, compared.to, language) });
  const made = t('madeOn', { date: formatDate(context.today, language, 'long') });
  const document = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(styles + FIGURE_STYLES + CHART_STYLES)}</style></head><body>
${letterhead(context, language, number)}
<h1>${title}</h1><p class="quiet">${when}, ${comparedWith}. ${made}</p>
${notes.length > 0 ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : ''}
${sections.map(({ heading, table }) => html`<section>${tiles(table, words)}${sections.length > 1 ? html`<h2>${heading}</h2>` : ''}${figures(table, words)}</section>`)}
${charts.map(chartSvg)}
</body></html>`;
  return { html: document.text, title: `${title}, ${when}`, fileName: figureFileName(branch?.code ?? '', report, period) };
}

function tiles({ divisions }: FigureTable, words: FigureWords): Html | string {
  if (divisions.length === 0) return '';
  return html`<div class="tiles divisions">${divisions.map((division) => tile(division, words))}</div>`;
}

/** The ratio with what it divides written out. */
function tile(division: Division<string>, { t, write }: FigureWords): Html {
  const { key, numerator, denominator, value, before } = division;
  const plain = (figure: number | null) => write(figure, { type: 'units' });
  const written = `${plain(numerator)} ÷ ${plain(denominator)} = ${write(value, division)}`;
  const beside = before === undefined ? '' : html`<br>${t('divisionBefore', { value: write(before, division) })}`;
  return html`<div>${t(`division_${key}` as 'division_change')}<br><b>${write(value, division)}</b><br>${written}${beside}</div>`;
}

function figures(table: FigureTable, words: FigureWords): Html {
  const { t, column, rowName, write } = words;
  return html`<table class="report ${table.columns.length > 7 ? 'narrow' : ''}"><thead><tr><th>${t(`names_${table.names}`)}</th>${table.columns.map(({ key }) => html`<th class="n">${column(key)}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`<tr class="${ROW_CLASSES[row.kind]}"><td>${rowName(table, row)}</td>${table.columns.map((type, index) => html`<td class="n">${write(row.cells[index] ?? null, type)}</td>`)}</tr>`,
  )}</tbody></table>`;
}

const ROW_CLASSES = { row: '', total: 'sum', average: 'beside-sum', compared: 'beside-sum' };

const FIGURE_STYLES = `
.divisions { grid-template-columns: repeat(auto-fit, minmax(0, 1fr)); margin-bottom: 10pt; }
.notes { margin: 7pt 0 0; padding: 0; list-style: none; }
.notes li { padding-left: 9pt; text-indent: -9pt; }
.notes li::before { content: '– '; }
.report { margin-top: 6pt; }
.narrow th { font-size: 6.8pt; padding-inline: 2pt; }
.narrow td { font-size: 7.8pt; padding-inline: 2pt; }
.sum td { border-top: 1pt solid #14171f; }
.beside-sum td { color: #454c5a; }
`;
