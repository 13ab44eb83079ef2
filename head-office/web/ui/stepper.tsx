import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import s from './stepper.module.css';

interface Props {
  /** What is chosen, as it is read. */
  children: string;
  previous: { label: string; onClick(): void };
  next: { label: string; onClick(): void; disabled: boolean };
  /** Opened by the middle button; closes it when something was chosen. */
  picker(close: () => void): ReactNode;
}

/** Earlier, later, or any by the picker. */
export function Stepper({ children, previous, next, picker }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <span className={s.stepper}>
      <ActionIcon variant="default" size={30} aria-label={previous.label} onClick={previous.onClick}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} position="bottom" shadow="md" trapFocus>
        <Popover.Target>
          <Button variant="default" leftSection={<IconCalendar size={15} aria-hidden />} onClick={() => setOpened(!opened)}>
            {children}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>{picker(() => setOpened(false))}</Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={30} aria-label={next.label} disabled={next.disabled} onClick={next.onClick}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
