import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMinus, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { Label } from '../../../../shared/contract/labels.ts';
import { useChange } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { LabelChip } from '../../../ui/labels/label-chip.tsx';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import foot from '../../../ui/list/foot.module.css';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';

const UNDO_MS = 10_000;

/** Gives the marked customers a label, or takes it from them where all have it; what that changed can be taken back. */
export function LabelMenu({ marked, onDone }: { marked: readonly CustomerRow[]; onDone(): void }) {
  const { t } = useTranslation(['customers', 'common']);
  const [opened, setOpened] = useState(false);
  const [, navigate] = useLocation();
  const labels = useLabels().offered;
  const give = useChange('customers.label');
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'l') return false;
    setOpened(true);
    return true;
  });
  const having = ({ id }: Label) => marked.filter((row) => row.labels.includes(id)).length;

  async function label(one: Label, on: boolean, customerIds: number[]) {
    const changed = await give.mutateAsync({ customerIds, labelId: one.id, on }).catch(() => null);
    return changed?.customerIds ?? null;
  }
  async function toggle(one: Label) {
    const on = having(one) < marked.length;
    const changed = await label(one, on, [...new Set(marked.map(({ customerId }) => customerId))]);
    if (!changed) return;
    onDone();
    notifications.show({
      id: 'labelled',
      autoClose: UNDO_MS,
      message: (
        <>
          {t(on ? 'labelGiven' : 'labelTaken', { count: changed.length, name: one.name })}{' '}
          {changed.length > 0 && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => void label(one, !on, changed).then(() => notifications.hide('labelled'))}
            >
              {t('undoLabel')}
            </Button>
          )}
        </>
      ),
    });
  }
  return (
    <Menu position="top-start" shadow="md" opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Menu.Target>
        <button type="button" className={foot.link} disabled={give.isPending}>
          <IconTag size={14} aria-hidden />
          {t('column_labels')} <KeyCap>L</KeyCap>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {labels.length === 0 && <Menu.Item onClick={() => navigate(`${PATHS.settings}/labels`)}>{t('noLabelsYet')}</Menu.Item>}
        {labels.map((one) => {
          const count = having(one);
          return (
            <Menu.CheckboxItem
              key={one.id}
              closeMenuOnClick
              checked={count === marked.length}
              rightSection={count > 0 && count < marked.length && <IconMinus size={14} aria-label={t('labelSome')} />}
              onChange={() => void toggle(one)}
            >
              <LabelChip label={one} />
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
