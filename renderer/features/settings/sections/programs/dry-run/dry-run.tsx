import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../../../shared/contract/programs.ts';
import { type CallInput, errorCodeOf, useChange, useToday } from '../../../../../api/index.ts';
import { useFormat } from '../../../../../text/use-format.ts';
import { ErrorNotice } from '../../../../../ui/error-notice.tsx';
import { useMayEdit } from '../../../use-may-edit.ts';
import s from './dry-run.module.css';
import { DueChart } from './due-chart.tsx';

/** Two weeks fit beside the form. */
const DAYS = 14;

interface Props {
  /** As it is entered; null: an entry is wrong. */
  program: Omit<Program, 'source'> | null;
}

/** What the entries would give to do, before they are saved. */
export function DryRun({ program }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const { shortDate: shownDate } = useFormat();
  const today = useToday();
  const mayEdit = useMayEdit();
  const run = useChange('programs.dryRun', { quiet: true });
  const [tried, setTried] = useState<string | null>(null);
  if (!mayEdit) return null;
  const isCurrent = tried === JSON.stringify(program);
  const outcome = isCurrent ? run.data : undefined;
  function start(input: CallInput<'programs.dryRun'>['program']) {
    setTried(JSON.stringify(input));
    run.mutate({ program: input, from: today, days: DAYS });
  }
  return (
    <aside className={s.panel} aria-label={t('dryRun')}>
      <h3>{t('dryRun')}</h3>
      <p>{t('dryRunHint')}</p>
      {run.isPending ? (
        <p className={s.line} role="status">
          {run.progress && t('dryRunProgress', run.progress)}
          <Button variant="default" onClick={run.cancel}>
            {t('common:cancel')}
          </Button>
        </p>
      ) : (
        <Button variant="default" disabled={program === null} onClick={() => program && start(program)}>
          {t('dryRunStart')}
        </Button>
      )}
      {isCurrent && run.error && errorCodeOf(run.error) !== 'cancelled' && <ErrorNotice error={run.error} />}
      {outcome && (
        <>
          <DueChart days={outcome.days} />
          <h4>{t('dryRunAdded', { count: outcome.added })}</h4>
          <ul className={s.samples}>
            {outcome.samples.map(({ customer, step, attempt, channel, date }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came and never changes
              <li key={index}>
                <b>{customer}</b> {step}, {t(`common:short_${channel}`)} {attempt}, {shownDate(date)}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
