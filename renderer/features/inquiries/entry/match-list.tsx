import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from './entry.module.css';
import type { Match } from './use-matches.ts';

interface Props {
  matches: readonly Match[];
  /** Enter takes the first from where the keyboard is. */
  takesEnter: boolean;
  onTake(match: Match): void;
}

/** Customers that the inquirer may be, the surest first. */
export function MatchList({ matches, takesEnter, onTake }: Props) {
  const { t } = useTranslation('inquiries');
  if (matches.length === 0) return null;
  return (
    <section className={s.matches} aria-label={t('matches')}>
      <h3>{t('matches')}</h3>
      {matches.slice(0, 3).map((match, index) => (
        <button key={`${match.customerId} ${match.vehicleId}`} type="button" className={s.match} onClick={() => onTake(match)}>
          <b className="k-strong">{match.name}</b>
          <span className="k-cut k-2">{match.vehicle}</span>
          <span className="k-grow" />
          <span className="k-dim">{t(`match_${match.why}`)}</span>
          {index === 0 && <KeyCap>{takesEnter ? 'Enter' : '↓'}</KeyCap>}
        </button>
      ))}
    </section>
  );
}
