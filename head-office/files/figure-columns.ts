import { contributionOfSums, ratio } from '../../shared/domain/kpi.ts';
import type { Figures, Monthly } from '../api/common.ts';
import type { Column } from './file-table.ts';
import type { FileWords } from './words.ts';

/** Sums of closed days and their ratios (DOMAIN 6). */
export function figureColumns({ t }: FileWords): Column<Figures>[] {
  return [
    { header: t('column_due'), type: 'integer', value: (figures) => figures.due },
    { header: t('column_followedUp'), type: 'integer', value: (figures) => figures.followedUp },
    { header: t('column_onTime'), type: 'integer', value: (figures) => figures.onTime },
    { header: t('column_onTimeRate'), type: 'percent', value: (figures) => ratio(figures.onTime, figures.followedUp), onPaper: false },
    { header: t('column_reached'), type: 'integer', value: (figures) => figures.reached },
    { header: t('column_booked'), type: 'integer', value: (figures) => figures.booked },
    { header: t('column_bookingRate'), type: 'percent', value: bookingRate },
    { header: t('column_bookedFor'), type: 'integer', width: 13, value: (figures) => figures.bookedFor, onPaper: false },
    { header: t('column_shown'), type: 'integer', value: (figures) => figures.shown },
    { header: t('column_noShow'), type: 'integer', value: (figures) => figures.noShow },
    { header: t('column_showRate'), type: 'percent', value: showRate },
    { header: t('column_done'), type: 'integer', value: (figures) => figures.done },
    { header: t('column_successRate'), type: 'percent', value: successRate },
    { header: t('column_missed'), type: 'integer', value: (figures) => figures.missed },
    { header: t('column_offersMade'), type: 'integer', value: (figures) => figures.offersMade, onPaper: false },
    { header: t('column_offersAccepted'), type: 'integer', value: (figures) => figures.offersAccepted, onPaper: false },
  ];
}

/** How many closed days were summed. */
export function daysColumn({ t }: FileWords): Column<Figures> {
  return { header: t('column_days'), type: 'integer', value: (figures) => figures.days };
}

/** Unit entries, target and contribution (DOMAIN 7). The CRM target stays unrounded; a spreadsheet shows it without decimals. */
export function monthlyColumns({ t }: FileWords): Column<Monthly>[] {
  const target = (value: (monthly: Monthly) => number) => (monthly: Monthly) => (monthly.targetUnitEntries === 0 ? null : value(monthly));
  return [
    { header: t('column_targetUnitEntries'), type: 'integer', value: target((monthly) => monthly.targetUnitEntries) },
    { header: t('column_crmTarget'), type: 'integer', value: target((monthly) => monthly.crmTarget) },
    { header: t('column_unitEntries'), type: 'integer', value: (monthly) => monthly.unitEntries },
    { header: t('column_crmUnitEntries'), type: 'integer', value: (monthly) => monthly.crmUnitEntries },
    { header: t('column_targetMet'), type: 'percent', value: targetMet },
    { header: t('column_contribution'), type: 'percent', value: contributionToTarget },
    { header: t('column_contributionToActual'), type: 'percent', value: (monthly) => contributionOfSums(monthly).toActual },
    { header: t('column_influencedUnitEntries'), type: 'integer', value: (monthly) => monthly.influencedUnitEntries },
    { header: t('column_revenue'), type: 'rupiah', value: (monthly) => monthly.revenue },
    { header: t('column_crmRevenue'), type: 'rupiah', value: (monthly) => monthly.crmRevenue },
  ];
}

export function bookingRate({ booked, followedUp }: Figures): number | null {
  return ratio(booked, followedUp);
}

export function showRate({ shown, noShow }: Figures): number | null {
  return ratio(shown, shown + noShow);
}

export function successRate({ done, followedUp }: Figures): number | null {
  return ratio(done, followedUp);
}

export function targetMet(monthly: Monthly): number | null {
  return contributionOfSums(monthly).successRate;
}

export function contributionToTarget(monthly: Monthly): number | null {
  return contributionOfSums(monthly).toTarget;
}
