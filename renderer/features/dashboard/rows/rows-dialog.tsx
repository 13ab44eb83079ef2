import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import type { DashboardPeriod } from '../../../../shared/contract/dashboard.ts';
import { type CallOutput, useChange, useRead } from '../../../api/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { announceSavedFile } from '../../../ui/announce-saved-file.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useWords } from '../use-words.ts';
import type { OpenedFigure } from './opened-figure.ts';
import s from './rows.module.css';
import { RowsTable } from './rows-table.tsx';
import { useRowTexts } from './use-row-texts.ts';

interface Props {
  opened: OpenedFigure;
  period: DashboardPeriod;
  onClose(): void;
}

/** More are read in a spreadsheet. */
const MOST_ROWS = 500;

/** The rows behind a figure: read, opened, copied, written to a file. */
export function RowsDialog({ opened, period, onClose }: Props) {
  const { count, ...figure } = opened;
  const { t, format } = useWords();
  const asked = { ...figure, period };
  const answer = useRead('dashboard.rows', { ...asked, limit: MOST_ROWS });
  const of = { figure: t(`rows_${figure.figure}`), rows: format.number(answer.data?.total ?? count) };
  const title = figure.step
    ? t('rowsOfStep', { ...of, step: figure.step.step })
    : figure.person === undefined
      ? t('rowsTitle', of)
      : t('rowsOfPerson', { ...of, name: figure.person ?? t('nobody') });
  return (
    <Modal opened onClose={onClose} title={title} size={940} centered>
      {answer.error && <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Rows answer={answer.data} asked={asked} count={count} onClose={onClose} />}
    </Modal>
  );
}

interface RowsProps {
  answer: CallOutput<'dashboard.rows'>;
  asked: Omit<OpenedFigure, 'count'> & { period: DashboardPeriod };
  count: number | null;
  onClose(): void;
}

function Rows({ answer, asked, count, onClose }: RowsProps) {
  const { t, format } = useWords();
  const { from, to, total, amount, isImported, rows } = answer;
  const parts = [
    from === to ? format.longDate(from) : t('rowsSpan', { from: format.shortDate(from), to: format.longDate(to) }),
    rows.length < total
      ? t('rowsPart', { shown: format.number(rows.length), total: format.number(total) })
      : t('rowsAll', { rows: format.number(total) }),
    ...(amount === null ? [] : [t('rowsSum', { amount: format.rupiah(amount) })]),
  ];
  if (total === 0) return <p className="k-2">{t(isImported ? 'rowsImported' : 'rowsNone')}</p>;
  return (
    <div className={s.dialog}>
      <p className="k-2">{parts.join(' · ')}</p>
      {count !== null && count !== total && (
        <p className={s.changed}>{t('rowsChanged', { report: format.number(count), now: format.number(total) })}</p>
      )}
      <RowsTable rows={rows} onOpen={onClose} />
      <Foot answer={answer} asked={asked} />
    </div>
  );
}

function Foot({ answer, asked }: Pick<RowsProps, 'answer' | 'asked'>) {
  const { t, format } = useWords();
  const texts = useRowTexts();
  const language = useLanguage();
  const choose = useChange('desktop.chooseSave');
  const write = useChange('dashboard.exportRows');
  async function save(kind: 'xlsx' | 'csv') {
    const suggestedName = `${t(`rows_${asked.figure}`)} ${answer.from} ${answer.to}.${kind}`;
    const file = await choose.mutateAsync({ suggestedName, kind }).catch(() => null); // the error has been shown
    const result = file && (await write.mutateAsync({ ...asked, token: file.token, format: kind, language }).catch(() => null));
    if (result) announceSavedFile(file, { detail: t('rowsAll', { rows: format.number(result.rows) }) });
  }
  async function copy() {
    await navigator.clipboard.writeText(texts.forSpreadsheet(answer.rows));
    notifications.show({ message: t('rowsCopied', { rows: format.number(answer.rows.length) }), autoClose: 3000 });
  }
  return (
    <Group gap={8}>
      <small className="k-dim">{t('rowsHint')}</small>
      <span className="k-grow" />
      <Button variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
        {t('rowsCopy')}
      </Button>
      {(['xlsx', 'csv'] as const).map((kind) => (
        <Button
          key={kind}
          variant="default"
          loading={write.isPending}
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void save(kind)}
        >
          {t('rowsSave', { format: kind.toUpperCase() })}
        </Button>
      ))}
    </Group>
  );
}
