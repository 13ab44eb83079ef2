import { ActionIcon, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ColumnChoice, type ColumnChoiceProps } from './column-choice.tsx';
import s from './toolbar.module.css';

interface Props extends ColumnChoiceProps {
  /** Names the button. */
  label: string;
  /** Stands beneath the columns. */
  children?: ReactNode;
}

/** The menu of a list's columns. */
export function ColumnsPopover({ label, children, ...choice }: Props) {
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={label} title={label}>
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={s.menu}>
          <ColumnChoice {...choice} />
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
