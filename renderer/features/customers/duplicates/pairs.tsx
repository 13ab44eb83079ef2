import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CallOutput } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../customers.module.css';

export type Pair = CallOutput<'customers.duplicates'>[number];

/** Each pair leads to its comparison: the arrows go from pair to pair, Enter opens. */
export function Pairs({ pairs, onCompare }: { pairs: readonly Pair[]; onCompare(pair: Pair): void }) {
  const { t } = useTranslation('customers');
  return (
    <table className={s.table} onKeyDown={walk}>
      <thead>
        <tr>
          <th>{t('duplicateA')}</th>
          <th>{t('column_phone')}</th>
          <th>{t('duplicateB')}</th>
          <th>{t('column_phone')}</th>
          <th>{t('duplicateWhy')}</th>
          <th aria-label={t('compare')} />
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.a.customerId} ${pair.b.customerId} ${pair.why}`}>
            <Person person={pair.a} />
            <Person person={pair.b} />
            <td>{t(`duplicateWhy_${pair.why}`)}</td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                data-pair
                aria-label={`${t('compare')}: ${pair.a.name}, ${pair.b.name}`}
                onClick={() => onCompare(pair)}
              >
                {t('compare')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pair]')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Person({ person }: { person: Pair['a'] }) {
  const format = useFormat();
  return (
    <>
      <td>
        <Link className={s.link} href={customerPath(person.customerId)}>
          {person.name}
        </Link>
      </td>
      <td className="k-phone">{format.phone(person.phone)}</td>
    </>
  );
}
