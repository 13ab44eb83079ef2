import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../../shared/contract/days.ts';
import type { CallOutput } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../reports.module.css';
import type { ReportOutput } from '../use-report-output.ts';
import { CloseButton } from './close-button.tsx';
import { OutputButtons } from './output-buttons.tsx';
import { SubmitButton } from './submit-button.tsx';

interface Props {
  day: CallOutput<'days.list'>[number];
  report: DayReport | null;
  /** undefined: the newest; 0: the figures as they are now. */
  revision: number | undefined;
  onRevision(revision: number | undefined): void;
  onClosed(revision: number): void;
  detail: boolean;
  onDetail(detail: boolean): void;
  output: ReportOutput;
}

export function ReportBar({ day, report, revision, onRevision, onClosed, detail, onDetail, output }: Props) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { revisions } = day;
  const shown = revision ?? revisions.at(-1)?.revision ?? 0;
  return (
    <div className={s.bar}>
      <h1>{t('heading', { date: format.fullDate(day.date) })}</h1>
      {revisions.length > 0 ? (
        <NativeSelect
          size="xs"
          aria-label={t('revision')}
          value={String(shown)}
          data={[
            ...revisions.map(({ revision: number, closedAt }) => ({
              value: String(number),
              label: t('revisionNumber', { revision: number, at: format.dateTime(closedAt) }),
            })),
            { value: '0', label: t('revisionLive') },
          ]}
          onChange={(event) => onRevision(Number(event.currentTarget.value))}
        />
      ) : (
        <span className="k-dim">{t('remarkLive')}</span>
      )}
      <span className="k-grow" />
      <Checkbox label={t('detail')} checked={detail} onChange={(event) => onDetail(event.currentTarget.checked)} />
      <SubmitButton day={day} />
      {report && <CloseButton day={day} report={report} onClosed={onClosed} />}
      <OutputButtons output={output} />
    </div>
  );
}
