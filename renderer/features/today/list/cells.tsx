import { IconBrandWhatsapp, IconNote, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ICellRendererParams } from '../../../ui/data-grid.tsx';
import { LabelChips } from '../../../ui/labels/label-chip.tsx';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { attemptWords, type CellWords, deadlineOf, lastContactOf, urgencyOf } from './cell-words.ts';
import s from './cells.module.css';

type Cell = ICellRendererParams<WorklistItem>;

function useCellWords(): CellWords {
  const { t } = useTranslation(['today', 'common']);
  return { t, format: useFormat(), today: useToday() };
}

export function UrgencyCell({ data }: Cell) {
  const tools = useCellWords();
  if (!data) return null;
  const { state, words } = urgencyOf(data, tools);
  return <StateChip state={state}>{words}</StateChip>;
}

interface CustomerCellProps extends Cell {
  vehiclesOf(phone: string | null): number;
}

/** One person, even when several vehicles stand behind the number. */
export function CustomerCell({ data, vehiclesOf }: CustomerCellProps) {
  const { t } = useTranslation('today');
  if (!data) return null;
  const count = vehiclesOf(data.phone);
  return (
    <span className={s.who}>
      <span className={s.lines}>
        <span className={`k-cut ${s.name}`} title={data.customer}>
          {data.customer}
        </span>
        {count > 1 && <span className={s.two}>{t('vehiclesOfPhone', { count })}</span>}
      </span>
      {data.note && (
        <span className={s.note} title={data.note}>
          <IconNote size={15} aria-label={t('hasNote', { note: data.note })} />
        </span>
      )}
    </span>
  );
}

export function PhoneCell({ data }: Cell) {
  const format = useFormat();
  return <span className={s.who}>{format.phone(data?.phone)}</span>;
}

export function LabelsCell({ data }: Cell) {
  const labels = useLabels();
  if (!data) return null;
  return data.labels.length === 0 ? <span className="k-dim">–</span> : <LabelChips labels={labels.of(data.labels)} oneLine />;
}

export function AttemptCell({ data }: Cell) {
  const tools = useCellWords();
  if (!data) return null;
  const Icon = data.channel === 'whatsapp' ? IconBrandWhatsapp : IconPhone;
  return (
    <span className={s.channel}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {attemptWords(data, tools)}
    </span>
  );
}

export function DeadlineCell({ data }: Cell) {
  const tools = useCellWords();
  const deadline = data && deadlineOf(data, tools);
  if (!deadline) return null;
  return (
    <span>
      {deadline.day} <span className="k-dim">{deadline.left}</span>
    </span>
  );
}

export function LastContactCell({ data }: Cell) {
  const tools = useCellWords();
  const contact = data && lastContactOf(data, tools);
  if (!contact) return <span className="k-dim">–</span>;
  return (
    <span>
      {contact.day} <span className="k-dim">· {contact.result}</span>
    </span>
  );
}
