import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import s from './targets.module.css';
import type { useTargetDraft } from './use-target-draft.ts';

/** What is edited and not sent; the branches read the title in their settings. */
export function SendBar({ form, month }: { form: ReturnType<typeof useTargetDraft>; month: string }) {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const [title, setTitle] = useState<string>(t('targetsOf', { month: format.month(month) }));
  const save = useChange('targets.save', { quiet: true });
  function send() {
    save.mutate(
      { body: { title: title.trim(), rows: form.toSend(month) } },
      {
        onSuccess: ({ branches }) => {
          form.discard();
          notifications.show({ message: t('sentTo', { count: branches }), autoClose: 6000 });
        },
      },
    );
  }
  return (
    <>
      {save.error && <ProblemNotice error={save.error} />}
      <div className={s.foot}>
        <span className="k-strong" role="status">
          {t('unsent', { count: form.changes })}
        </span>
        <span className="k-grow" />
        <TextInput
          w={280}
          aria-label={t('packageTitle')}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button variant="default" onClick={form.discard}>
          {t('discard')}
        </Button>
        <Button leftSection={<IconSend size={15} aria-hidden />} disabled={title.trim() === ''} loading={save.isPending} onClick={send}>
          {t('saveAndSend', { count: form.changes })}
        </Button>
      </div>
    </>
  );
}
