import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import m from '../../../ui/panel/message.module.css';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

/** What to say on the phone. Folded away once a result is being written down; beside the results (no `onToggle`) it stays, in larger type. */
export function Script({ open, onToggle }: { open: boolean; onToggle?(): void }) {
  const { t } = useTranslation('contact');
  const { data } = usePanel();
  return (
    <section className={s.block}>
      <div className={s.label} style={open ? undefined : { marginBottom: 0 }}>
        <span>{t('script')}</span>
        {onToggle && (
          <button type="button" className={m.toggle} aria-expanded={open} onClick={onToggle}>
            {open ? t('hideScript') : t('showScript')} <KeyCap>S</KeyCap>
          </button>
        )}
      </div>
      {open && <p className={onToggle ? m.bubble : m.spoken}>{data.script.text || t('noScript')}</p>}
    </section>
  );
}
