import { Spotlight } from '@mantine/spotlight';
import { IconHistory, IconMotorbike, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useRead } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useGo } from '../../../ui/form/use-leave.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useRecentCustomers } from '../../../ui/recent-customers.ts';
import { useEarlyEnter } from '../../../ui/use-early-enter.ts';
import { useQuickSearch } from '../../../ui/use-quick-search.ts';
import { fittingCommands } from './fitting-commands.ts';
import { useCommands } from './use-commands.tsx';

/** Ctrl+K: customers by any part of name, phone, plate or engine number; those looked at last; screens, settings, the guide, commands. */
export function Palette() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const go = useGo();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const found = useQuickSearch(query);
  const recentIds = useRecentCustomers();
  const recent = useRead('customers.recent', { customerIds: [...recentIds] }, { enabled: recentIds.length > 0 });
  const isUntouched = query.trim() === '';
  const groups = fittingCommands(useCommands(query), query);
  const customers = found.rows.slice(0, 8);
  const lookedAt = isUntouched && recentIds.length > 0 ? (recent.data ?? []).slice(0, 5) : [];
  const empty = customers.length === 0 && lookedAt.length === 0 && groups.length === 0;
  // What is found comes after the query has changed, and before the commands among which the library has chosen already: Enter opens the first of all.
  const hasWalked = useRef(false);
  useEffect(() => {
    const first = list.current?.querySelector('[data-action]');
    if (!first || hasWalked.current || found.rows.length === 0) return;
    for (const other of list.current?.querySelectorAll('[data-selected]') ?? []) other.removeAttribute('data-selected');
    first.setAttribute('data-selected', 'true');
    first.scrollIntoView({ block: 'nearest' });
  }, [found.rows]);
  const onEarlyKey = useEarlyEnter(found.isLookedUp, () => list.current?.querySelector<HTMLElement>('[data-selected]')?.click());
  const about = ({ phone, model, plate, engineNumber }: Pick<Recent, 'phone' | 'model' | 'plate' | 'engineNumber'>) =>
    [format.phone(phone), model, format.plate(plate), engineNumber].filter((part) => part && part !== '–').join(' · ');
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="min(480px, 70vh)"
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('palettePlaceholder')}
        aria-label={t('palettePlaceholder')}
        leftSection={<IconSearch size={17} aria-hidden />}
        data-autofocus
        onKeyDownCapture={(event) => {
          hasWalked.current = /^Arrow(Up|Down)$/.test(event.key);
          onEarlyKey(event);
        }}
      />
      <Spotlight.ActionsList ref={list}>
        {lookedAt.length > 0 && (
          <Spotlight.ActionsGroup label={t('paletteRecent')}>
            {lookedAt.map((row) => (
              <Spotlight.Action
                key={row.customerId}
                label={row.customer}
                description={about(row)}
                leftSection={<IconHistory size={18} aria-hidden />}
                onClick={() => go(customerPath(row.customerId))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {customers.length > 0 && (
          <Spotlight.ActionsGroup label={t('paletteCustomers')}>
            {customers.map((row) => (
              <Spotlight.Action
                key={row.vehicleId}
                label={row.customer}
                description={about(row)}
                leftSection={<IconMotorbike size={18} aria-hidden />}
                onClick={() => go(customerPath(row.customerId))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.map(({ label, commands }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {commands.map((command, index) => (
              <Spotlight.Action
                // biome-ignore lint/suspicious/noArrayIndexKey: two places of the guide may have one heading
                key={`${index} ${command.label}`}
                label={command.label}
                leftSection={command.icon}
                rightSection={command.keys && <Keys>{command.keys}</Keys>}
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {empty && <Spotlight.Empty>{t('paletteEmpty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Seen, not said: they are no part of the command's name. */
function Keys({ children }: { children: string }) {
  return (
    <span aria-hidden>
      {children.split(' ').map((cap) => (
        <KeyCap key={cap}>{cap}</KeyCap>
      ))}
    </span>
  );
}

type Recent = CallOutput<'customers.recent'>[number];
