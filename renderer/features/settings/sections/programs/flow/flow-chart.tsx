import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowReason, ProgramFlow } from '../../../../../../shared/domain/program-flow.ts';
import { useFormat } from '../../../../../text/use-format.ts';
import './flow-chart.css';
import { layOut, type OfferWay, type Way } from './flow-layout.ts';
import { useFlowWords } from './use-flow-words.ts';

interface Props {
  flow: ProgramFlow;
  subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry';
}

/** The chart is nested lists, so that it is read aloud in the order in which it is drawn. */
export function FlowChart({ flow, subject }: Props) {
  const { t } = useTranslation('settings');
  const { start, steps, onward, onwardAtOnce, ways, objections } = layOut(flow);
  const words = useFlowWords(subject);
  return (
    <div className="k-flow">
      {start && (
        <div className="k-flow-box k-flow-start">
          <b>{t(`flowStart_${start.from}`)}</b>
          {start.afterProgram !== null && <small>{t('afterProgram', { program: start.afterProgram })}</small>}
        </div>
      )}
      <ol className="k-flow-steps" aria-label={t('flowSteps')}>
        {steps.map((one) => (
          <StepLine key={one.step.id} {...one} isInquiry={subject === 'inquiry'} />
        ))}
      </ol>
      <h4>{t('flowResults')}</h4>
      <ul className="k-flow-ways" aria-label={t('flowResults')}>
        <WayRow reasons={onward} words={words}>
          <b>{t('flowNext')}</b>
          <small>{t(subject === 'inquiry' ? 'flowNextLastInquiry' : 'flowNextLast')}</small>
        </WayRow>
        <WayRow reasons={onwardAtOnce} words={words}>
          <b>{t('flowNextAtOnce')}</b>
        </WayRow>
        {ways.map(({ to, reasons, after }) => (
          <WayRow key={to} reasons={reasons} words={words}>
            <b>{t(`flowThen_${to}`)}</b>
            <Next ways={after} words={words} />
          </WayRow>
        ))}
        <Objections objections={objections} words={words} />
      </ul>
    </div>
  );
}

type Words = (reason: FlowReason) => string;
type Steps = ReturnType<typeof layOut>['steps'];

function StepLine({ step, attempts, isInquiry }: Steps[number] & { isInquiry: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const { number } = useFormat();
  return (
    <li className="k-flow-step">
      <div className="k-flow-box">
        <b>{step.code}</b>
        <small>{t('flowDeadline', { day: step.deadlineDays })}</small>
        {step.limitKm !== null && <small>{t('flowKm', { km: number(step.limitKm) })}</small>}
      </div>
      <ol className="k-flow-line">
        {attempts.map(({ id, n, day, channel, text }) => (
          <li key={id}>
            <Arrow />
            <div className="k-flow-box">
              <b>{t('flowAttempt', { n, day })}</b> {t(`common:${channel}`)}
              <small>{text ?? t('flowNoText')}</small>
            </div>
          </li>
        ))}
        <li className="k-flow-end">
          <Arrow />
          <div className="k-flow-box">{t(isInquiry ? 'flowDecide' : 'flowLapsed', { day: step.deadlineDays })}</div>
        </li>
      </ol>
    </li>
  );
}

function WayRow({ reasons, words, children }: { reasons: readonly FlowReason[]; words: Words; children: ReactNode }) {
  if (reasons.length === 0) return null;
  return (
    <li className="k-flow-way">
      <Chips reasons={reasons} words={words} />
      <Arrow />
      <div className="k-flow-box">{children}</div>
    </li>
  );
}

function Objections({ objections, words }: { objections: readonly OfferWay[]; words: Words }) {
  const { t } = useTranslation(['settings', 'common']);
  if (objections.length === 0) return null;
  return (
    <li className="k-flow-way k-flow-wide">
      <Chips reasons={['declined']} words={words} />
      <Arrow />
      <div className="k-flow-box">
        <b>{t('flowObjections')}</b>
        <ul className="k-flow-next">
          {objections.map(({ reasons, offer, ways }) => (
            <li key={offer ?? ''} className="k-flow-offer">
              <Chips reasons={reasons} words={words} />
              <Arrow />
              <span>{offer === null ? t('flowNoOffer') : t(`common:offer_${offer}`)}</span>
              <Next ways={ways} words={words} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Next({ ways, words }: { ways: readonly Way[]; words: Words }) {
  const { t } = useTranslation('settings');
  if (ways.length === 0) return null;
  return (
    <ul className="k-flow-next">
      {ways.map(({ to, reasons }) => (
        <li key={to}>
          <Chips reasons={reasons} words={words} />
          <Arrow />
          <span>{t(`flowThen_${to}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Chips({ reasons, words }: { reasons: readonly FlowReason[]; words: Words }) {
  if (reasons.length === 0) return null;
  return (
    <div className="k-flow-chips">
      {reasons.map((reason) => (
        <span key={reason}>{words(reason)}</span>
      ))}
    </div>
  );
}

function Arrow() {
  return (
    <svg className="k-flow-arrow" viewBox="0 0 24 8" aria-hidden="true">
      <path d="M2 4h19M17 1l4 3-4 3" />
    </svg>
  );
}
