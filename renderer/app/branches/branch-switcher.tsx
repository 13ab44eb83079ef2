import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownBranch } from '../../../shared/contract/branches.ts';
import { useRead } from '../../api/index.ts';
import { PATHS } from '../../paths.ts';
import { useSwitchBranch } from '../../ui/branches/use-switch-branch.ts';
import { useGo } from '../../ui/form/use-leave.ts';
import { useKeyMap } from '../../ui/key-map.tsx';
import { BranchList } from './branch-list.tsx';
import { SwitcherContext } from './switcher-context.ts';

interface Props {
  /** Beneath a lock no key of it is heard. */
  isCovered: boolean;
  children: ReactNode;
}

/**
 * Ctrl+B and a digit: another branch. The digit is heard from the very first moment, so that the two keys may follow each other as fast as they
 * like; where the branches of this PC are not told yet, it waits for them.
 */
export function BranchSwitcher({ isCovered, children }: Props) {
  const { t } = useTranslation(['branches', 'shell']);
  const open = useGo();
  const [isShown, setShown] = useState(false);
  const listens = useRef(false);
  const waiting = useRef<number | null>(null);
  const branches = useRead('branches.list', {}).data;
  const goTo = useSwitchBranch();
  useKeyMap(
    t('keys_branches', { ns: 'shell' }),
    KEYS.map(({ keys, what }) => ({ keys, what: t(what) })),
  );

  function show(next: boolean) {
    listens.current = next;
    waiting.current = null;
    setShown(next);
  }

  function choose(branch: KnownBranch) {
    show(false);
    if (!branch.isOpen) void goTo(branch);
  }

  function chooseAll() {
    show(false);
    open(PATHS.branches);
  }

  function take(digit: number) {
    if (digit === 0) return chooseAll();
    if (!branches) waiting.current = digit;
    const branch = branches?.[digit - 1];
    if (branch) choose(branch);
  }

  const newest = useRef({ take, show });
  newest.current = { take, show };
  useEffect(() => {
    if (branches && waiting.current !== null) newest.current.take(waiting.current);
  }, [branches]);
  useEffect(() => {
    if (isCovered) return;
    function follow(event: KeyboardEvent) {
      const now = newest.current;
      const isCall = event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'b';
      const digit =
        listens.current && !event.ctrlKey && !event.altKey && !event.metaKey && /^\d$/.test(event.key) ? Number(event.key) : null;
      if (!isCall && digit === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isCall) now.show(!listens.current);
      else if (digit !== null) now.take(digit);
    }
    window.addEventListener('keydown', follow, { capture: true });
    return () => window.removeEventListener('keydown', follow, { capture: true });
  }, [isCovered]);

  return (
    <SwitcherContext value={() => show(true)}>
      {children}
      <Modal opened={isShown && !isCovered && branches !== undefined} onClose={() => show(false)} title={t('title')} size={520} centered>
        <BranchList branches={branches ?? []} onChoose={choose} onChooseAll={chooseAll} />
      </Modal>
    </SwitcherContext>
  );
}

const KEYS = [
  { keys: ['Ctrl', 'B', '1–9'], what: 'keySwitch' },
  { keys: ['Ctrl', 'B', '0'], what: 'all' },
] as const;
