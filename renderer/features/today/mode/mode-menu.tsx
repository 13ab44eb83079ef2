import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBrandWhatsapp, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { belongsTo, type ModeKind } from './work-mode.ts';

const KINDS = [
  { kind: 'whatsapp', key: 'W', Icon: IconBrandWhatsapp },
  { kind: 'call', key: 'T', Icon: IconPhone },
] as const;

/** Starts one kind of work in a row; the keys do the same. */
export function ModeMenu({ items, onMode }: { items: readonly WorklistItem[]; onMode(kind: ModeKind): void }) {
  const { t } = useTranslation('today');
  return KINDS.map(({ kind, key, Icon }) => {
    const label = t(`modeStart_${kind}`, { count: items.filter((item) => belongsTo(kind, item)).length });
    return (
      <Tooltip key={kind} label={`${label} (${key})`} openDelay={400}>
        <ActionIcon aria-label={label} aria-keyshortcuts={key} size={28} onClick={() => onMode(kind)}>
          <Icon size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  });
}
