import { Spotlight } from '@mantine/spotlight';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRead } from '../../api/index.ts';
import { matches } from '../../ui/matches.ts';
import { branchPath } from '../paths.ts';
import { RAIL } from '../routes.tsx';

/** Ctrl+K: branches by any part of code, name, area or contact, and screens. */
export function Palette() {
  const { t } = useTranslation(['headOffice', 'shell']);
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const branches = useRead('branches.list', {}).data ?? [];
  const found =
    query.trim() === '' ? [] : branches.filter(({ code, name, area, contactName }) => matches(query, [code, name, area, contactName]));
  const screens = RAIL.filter(({ name }) => matches(query, [t(`screen_${name}`)]));
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
        data-autofocus
        placeholder={t('searchBox')}
        aria-label={t('searchBox')}
        leftSection={<IconSearch size={17} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('screen_branches')}>
            {found.slice(0, 10).map(({ id, name, code, area }) => (
              <Spotlight.Action
                key={id}
                label={name}
                description={`${code} · ${area}`}
                leftSection={<IconBuilding size={18} aria-hidden />}
                onClick={() => navigate(branchPath(id))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell:paletteScreens')}>
            {screens.map(({ name, path, icon: Icon }) => (
              <Spotlight.Action
                key={name}
                label={t(`screen_${name}`)}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => navigate(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && screens.length === 0 && <Spotlight.Empty>{t('paletteEmpty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
