import { IconPhone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callSeconds, shownLength } from '../mode/call-seconds.ts';
import s from './call-timer.module.css';
import { usePanel } from './panel-context.ts';

/** Runs from the start of the call until its result is chosen; the length goes into the log. */
export function CallTimer() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  const [now, setNow] = useState(() => performance.now());
  const { call, result } = form;
  const running = call !== null && call.endedAt === null;
  useEffect(() => {
    if (!running) return;
    if (result !== null) return dispatch({ type: 'call_ended', at: performance.now() });
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [running, result, dispatch]);
  const seconds = running ? Math.max(0, Math.floor((now - call.startedAt) / 1000)) : (callSeconds(form) ?? 0);
  return (
    <div className={`${s.timer} ${running ? s.running : ''}`} role="timer" aria-label={t('callLength')}>
      <IconPhone size={16} aria-hidden />
      <b>{shownLength(seconds)}</b>
      <span>{running ? t('callRunning') : call === null ? t('callNotBegun') : t('callEnded')}</span>
    </div>
  );
}
