import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { useChange, useRead } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormModal } from '../../ui/form/form-modal.tsx';
import s from './customer.module.css';
import { vehiclesToWriteAbout } from './may-contact.ts';

interface Props {
  customer: CustomerPage;
  onClose(): void;
  /** The chat is open: what becomes of the message is still to be said. */
  onOpened(message: { how: 'sent'; phone: string | null; vehicleId: number; message: string }): void;
}

/** The message of the vehicle's current step, ready to be changed and sent; the pace is kept by the store. */
export function MessageDialog({ customer, onClose, onOpened }: Props) {
  const { t } = useTranslation('customers');
  const vehicles = vehiclesToWriteAbout(customer);
  const active = vehicles.find(({ steps }) => steps.some((step) => step.active !== null)) ?? vehicles[0];
  const [vehicleId, setVehicleId] = useState(active?.id ?? 0);
  const [edited, setEdited] = useState<string | null>(null);
  const panel = useRead('contact.panel', { vehicleId }, { enabled: vehicleId > 0 });
  const openChat = useChange('contact.openWhatsApp', { quiet: true });
  const openLink = useChange('desktop.openLink', { quiet: true });
  const text = edited ?? panel.data?.message.text ?? '';
  const error = panel.error ?? openChat.error ?? openLink.error;
  async function open() {
    const opened = await openChat.mutateAsync({ vehicleId, text }).then(
      ({ url }) => openLink.mutateAsync({ url }).then(() => true),
      () => false, // shown below
    );
    if (!opened) return;
    onClose();
    onOpened({ how: 'sent', phone: null, vehicleId, message: text });
  }
  return (
    <FormModal
      opened
      isEdited={edited !== null}
      onClose={onClose}
      title={t('messageTitle', { name: customer.fields.name })}
      size={480}
      centered
    >
      <div className={s.form}>
        {vehicles.length > 1 && (
          <NativeSelect
            size="xs"
            label={t('messageVehicle')}
            value={String(vehicleId)}
            data={vehicles.map(({ id, model, engineNumber }) => ({
              value: String(id),
              label: `${model ?? ''} ${engineNumber}`.trim(),
            }))}
            onChange={(event) => {
              setVehicleId(Number(event.currentTarget.value));
              setEdited(null);
            }}
          />
        )}
        <Textarea
          data-autofocus
          label={t('messageText')}
          description={t('messageHint')}
          rows={8}
          maxLength={4000}
          value={text}
          onChange={(event) => setEdited(event.currentTarget.value)}
        />
        {error && <ErrorNotice error={error} />}
        <Button
          disabled={text.trim() === ''}
          loading={openChat.isPending || openLink.isPending}
          leftSection={<IconBrandWhatsapp size={15} aria-hidden />}
          onClick={() => void open().catch(() => undefined)}
        >
          {t('messageOpen')}
        </Button>
      </div>
    </FormModal>
  );
}
