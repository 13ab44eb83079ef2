import { Button, Input, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Calendar } from './calendar.tsx';

interface Props {
  name: string;
  /** '' : no day. */
  value: string;
  /** What no day means; without it a day must be chosen. */
  emptyWords?: string;
  error?: string | undefined;
  onChange(value: string): void;
}

/** A day written as the page writes days, whatever language the browser has: its own date field would follow that one. */
export function DayField({ name, value, emptyWords, error, onChange }: Props) {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const { today } = useSession();
  const [opened, setOpened] = useState(false);
  const [month, setMonth] = useState((value || today).slice(0, 7));
  const words = value ? format.longDate(value) : (emptyWords ?? t('chooseDay'));
  function choose(date: string) {
    onChange(date);
    setOpened(false);
  }
  return (
    <Input.Wrapper error={error}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button
            variant="default"
            fullWidth
            justify="flex-start"
            aria-label={`${name}: ${words}`}
            leftSection={<IconCalendar size={15} aria-hidden />}
            onClick={() => setOpened(!opened)}
          >
            {words}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Calendar month={month} onMonth={setMonth} chosen={value} onChoose={choose} />
          {emptyWords && (
            <Button variant="default" fullWidth mt={8} onClick={() => choose('')}>
              {emptyWords}
            </Button>
          )}
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  );
}
