import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import m from '../../../ui/panel/message.module.css';
import s from '../../../ui/panel/panel.module.css';
import type { InquiryForm } from './inquiry-form.ts';

interface Props {
  text: string | null;
  channel: NonNullable<InquiryForm['channel']>;
  onChannel(channel: NonNullable<InquiryForm['channel']>): void;
}

/** What to say, and whether it is written or said. */
export function Script({ text, channel, onChannel }: Props) {
  const { t } = useTranslation(['inquiries', 'common']);
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('script')}</span>
        <SegmentedControl
          aria-label={t('contactBy')}
          data={[
            { value: 'whatsapp', label: `${t('common:whatsapp')} (W)` },
            { value: 'call', label: `${t('common:call')} (T)` },
          ]}
          value={channel}
          onChange={(value) => onChannel(value as Props['channel'])}
        />
      </div>
      {text === null ? <p className="k-dim">{t('noScript')}</p> : <p className={m.bubble}>{text}</p>}
    </section>
  );
}
