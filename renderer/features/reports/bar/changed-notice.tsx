import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../../shared/contract/days.ts';
import { type CallOutput, useAppState } from '../../../api/index.ts';
import s from '../reports.module.css';

interface Props {
  day: CallOutput<'days.list'>[number];
  report: DayReport;
  onRevision(revision: number | undefined): void;
}

/** A closed day that went on: the frozen figures stay, the new ones can be looked at. */
export function ChangedNotice({ day, report, onRevision }: Props) {
  const { t } = useTranslation('reports');
  const role = useAppState().data?.user?.role;
  const last = day.revisions.at(-1);
  if (!report.changedSinceClose || !last) return null;
  return (
    <div className={s.changed} role="status">
      <IconAlertTriangle size={16} className={s.attention} aria-hidden />
      <span className="k-grow">{t(role === 'admin' ? 'changedForAdmin' : 'changedSinceClose')}</span>
      {report.revision === 0 ? (
        <Button variant="default" onClick={() => onRevision(undefined)}>
          {t('showClosed', { revision: last.revision })}
        </Button>
      ) : (
        <Button variant="default" onClick={() => onRevision(0)}>
          {t('showLatest')}
        </Button>
      )}
    </div>
  );
}
