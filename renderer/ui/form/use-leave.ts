import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { confirmAction } from '../confirm.tsx';
import { hasUnsaved } from './unsaved.ts';

/** A key that is pressed twice asks once. */
let isAsking = false;

/** Asks whether what is not saved may go. */
export function useAskToLeave() {
  const { t } = useTranslation('common');
  return async (go: () => void) => {
    if (isAsking) return;
    isAsking = true;
    const question = { title: t('leaveTitle'), body: t('leaveBody'), action: t('leave'), danger: true };
    const isSure = await confirmAction(question);
    afterThisEvent(() => {
      isAsking = false; // the Esc that answers the question reaches the dialog beneath, too, and must not ask it again
    });
    if (isSure) go();
  };
}

/** Once everybody has heard the key that is being told of, and before the next one: a timer would let a quick next key go first. */
export function afterThisEvent(work: () => void) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}

/** Does what would lose edits; while there are any, only after a question. */
export function useLeave() {
  const ask = useAskToLeave();
  return async (go: () => void) => (hasUnsaved() ? ask(go) : go());
}

/** Opens another screen; what is not saved on this one is asked about first. */
export function useGo() {
  const [location, navigate] = useLocation();
  const leave = useLeave();
  return (path: string) => {
    if (path !== location) void leave(() => navigate(path));
  };
}
