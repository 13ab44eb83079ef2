import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/branch.ts';
import { initials } from '../../ui/initials.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import s from './sign-in.module.css';

interface Props {
  users: readonly User[];
  chosenId: number;
  onChoose(id: number): void;
}

/** The names of the branch. The first nine have a digit. */
export function UserTiles({ users, chosenId, onChoose }: Props) {
  const { t } = useTranslation(['session', 'common']);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-home]')?.focus(), []);

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tiles = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    tiles[tiles.indexOf(event.target as HTMLElement) + step]?.focus();
  }

  return (
    <ul className={s.tiles} aria-label={t('users')} ref={list} onKeyDown={move}>
      {users.map((user, index) => {
        const isChosen = user.id === chosenId;
        return (
          <li key={user.id}>
            <button
              type="button"
              className={`${s.tile} ${isChosen ? s.chosen : ''}`}
              aria-pressed={isChosen}
              data-home={isChosen || undefined}
              onClick={() => onChoose(user.id)}
            >
              <span className={s.avatar} aria-hidden>
                {initials(user.name)}
              </span>
              <span className={s.who}>
                <span className="k-cut">{user.name}</span>
                <span className={s.role}>{t(`common:role_${user.role}`)}</span>
              </span>
              {index < 9 && (
                <span aria-hidden>
                  <KeyCap>{String(index + 1)}</KeyCap>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
