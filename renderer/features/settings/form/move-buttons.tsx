import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface Props<Row> {
  rows: readonly Row[];
  row: Row;
  name: string;
  onMove(rows: Row[]): void;
}

/** Puts a row of an ordered list one place higher or lower. */
export function MoveButtons<Row extends { key: number }>({ rows, row, name, onMove }: Props<Row>) {
  const { t } = useTranslation('settings');
  const at = rows.indexOf(row);
  function move(step: -1 | 1) {
    const others = rows.filter((other) => other !== row);
    onMove([...others.slice(0, at + step), row, ...others.slice(at + step)]);
  }
  return (
    <>
      <ActionIcon bg="transparent" aria-label={t('moveUp', { name })} disabled={at === 0} onClick={() => move(-1)}>
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon bg="transparent" aria-label={t('moveDown', { name })} disabled={at === rows.length - 1} onClick={() => move(1)}>
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
    </>
  );
}
