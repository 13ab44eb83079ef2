import { IconBan, IconCheck, IconHourglassOff, IconThumbDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './step-track.module.css';

type TrackState = 'done' | 'lapsed' | 'declined' | 'active' | 'booked' | 'future' | 'excluded';

const LOOKS: Record<TrackState, { className: string | undefined; icon?: typeof IconCheck }> = {
  done: { className: s.cellDone, icon: IconCheck },
  lapsed: { className: s.cellLapsed, icon: IconHourglassOff },
  declined: { className: s.cellLapsed, icon: IconThumbDown },
  excluded: { className: s.cellLapsed, icon: IconBan },
  active: { className: s.cellActive },
  booked: { className: s.cellBooked },
  future: { className: s.cellFuture },
};

/** The steps of one vehicle at a glance: the one being worked is spelled out, later ones show their number. */
export function StepTrack({ track }: { track: readonly { code: string; state: TrackState }[] }) {
  const { t } = useTranslation('common');
  const words = track.map(({ code, state }) => t(`track_${state}`, { step: code }));
  return (
    <span className={s.track} role="img" aria-label={words.join(', ')}>
      {track.map(({ code, state }, index) => {
        const { className, icon: Icon } = LOOKS[state];
        const spelled = state === 'active' || state === 'booked';
        return (
          <span key={code} className={`${s.cell} ${className}`}>
            {Icon ? <Icon size={12} stroke={2.5} aria-hidden /> : spelled ? code : index + 1}
          </span>
        );
      })}
    </span>
  );
}
