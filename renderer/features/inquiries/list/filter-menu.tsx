import { ActionIcon, Button, Indicator, NativeSelect, Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import s from '../../../ui/list/toolbar.module.css';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import { countOfFilters, type InquiryFilter, NO_FILTER } from '../view-state.ts';

interface Props {
  filter: InquiryFilter;
  onChange(filter: InquiryFilter): void;
}

/** By channel, campaign and who follows it up. */
export function FilterMenu({ filter, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  const [opened, setOpened] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const { choices } = useChannelNames();
  const campaigns = useRead('campaigns.list', {}).data ?? [];
  const users = useRead('users.list', {}).data?.filter(({ active, id }) => active || id === filter.assignedTo) ?? [];
  const count = countOfFilters({ ...filter, search: '' });
  const all = { value: '', label: t('filterAll') };
  const numberOf = (value: string) => (value === '' ? null : Number(value));
  function clear() {
    onChange({ ...NO_FILTER, search: filter.search });
    first.current?.focus(); // the button goes out of use, and Esc must still close the menu
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Indicator label={count} disabled={count === 0} size={15} offset={3} color="nila">
        <Popover.Target>
          <ActionIcon aria-label={count > 0 ? t('filterCount', { count }) : t('filter')} onClick={() => setOpened(!opened)}>
            <IconAdjustmentsHorizontal size={17} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <div className={s.menu}>
          <NativeSelect
            ref={first}
            label={t('column_channel')}
            value={filter.channel ?? ''}
            data={[all, ...choices(filter.channel ?? undefined)]}
            onChange={(event) => onChange({ ...filter, channel: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('column_campaign')}
            value={filter.campaignId ?? ''}
            data={[all, ...campaigns.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={(event) => onChange({ ...filter, campaignId: numberOf(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('column_assignee')}
            value={filter.assignedTo ?? ''}
            data={[all, ...users.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={(event) => onChange({ ...filter, assignedTo: numberOf(event.currentTarget.value) })}
          />
          <Button variant="default" disabled={count === 0} onClick={clear}>
            {t('clearFilter')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
