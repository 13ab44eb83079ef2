import { useTranslation } from 'react-i18next';
import type { WorklistDay } from '../../../../shared/contract/worklist.ts';
import { useAppState, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from './day-progress.module.css';
import { dayPace } from './pace.ts';

/** `late` as the tab counts it. Done of due, what is left, and whether the pace reaches closing time. */
export function DayProgress({ progress, late }: { progress: WorklistDay['progress']; late: number }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { now = '', user } = useAppState().data ?? {};
  const ownId = user?.id;
  const closingTime = useRead('settings.get', {}).data?.closingTime ?? '16:30';
  const pace = dayPace({ ...progress, now, closingTime });
  const parts = [
    { name: 'done', count: progress.done, className: s.done },
    { name: 'waiting', count: progress.waiting, className: s.waiting },
    { name: 'rest', count: Math.max(0, progress.left - late), className: s.rest },
    { name: 'late', count: late, className: s.late },
  ] as const;
  // Oneself first: where there are many, the rest is read by pointing at it.
  const people = progress.perUser
    .toSorted((one, other) => Number(other.userId === ownId) - Number(one.userId === ownId))
    .map(({ userId, name, done, total }) => ({ userId, words: t('userDone', { name: name.split(' ')[0] ?? '', done, total }) }));
  const closing = format.time(closingTime);
  const needed = pace.neededPerHour === null ? null : format.number(pace.neededPerHour, 1);
  return (
    <section className={s.day} aria-label={t('progressLabel')}>
      <span className={s.figure}>
        {progress.done} <small>{t('doneOf', { total: progress.total })}</small>
      </span>
      <div className={s.progress}>
        {parts.map((part) => part.count > 0 && <i key={part.name} className={part.className} style={{ flex: part.count }} />)}
        {pace.expectedDone !== null && pace.expectedDone > 0 && (
          <span className={s.now} style={{ left: `${(pace.expectedDone / progress.total) * 100}%` }} />
        )}
      </div>
      <span className={s.pace}>
        <span className="k-strong">
          {needed === null
            ? ''
            : pace.perHour === null
              ? t('neededOnly', { needed })
              : t('perHour', { pace: format.number(pace.perHour, 1), needed })}
        </span>
        <span className="k-dim">
          {pace.expectedEnd ? t('expectedEnd', { end: format.time(pace.expectedEnd), closing }) : t('closingAt', { closing })}
        </span>
      </span>
      <div className={s.legend}>
        {parts.map((part) => (
          <span key={part.name}>
            <i className={part.className} />
            {t(`part_${part.name}`, { count: part.count })}
          </span>
        ))}
        {pace.expectedDone !== null && pace.expectedDone > 0 && (
          <span>
            <i className={s.nowKey} />
            {t('expectedDone', { count: pace.expectedDone, time: format.time(now) })}
          </span>
        )}
        <span className="k-grow" />
        <span className={s.people} title={people.map(({ words }) => words).join(', ')}>
          {people.map(({ userId, words }) => (
            <b key={userId} className={userId === ownId ? 'k-strong' : undefined}>
              {words}
            </b>
          ))}
        </span>
      </div>
    </section>
  );
}
