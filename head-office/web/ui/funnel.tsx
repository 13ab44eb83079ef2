import { useTranslation } from 'react-i18next';
import { ratio } from '../../../shared/domain/kpi.ts';
import type { Figures } from '../../api/common.ts';
import { useFormat } from '../text/use-format.ts';
import s from './funnel.module.css';

/** From follow-up to service, each division written out (LOOK: show the sum). */
export function Funnel({ figures }: { figures: Figures }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const { followedUp, booked, shown, noShow, done, onTime } = figures;
  const sum = (part: number, whole: number) =>
    t('division', { part: format.number(part), whole: format.number(whole), share: format.percent(ratio(part, whole)) });
  const stages = [
    { word: t('measure_followedUp'), value: followedUp, note: t('funnelOnTime', { sum: sum(onTime, followedUp) }) },
    { word: t('measure_booked'), value: booked, note: sum(booked, followedUp) },
    { word: t('measure_shown'), value: shown, note: t('funnelShown', { sum: sum(shown, shown + noShow) }) },
    { word: t('measure_done'), value: done, note: t('funnelDone', { sum: sum(done, followedUp) }) },
  ];
  const widest = Math.max(1, ...stages.map(({ value }) => value));
  return (
    <dl className={s.funnel}>
      {stages.map(({ word, value, note }) => (
        <div key={word} className={s.stage}>
          <dt>{word}</dt>
          <dd>
            <span className={s.bar}>
              <i style={{ width: `${(value / widest) * 72}%` }} />
              <b>{format.number(value)}</b>
            </span>
            <span className={s.note} title={note}>
              {note}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
