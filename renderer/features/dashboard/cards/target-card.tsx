import { LineChart } from '@mantine/charts';
import { Button } from '@mantine/core';
import { IconPencil, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { useAppState } from '../../../api/index.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { FigureButton } from '../rows/figure-button.tsx';
import { TargetDialog } from '../target-dialog.tsx';
import { useWords } from '../use-words.ts';

type Month = NonNullable<Dashboard['month']>;

/** The month against its target, with the pace that it takes and where it will end. */
export function TargetCard({ month }: { month: Month }) {
  const { t, format, percent, pace, units } = useWords();
  const role = useAppState().data?.user?.role;
  const [setting, setSetting] = useState(false);
  const { target, reached, workingDays } = month;
  const mayset = (role === 'pic' || role === 'head') && !target?.fromHeadOffice;
  return (
    <Card
      title={t('target')}
      remark={
        target ? (
          <>
            {t('targetSum', {
              units: format.number(target.unitEntries),
              share: percent(target.crmShare, Number.isInteger(Math.round(target.crmShare * 1000) / 10) ? 0 : 1),
              target: pace(target.crmTarget),
            })}
            {target.fromHeadOffice && `, ${t('fromHeadOffice')}`}
          </>
        ) : (
          t('noTarget', { month: format.month(month.month) })
        )
      }
      actions={
        <>
          {mayset && (
            <Button
              variant={target ? 'subtle' : 'light'}
              size="compact-xs"
              leftSection={target ? <IconPencil size={14} aria-hidden /> : <IconTarget size={14} aria-hidden />}
              onClick={() => setSetting(true)}
            >
              {target ? t('changeTarget') : t('setTarget')}
            </Button>
          )}
          {!mayset && !target && <small className="k-2">{t('askForTarget')}</small>}
        </>
      }
    >
      <div className={s.paceRow}>
        <dl className={s.pace}>
          <Figure word={t('reachedSoFar')}>
            <FigureButton figure="crmVisits" month={month.month} count={reached}>
              {target ? t('partOf', { part: format.number(reached), whole: pace(target.crmTarget) }) : format.number(reached)}
            </FigureButton>
          </Figure>
          <Figure word={t('shouldBe')}>{pace(month.pace.expected)}</Figure>
          <Figure word={t('needed')} beside={t('paceNow', { pace: pace(month.pace.perDay) })}>
            {pace(month.pace.neededPerDay)}
          </Figure>
          <Figure word={t('forecast')} beside={t('daysLeft', { count: workingDays.left })}>
            {month.pace.forecastShare === null
              ? units(month.pace.forecast)
              : t('forecastShare', { units: units(month.pace.forecast), share: percent(month.pace.forecastShare, 0) })}
          </Figure>
        </dl>
        <Standing month={month} />
      </div>
      <TargetChart month={month} />
      {setting && <TargetDialog month={month.month} target={target} onClose={() => setSetting(false)} />}
    </Card>
  );
}

function Figure({ word, beside, children }: { word: string; beside?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {children} {beside && <small>{beside}</small>}
      </dd>
    </div>
  );
}

/** A word, an icon and a tone: whether there is something to do. */
function Standing({ month: { pace, workingDays } }: { month: Month }) {
  const { t, pace: write } = useWords();
  const { ahead, missing } = pace;
  if (ahead === null || missing === null) return null;
  if (missing === 0) return <StateChip state="done">{t('reachedState')}</StateChip>;
  if (workingDays.left === 0) return <StateChip state="late">{t('monthOver', { units: write(missing) })}</StateChip>;
  if (ahead < 0) return <StateChip state="late">{t('behind', { units: write(-ahead) })}</StateChip>;
  return <StateChip state="done">{ahead === 0 ? t('exactly') : t('ahead', { units: write(ahead) })}</StateChip>;
}

const LINES = [
  { name: 'expected', color: 'var(--k-text-3)', strokeDasharray: '5 4' },
  { name: 'forecast', color: 'var(--k-accent-mark)', strokeDasharray: '2 3' },
  { name: 'reached', color: 'var(--k-accent-mark)', strokeDasharray: undefined },
] as const;
const DAYS_BETWEEN_LABELS = 2;

function TargetChart({ month }: { month: Month }) {
  const { t, format, pace } = useWords();
  const data = month.days.map(({ date, reached, expected, forecast }) => ({
    day: String(Number(date.slice(8))),
    reached,
    expected,
    forecast,
  }));
  const shown = LINES.filter(({ name }) => name !== 'expected' || month.target);
  const label = data.map(({ day, reached, expected }) => `${day}: ${format.number(reached)} (${pace(expected)})`).join('; ');
  return (
    <>
      <p className={s.legend} aria-hidden>
        {[...shown].reverse().map(({ name }) => (
          <span key={name}>
            <i className={s[`line_${name}`]} /> {t(`line_${name}`)}
          </span>
        ))}
      </p>
      <div className={s.chart} role="img" aria-label={`${t('target')}. ${t('line_reached')} (${t('line_expected')}). ${label}`}>
        <LineChart
          h="100%"
          data={data}
          dataKey="day"
          withDots={false}
          withLegend={false}
          curveType="linear"
          strokeWidth={2}
          tickLine="none"
          gridAxis="x"
          valueFormatter={(value) => pace(value)}
          series={shown.map(({ name, color, strokeDasharray }) => ({
            name,
            color,
            label: t(`line_${name}`),
            ...(strokeDasharray && { strokeDasharray }),
          }))}
          yAxisProps={{ width: 32, tickCount: 5, domain: [0, 'auto'], allowDecimals: false }}
          xAxisProps={{ interval: DAYS_BETWEEN_LABELS }}
          lineProps={{ isAnimationActive: false }}
          lineChartProps={{ accessibilityLayer: false }}
          referenceLines={[
            {
              x: String(Number(month.until.slice(8))),
              color: 'var(--k-text-2)',
              label: format.dayMonth(month.until),
              labelPosition: 'insideTopLeft',
            },
          ]}
        />
      </div>
    </>
  );
}
