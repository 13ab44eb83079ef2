import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/use-format.ts';
import s from './find-customer.module.css';
import { useEarlyEnter } from './use-early-enter.ts';
import { useQuickSearch } from './use-quick-search.ts';

interface Props {
  title: string;
  /** People are looked for, each of them once; else vehicles. */
  people?: boolean;
  /** Somebody else than this customer. */
  otherThan?: number;
  /** It may be nobody who is recorded: what was typed goes along. */
  unknown?: { label: string; onChoose(typed: string): void };
  onClose(): void;
  onChoose(found: { customerId: number; vehicleId: number; customer: string }): void;
}

/** Finds somebody while one types: arrows go down the list, Enter takes the first. */
export function FindCustomer({ title, people = false, otherThan, unknown, onClose, onChoose }: Props) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const { rows: found, isNobody, isLookedUp } = useQuickSearch(text);
  const rows = people || otherThan !== undefined ? peopleAmong(found, otherThan) : found;
  const takeFirst = () => {
    if (rows[0]) onChoose(rows[0]);
  };
  const onEarlyKey = useEarlyEnter(isLookedUp, takeFirst);
  function walk(step: 1 | -1) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
  }
  return (
    <Modal opened onClose={onClose} title={title} size={480} centered>
      <TextInput
        data-autofocus
        aria-label={t('findLabel')}
        placeholder={t('findLabel')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDownCapture={onEarlyKey}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') walk(1);
          if (event.key === 'Enter') takeFirst();
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between its buttons */}
      <div
        ref={list}
        className={s.found}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          walk(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {rows.length === 0 && (
          <p className="k-dim" role="status">
            {isNobody || found.length > 0 ? t('findNone') : t('findHint')}
          </p>
        )}
        {rows.map((row) => (
          <button key={row.vehicleId} type="button" className={s.person} onClick={() => onChoose(row)}>
            <b className="k-strong">{row.customer}</b>
            <small>
              {[format.phone(row.phone), row.model, format.plate(row.plate), row.engineNumber]
                .filter((part) => part && part !== '–')
                .join(' · ')}
            </small>
          </button>
        ))}
        {unknown && (
          <button type="button" className={s.person} onClick={() => unknown.onChoose(text.trim())}>
            {unknown.label}
          </button>
        )}
      </div>
    </Modal>
  );
}

function peopleAmong<Row extends { customerId: number }>(rows: readonly Row[], otherThan: number | undefined): Row[] {
  const people = new Map<number, Row>();
  for (const row of rows) if (row.customerId !== otherThan && !people.has(row.customerId)) people.set(row.customerId, row);
  return [...people.values()];
}
