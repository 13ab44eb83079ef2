import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../../../ui/panel/message.module.css';
import p from '../../../ui/panel/panel.module.css';
import { markValues } from './mark-values.ts';
import { usePanel } from './panel-context.ts';

/** The message as it will be sent; what came from the data stands out, so that a wrong name is seen. */
export function Message() {
  const { t } = useTranslation('contact');
  const format = useFormat();
  const branch = useAppState().data?.branch?.name;
  const { data, included, form, dispatch, message } = usePanel();
  const [editing, setEditing] = useState(false);
  const values = included.flatMap(({ model, plate, step, deadline }) => [
    model,
    plate && format.plate(plate),
    step,
    step?.replace(/(\D)(\d)$/, '$1 $2'),
    deadline && format.longDate(deadline),
  ]);
  return (
    <section className={p.block}>
      <div className={p.label}>
        <span>{included.length > 1 ? t('messageFor', { count: included.length }) : t('message')}</span>
        {form.message !== null && (
          <Button variant="subtle" size="compact-xs" onClick={() => dispatch({ type: 'write', fields: { message: null } })}>
            {t('resetMessage')}
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" leftSection={<IconPencil size={13} aria-hidden />} onClick={() => setEditing(!editing)}>
          {editing ? t('editMessageDone') : t('editMessage')}
        </Button>
      </div>
      {editing ? (
        <Textarea
          autosize
          minRows={4}
          maxRows={9}
          data-autofocus
          aria-label={t('message')}
          value={message}
          onChange={(event) => dispatch({ type: 'write', fields: { message: event.currentTarget.value } })}
        />
      ) : (
        <p className={s.bubble}>
          {markValues(message, [data.customer, branch, ...values]).map(({ text, marked, at }) =>
            marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </p>
      )}
      {data.message.missing.length > 0 && <p className={p.missing}>{t('missingValues', { names: data.message.missing.join(', ') })}</p>}
    </section>
  );
}
