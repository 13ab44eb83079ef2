import { PATHS } from '../../../paths.ts';

export type FigureView = 'contribution' | 'recap' | 'channels' | 'campaigns' | 'evaluation';

/** The second level of the reports, by the last part of its address. The first one, the daily report, has the address of the screen. */
const WORDS: Record<FigureView, string> = {
  contribution: 'kontribusi',
  recap: 'rekap',
  channels: 'kanal',
  campaigns: 'kampanye',
  evaluation: 'evaluasi',
};

export const VIEWS: readonly ('daily' | FigureView)[] = ['daily', 'contribution', 'recap', 'channels', 'campaigns', 'evaluation'];

export function viewAt(location: string): 'daily' | FigureView {
  const word = location.slice(PATHS.reports.length + 1);
  return VIEWS.find((view) => view !== 'daily' && WORDS[view] === word) ?? 'daily';
}

export function pathOf(view: 'daily' | FigureView): string {
  return view === 'daily' ? PATHS.reports : `${PATHS.reports}/${WORDS[view]}`;
}
