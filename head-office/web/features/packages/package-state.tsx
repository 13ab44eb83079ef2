import { useTranslation } from 'react-i18next';
import type { IssuedPackage } from '../../../api/decisions.ts';
import s from './packages.module.css';

const STATES = ['applied', 'waiting', 'refused', 'held_back', 'replaced'] as const;
const LOOKS = {
  applied: { background: 'var(--k-done-mark)' },
  waiting: { boxShadow: 'inset 0 0 0 1px var(--k-off-mark)' },
  refused: { background: 'var(--k-late-mark)' },
  held_back: { background: 'var(--k-due-mark)' },
  replaced: { background: 'var(--k-off-soft)' },
} as const;

/** What became of a package at its branches: to scale, and in words. */
export function PackageState({ counts }: { counts: Pick<IssuedPackage, (typeof STATES)[number]> }) {
  const { t } = useTranslation('headOfficeAdmin');
  const words = STATES.filter((state) => counts[state] > 0).map((state) => t(`counted_${state}`, { count: counts[state] }));
  return (
    <span className={s.state}>
      <span className={s.meter} aria-hidden>
        {STATES.map((state) => counts[state] > 0 && <i key={state} style={{ flex: counts[state], ...LOOKS[state] }} />)}
      </span>
      {words.join(', ') || t('noReceivers')}
    </span>
  );
}
