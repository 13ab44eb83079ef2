import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMinus, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Label } from '../../../shared/contract/labels.ts';
import { useChange } from '../../api/index.ts';
import { PATHS } from '../../paths.ts';
import { KeyCap } from '../key-cap.tsx';
import { LabelChip } from '../labels/label-chip.tsx';
import { useLabels } from '../labels/use-own-words.ts';
import { isTyping, useKeys } from '../use-keys.ts';
import foot from './foot.module.css';

const UNDO_MS = 10_000;

interface Props {
  /** How many are marked; 0: that is not known yet. */
  total: number;
  /** How many of those have the label. */
  having(label: Label): number;
  /** Gives it to all who are marked, or takes it from them. Answers with the customers whom that changed; null: it was not done. */
  onGive(label: Label, on: boolean): Promise<number[] | null>;
  onDone(): void;
}

/** Gives the marked customers a label, or takes it from them where all have it; what that changed can be taken back. */
export function LabelMenu({ total, having, onGive, onDone }: Props) {
  const { t } = useTranslation('lists');
  const [opened, setOpened] = useState(false);
  const [, navigate] = useLocation();
  const labels = useLabels().offered;
  const [isGiving, setGiving] = useState(false);
  const back = useChange('customers.label');
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'l') return false;
    setOpened(true);
    return true;
  });

  /** What has gone wrong has been told by then. */
  async function takeBack(one: Label, on: boolean, customerIds: number[]) {
    await back.mutateAsync({ customerIds, labelId: one.id, on: !on }).catch(() => null);
  }
  async function toggle(one: Label) {
    const on = total === 0 || having(one) < total;
    setGiving(true);
    const changed = await onGive(one, on).catch(() => null);
    setGiving(false);
    if (!changed) return;
    onDone();
    // Each change has a note of its own: one that shares its name with another that is still shown would not come.
    const note = notifications.show({
      autoClose: UNDO_MS,
      message: (
        <>
          {t(on ? 'labelGiven' : 'labelTaken', { count: changed.length, name: one.name })}{' '}
          {changed.length > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => void takeBack(one, on, changed).then(() => notifications.hide(note))}>
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
        <button type="button" className={foot.link} disabled={isGiving || back.isPending}>
          <IconTag size={14} aria-hidden />
          {t('labels')} <KeyCap>L</KeyCap>
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
              checked={total > 0 && count === total}
              rightSection={count > 0 && count < total && <IconMinus size={14} aria-label={t('labelSome')} />}
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
