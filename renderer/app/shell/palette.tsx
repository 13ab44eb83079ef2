import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconMotorbike, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/index.ts';
import { customerPath } from '../../paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { useGo } from '../../ui/form/use-leave.ts';
import { useCommands } from './use-commands.tsx';

/** Ctrl+K: customers by any part of name, phone, plate or engine number; screens; commands. */
export function Palette() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const go = useGo();
  const [query, setQuery] = useState('');
  const [text] = useDebouncedValue(query.trim(), 80, { leading: true });
  const found = useRead('customers.searchQuick', { text }, { enabled: text.length >= 2, keepPrevious: true });
  const customers = text.length >= 2 ? (found.data ?? []).slice(0, 8) : [];
  const groups = useCommands().map((group) => ({
    ...group,
    commands: group.commands.filter((command) => command.label.toLowerCase().includes(query.trim().toLowerCase())),
  }));
  const empty = customers.length === 0 && groups.every((group) => group.commands.length === 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={480}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('palettePlaceholder')}
        aria-label={t('palettePlaceholder')}
        leftSection={<IconSearch size={17} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label={t('paletteCustomers')}>
            {customers.map((row) => (
              <Spotlight.Action
                key={row.vehicleId}
                label={row.customer}
                description={[format.phone(row.phone), row.model, format.plate(row.plate), row.engineNumber]
                  .filter((part) => part && part !== '–')
                  .join(' · ')}
                leftSection={<IconMotorbike size={18} aria-hidden />}
                onClick={() => go(customerPath(row.customerId))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.map(
          ({ label, commands }) =>
            commands.length > 0 && (
              <Spotlight.ActionsGroup key={label} label={label}>
                {commands.map((command) => (
                  <Spotlight.Action key={command.label} label={command.label} leftSection={command.icon} onClick={command.run} />
                ))}
              </Spotlight.ActionsGroup>
            ),
        )}
        {empty && <Spotlight.Empty>{t('paletteEmpty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
