import { useTranslation } from 'react-i18next';
import s from './packages.module.css';
import { PACKAGE_STATES, type PackageCounts, stateWords } from './state-words.ts';

const LOOKS = {
  applied: { background: 'var(--k-done-mark)' },
  waiting: { boxShadow: 'inset 0 0 0 1px var(--k-off-mark)' },
  refused: { background: 'var(--k-late-mark)' },
  held_back: { background: 'var(--k-due-mark)' },
  replaced: { background: 'var(--k-off-soft)' },
} as const;

/** What became of a package at its branches: to scale, and in words. */
export function PackageState({ counts }: { counts: PackageCounts }) {
  const { t } = useTranslation('headOfficeAdmin');
  const words = stateWords(t, counts);
  return (
    <span className={s.state} title={words}>
      <span className={s.meter} aria-hidden>
        {PACKAGE_STATES.map((state) => counts[state] > 0 && <i key={state} style={{ flex: counts[state], ...LOOKS[state] }} />)}
      </span>
      {words}
    </span>
  );
}
