import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthOf, monthsBetween, monthsLater } from '../../../../../shared/domain/months.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { type ChosenPeriod, choosePeriod, type Preset, type usePeriod } from './chosen-period.ts';

const PRESETS: readonly Preset[] = ['thisMonth', 'lastThree', 'thisYear', 'lastYear', 'own'];
/** As far back as months can be chosen. */
const MONTHS_BACK = 60;

/** Which months, and beside which others. */
export function PeriodChoice({ today, period }: { today: string; period: ReturnType<typeof usePeriod> }) {
  const { t } = useTranslation('figures');
  const format = useFormat();
  const { from, to } = period.months;
  const month = monthOf(today);
  const options = monthsBetween(monthsLater(month, -MONTHS_BACK), month)
    .reverse()
    .map((value) => ({ value, label: format.month(value) }));
  return (
    <>
      <NativeSelect
        aria-label={t('period')}
        value={period.preset}
        data={PRESETS.map((value) => ({ value, label: t(`preset_${value}`) }))}
        onChange={(event) => choosePeriod({ preset: event.currentTarget.value as Preset, from, to })}
      />
      {period.preset === 'own' && (
        <>
          <NativeSelect
            aria-label={t('from')}
            value={from}
            data={options}
            onChange={(event) => choosePeriod({ from: event.currentTarget.value, to })}
          />
          <NativeSelect
            aria-label={t('to')}
            value={to}
            data={options}
            onChange={(event) => choosePeriod({ from, to: event.currentTarget.value })}
          />
        </>
      )}
      <NativeSelect
        aria-label={t('compare')}
        value={period.compare}
        data={(['previous', 'year'] as const).map((value) => ({ value, label: t(`compare_${value}`) }))}
        onChange={(event) => choosePeriod({ compare: event.currentTarget.value as ChosenPeriod['compare'] })}
      />
    </>
  );
}
