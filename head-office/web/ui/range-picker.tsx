import { Button, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Calendar } from './calendar.tsx';

export interface Range {
  from: string;
  to: string;
}

interface Props {
  label: string;
  range: Range;
  onChange(range: Range): void;
}

/** Two presses in one calendar: the first day, then the last. */
export function RangePicker({ label, range, onChange }: Props) {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const { today } = useSession();
  const [opened, setOpened] = useState(false);
  const [first, setFirst] = useState<string | null>(null);
  const [month, setMonth] = useState(range.to.slice(0, 7));
  function choose(date: string) {
    if (first === null) return setFirst(date);
    onChange(first <= date ? { from: first, to: date } : { from: date, to: first });
    setFirst(null);
    setOpened(false);
  }
  function toggle() {
    setFirst(null);
    setMonth(range.to.slice(0, 7));
    setOpened(!opened);
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          aria-label={`${label}: ${format.range(range.from, range.to)}`}
          leftSection={<IconCalendar size={15} aria-hidden />}
          onClick={toggle}
        >
          {format.range(range.from, range.to)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className="k-2" role="status">
          {first === null ? t('chooseFirst') : t('chooseLast', { date: format.shortDate(first) })}
        </p>
        <Calendar month={month} onMonth={setMonth} chosen={first} last={today} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
