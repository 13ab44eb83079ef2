import { IconAlertTriangle, IconCheck, IconLock, IconTableColumn } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchRow, KnownBranch } from '../../../shared/contract/branches.ts';
import { useRead } from '../../api/index.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import s from './branch-list.module.css';

interface Props {
  branches: readonly KnownBranch[];
  onChoose(branch: KnownBranch): void;
  onChooseAll(): void;
}

/** The branches of this PC with what is left of today, as far as this session may know it. */
export function BranchList({ branches, onChoose, onChooseAll }: Props) {
  const { t } = useTranslation('branches');
  const rows = useRead('branches.combined', {}).data?.rows ?? [];
  const list = useRef<HTMLUListElement>(null);
  const next = branches.findIndex(({ isOpen }) => !isOpen);

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    buttons[buttons.indexOf(event.target as HTMLElement) + step]?.focus();
  }

  return (
    <>
      <ul className={s.list} ref={list} onKeyDown={move} aria-label={t('known')}>
        {branches.map((branch, index) => (
          <li key={branch.id}>
            <button
              type="button"
              className={s.branch}
              aria-current={branch.isOpen ? 'true' : undefined}
              data-autofocus={index === next || undefined}
              onClick={() => onChoose(branch)}
            >
              <span aria-hidden>{index < 9 && <KeyCap>{String(index + 1)}</KeyCap>}</span>
              <span className={s.name}>
                <span className="k-cut">{branch.name}</span>
                <span className="k-dim k-code">{branch.code}</span>
              </span>
              <Standing branch={branch} row={rows.find(({ id }) => id === branch.id)} />
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={s.branch} onClick={onChooseAll}>
            <span aria-hidden>
              <KeyCap>0</KeyCap>
            </span>
            <span className={s.name}>{t('all')}</span>
            <IconTableColumn size={16} aria-hidden />
          </button>
        </li>
      </ul>
      <p className={s.foot}>{branches.length > 1 ? `${t('keys')} ${t('samePassword')}` : `${t('only')} ${t('onlyDo')}`}</p>
    </>
  );
}

function Standing({ branch, row }: { branch: KnownBranch; row: BranchRow | undefined }) {
  const { t } = useTranslation('branches');
  const left = row?.figures?.work.left;
  if (!branch.isThere || row?.failure)
    return (
      <span className={s.late}>
        <IconAlertTriangle size={14} aria-hidden /> {t(branch.isThere ? 'unreadable' : 'gone')}
      </span>
    );
  return (
    <span className={s.standing}>
      {left !== undefined && (left > 0 ? t('left', { count: left }) : t('doneToday'))}
      {branch.isOpen && (
        <span className={s.here}>
          <IconCheck size={14} aria-hidden /> {t('here')}
        </span>
      )}
      {!branch.isOpen && !branch.isProven && (
        <span className={s.locked}>
          <IconLock size={14} aria-hidden /> {t('askPassword')}
        </span>
      )}
    </span>
  );
}
