import { IconBan, IconCalendarCheck, IconCheck, IconClock, IconHourglassOff, IconThumbDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../shared/contract/contacts.ts';
import { daysBetween } from '../../shared/domain/civil-date.ts';
import { useToday } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import s from './schedule-bar.module.css';

type Look = { className: string | undefined; icon?: typeof IconCheck };
const LOOKS: Record<StepView['state'] | 'later', Look> = {
  done: { className: s.segDone, icon: IconCheck },
  lapsed: { className: s.segLapsed, icon: IconHourglassOff },
  declined: { className: s.segLapsed, icon: IconThumbDown },
  excluded: { className: s.segLapsed, icon: IconBan },
  booked: { className: s.segBooked, icon: IconCalendarCheck },
  awaiting_show: { className: s.segBooked, icon: IconCalendarCheck },
  open: { className: s.segActive, icon: IconClock },
  later: { className: s.segFuture },
};

const STATE_WORDS = {
  done: 'state_done',
  lapsed: 'state_lapsed',
  declined: 'state_declined',
  excluded: 'state_excluded',
  booked: 'state_booked',
  awaiting_show: 'state_settle',
} as const;

/** An open step whose first attempt has not come yet is only a promise of the plan. */
function isLater(step: StepView, today: string): boolean {
  return step.state === 'open' && !step.active && step.waitingSince === null && !step.attempts.some((attempt) => attempt.dueDate <= today);
}

/** An attempt is a dot: filled when it was made, a red diamond when it was missed, hollow while it is to come. */
const TICKS: Record<StepView['attempts'][number]['outcome'], string | undefined> = {
  contacted: s.tickDone,
  missed: s.tickMissed,
  pending: '',
  unplanned: s.tickGone,
  skipped: s.tickGone,
};

/** One vehicle's steps from the anchor date to the last deadline, to scale, with the attempts of the current step and today. */
export function ScheduleBar({ steps }: { steps: readonly StepView[] }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const today = useToday();
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.anchorDate, last.deadline));
  const at = (date: string) => Math.min(100, Math.max(0, (daysBetween(first.anchorDate, date) / span) * 100));
  const lengths = steps.map((step, index) => Math.max(1, daysBetween(steps[index - 1]?.deadline ?? first.anchorDate, step.deadline)));
  const current = steps.find((step) => step.state === 'open' && !isLater(step, today));
  const attemptWords = ({ n, dueDate, outcome }: StepView['attempts'][number]) =>
    t(`scheduleAttempt_${outcome}`, { n, date: format.shortDate(dueDate) });
  const stateWords = (step: StepView) => {
    if (step.state !== 'open') return t(STATE_WORDS[step.state]).toLowerCase();
    return t(isLater(step, today) ? 'scheduleLater' : 'scheduleDue');
  };
  const told = steps.map((step) => {
    const said = { step: step.code, state: stateWords(step), date: format.shortDate(step.closedOn ?? step.deadline) };
    const attempts = step === current ? step.attempts.filter(({ outcome }) => outcome !== 'unplanned' && outcome !== 'skipped') : [];
    return [t(step.closedOn ? 'scheduleClosed' : 'scheduleOpen', said), ...attempts.map(attemptWords)].join(', ');
  });
  return (
    <div
      role="img"
      aria-label={told.join('. ')}
      className={s.bar}
      style={{ gridTemplateColumns: lengths.map((days) => `minmax(0, ${days}fr)`).join(' ') }}
    >
      {steps.map((step, index) => {
        const narrow = (lengths[index] ?? 0) / span < 0.2; // no room for a year there
        const { className, icon: Icon } = LOOKS[isLater(step, today) ? 'later' : step.state];
        return (
          <div key={step.code} className={s.seg} title={told[index]}>
            <div className={`${s.segBar} ${className}`} />
            <div className={`${s.segLabel} ${step === current ? s.segCurrent : ''}`}>
              {Icon && <Icon stroke={2} aria-hidden />}
              {step.code}
            </div>
            <span className={s.segDate}>
              {step.state === 'lapsed' ? t('state_lapsed') : (narrow ? format.dayMonth : format.shortDate)(step.closedOn ?? step.deadline)}
            </span>
          </div>
        );
      })}
      {current?.attempts.map((attempt) => (
        <span
          key={attempt.n}
          className={`${s.tick} ${TICKS[attempt.outcome]}`}
          style={{ left: `${at(attempt.dueDate)}%` }}
          title={attemptWords(attempt)}
        />
      ))}
      {today && <span className={s.today} style={{ left: `${at(today)}%` }} title={t('today')} />}
    </div>
  );
}
