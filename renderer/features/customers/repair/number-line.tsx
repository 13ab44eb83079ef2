import { Button, TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customerPath } from '../../../paths.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import type { RepairRow } from './columns.tsx';
import s from './repair.module.css';

interface Props {
  row: RepairRow | null;
  /** Why what was typed cannot be kept. */
  problem: string | null | undefined;
  onWrite(row: RepairRow, number: string): void;
  onStep(by: 1 | -1): void;
  onSave(): void;
  /** The keyboard has come here, perhaps straight from a row. */
  onFocus(isFromGrid: boolean): void;
  box: Ref<HTMLInputElement>;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where the right number of the row in hand is written. One field for all rows: it stays, and with it the keyboard, when rows come and go. */
export function NumberLine({ row, problem, onWrite, onStep, onSave, onFocus, box }: Props) {
  const { t } = useTranslation('customers');
  function follow(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step) onStep(step);
    else if (event.key === 'Escape' && row?.number) onWrite(row, '');
    else return;
    event.preventDefault();
  }
  const facts = row && [row.model, row.engineNumber, row.written.join(', ')].filter(Boolean).join(' · ');
  return (
    <form
      className={s.line}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <output className={s.who}>
        {row && (
          <>
            <Link className={s.name} href={customerPath(row.customerId)}>
              {row.customer}
            </Link>
            <span className="k-2">{facts}</span>
          </>
        )}
      </output>
      <span id="repair-problem" role="alert" className={s.problem}>
        {problem}
      </span>
      <TextInput
        ref={box}
        w={200}
        type="tel"
        maxLength={40}
        aria-label={row ? t('repairFor', { name: row.customer, vehicle: row.model ?? row.engineNumber }) : t('repairNew')}
        aria-describedby="repair-problem"
        aria-invalid={Boolean(problem)}
        placeholder="08…"
        readOnly={row === null}
        value={row?.number ?? ''}
        error={Boolean(problem)}
        onFocus={({ relatedTarget }) => onFocus(relatedTarget?.closest('.ag-root') != null)}
        onChange={(event) => row && onWrite(row, event.currentTarget.value)}
        onKeyDown={follow}
      />
      <Button type="submit" disabled={!row?.number} rightSection={<KeyCap>Enter</KeyCap>}>
        {t('repairSave')}
      </Button>
    </form>
  );
}
