import { Button } from '@mantine/core';
import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useAppState } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import m from '../../../ui/panel/message.module.css';
import s from '../../../ui/panel/panel.module.css';
import { useContactActions } from './use-contact-actions.ts';

/** A reminder of tomorrow's booking, ready to be sent. */
export function ConfirmMessage({ item, booking }: { item: WorklistItem; booking: NonNullable<WorklistItem['booking']> }) {
  const { t } = useTranslation('contact');
  const format = useFormat();
  const branch = useAppState().data?.branch?.name ?? '';
  const actions = useContactActions();
  const when = `${format.weekday(booking.date)} ${format.longDate(booking.date)} ${format.time(booking.slot)}`;
  const text = t('confirmText', { name: item.customer, vehicle: item.model ?? item.engineNumber, when, branch });
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('confirmMessage')}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          loading={actions.busy}
          leftSection={<IconBrandWhatsapp size={13} aria-hidden />}
          onClick={() => void actions.openChat(item.vehicleId, text, null)}
        >
          {t('openChat')}
        </Button>
      </div>
      <p className={m.bubble}>{text}</p>
      {actions.error && <ErrorNotice error={actions.error} />}
    </section>
  );
}
