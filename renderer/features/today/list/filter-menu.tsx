import { ActionIcon, Button, Chip, Indicator, Popover, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import s from '../../../ui/list/toolbar.module.css';
import { countOfFilters, NO_FILTER, type WorklistFilter } from './filter.ts';
import { filterChoices } from './filter-choices.ts';

interface Props {
  items: readonly WorklistItem[];
  filter: WorklistFilter;
  onChange(filter: WorklistFilter): void;
  opened: boolean;
  onOpened(opened: boolean): void;
}

/** Opened by its button or by `/`. */
export function FilterMenu({ items, filter, onChange, opened, onOpened }: Props) {
  const { t } = useTranslation(['today', 'common', 'lists']);
  const first = useRef<HTMLInputElement>(null);
  const count = countOfFilters(filter);
  const labels = useLabels().all;
  const choices = useMemo(
    () => filterChoices(items, { nobody: t('lists:nobody'), channel: (channel) => t(`common:${channel}`), labels }),
    [items, t, labels],
  );
  function clear() {
    onChange(NO_FILTER);
    first.current?.focus(); // the button goes out of use, and Esc must still close the menu
  }
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Indicator label={count} disabled={count === 0} size={15} offset={3} color="nila">
        <Popover.Target>
          <ActionIcon aria-label={count > 0 ? t('filterCount', { count }) : t('filter')} onClick={() => onOpened(!opened)}>
            <IconAdjustmentsHorizontal size={17} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <div className={s.menu}>
          <TextInput
            ref={first}
            data-autofocus
            aria-label={t('filterText')}
            placeholder={t('filterText')}
            value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Enter' && onOpened(false)}
          />
          {choices.map(({ name, options }) => (
            <section key={name}>
              <h3>{t(FILTER_TITLES[name])}</h3>
              <Chip.Group multiple value={filter[name]} onChange={(value) => onChange({ ...filter, [name]: value })}>
                <div className={s.chips}>
                  {options.map(({ value, label }) => (
                    <Chip key={value} value={value} size="xs">
                      {label}
                    </Chip>
                  ))}
                </div>
              </Chip.Group>
            </section>
          ))}
          <Button variant="default" disabled={count === 0} onClick={clear}>
            {t('clearFilter')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

const FILTER_TITLES = {
  steps: 'filterStep',
  attempts: 'filterAttempt',
  channels: 'filterChannel',
  admins: 'filterAdmin',
  labels: 'column_labels',
} as const;
