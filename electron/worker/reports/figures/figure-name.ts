import type { FigureReport } from '../../../../shared/contract/figure-reports.ts';
import type { Span } from '../../../../shared/domain/kpi.ts';

const NAMES: Record<FigureReport['view'], string> = {
  contribution: 'kontribusi',
  recap: 'rekap',
  channels: 'kanal',
  campaigns: 'kampanye',
  evaluation: 'evaluasi',
};

/** '07781/KONTRIBUSI/2026-01-01/2026-03-31' */
export function figureNumber(code: string, { view }: FigureReport, { from, to }: Span): string {
  return `${code}/${NAMES[view].toUpperCase()}/${from}/${to}`;
}

/** 'kontribusi-crm-07781-2026-01-01-2026-03-31', without extension; safe on every file system whatever the branch's code holds. */
export function figureFileName(code: string, { view }: FigureReport, { from, to }: Span): string {
  return `${NAMES[view]}-crm-${code.replace(/[^\w-]+/g, '-')}-${from}-${to}`;
}
