import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from '../../../../renderer/text/i18n.ts';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import { StateChip } from '../../../../renderer/ui/state-chip.tsx';
import { type TextKey, texts } from '../../../../shared/text/index.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './packages.module.css';
import type { Receiver } from './receivers-filter.ts';

const LOOKS = { waiting: 'open', applied: 'done', refused: 'missed', held_back: 'waiting', replaced: 'excluded' } as const;

/** The branch's own words for why it refused, where the code is known. */
function reason(code: string | null): string {
  if (code === null) return '–';
  return Object.hasOwn(texts.id.errors, code) ? i18n.t(`errors:${code as TextKey<'errors'>}`) : code;
}

export function useReceiverColumns(): ColDef<Receiver>[] {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  return useMemo(
    () => [
      { headerName: t('code'), field: 'branchCode', width: 84, cellClass: 'k-code' },
      { headerName: t('branch'), field: 'name', width: 150, cellStyle: { fontWeight: 500 } },
      { headerName: t('area'), field: 'area', width: 96 },
      {
        headerName: t('packageState'),
        field: 'status',
        width: 126,
        cellRenderer: ({ value }: { value: Receiver['status'] }) => <StateChip state={LOOKS[value]}>{t(`receiver_${value}`)}</StateChip>,
        context: { text: ({ status }: Receiver) => t(`receiver_${status}`) },
      },
      { headerName: t('deliveredAt'), field: 'deliveredAt', width: 116, valueFormatter: ({ value }) => format.instant(value) },
      { headerName: t('acknowledgedAt'), field: 'acknowledgedAt', width: 116, valueFormatter: ({ value }) => format.instant(value) },
      {
        headerName: t('reason'),
        colId: 'reason',
        flex: 1,
        minWidth: 120,
        valueGetter: ({ data }) => (data?.status === 'held_back' ? t('heldBackWhy') : reason(data?.code ?? null)),
        wrapText: true,
        autoHeight: true,
        cellClass: s.reason ?? '',
      },
    ],
    [t, format],
  );
}
