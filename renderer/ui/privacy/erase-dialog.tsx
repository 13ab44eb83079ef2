import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { type CallOutput, useChange, useRead } from '../../api/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { FormModal } from '../form/form-modal.tsx';
import { useUnsaved } from '../form/unsaved.ts';
import s from './erase.module.css';
import { WhatGoes } from './erase-preview.tsx';
import p from './privacy.module.css';

type Preview = CallOutput<'privacy.erasurePreview'>;

interface Props {
  request: PrivacyRequest;
  onClose(): void;
}

/** Erases the person who asked for it: what goes and what stays, then his name, because there is no way back. */
export function EraseDialog({ request, onClose }: Props) {
  const { t } = useTranslation('privacy');
  const preview = useRead('privacy.erasurePreview', { requestId: request.id });
  return (
    <FormModal opened onClose={onClose} title={t('eraseTitle', { name: request.name })} size={560} centered closeOnClickOutside={false}>
      {preview.data ? (
        <EraseForm request={request} preview={preview.data} onClose={onClose} />
      ) : (
        preview.error && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </FormModal>
  );
}

function EraseForm({ request: { id }, preview, onClose }: Props & { preview: Preview }) {
  const { t } = useTranslation(['privacy', 'common']);
  const erase = useChange('privacy.erase', { quiet: true });
  const usual = t('eraseAnswer');
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<string>(usual);
  const mayGo = nameKey(typed) === nameKey(preview.name) && answer.trim() !== '';
  useUnsaved(typed !== '' || answer !== usual);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!mayGo || erase.isPending) return;
    erase.mutate(
      { requestId: id, name: typed, answer: answer.trim() },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: t('eraseDone'), autoClose: 8000 });
        },
      },
    );
  }
  return (
    <form className={p.form} noValidate onSubmit={submit}>
      <WhatGoes preview={preview} />
      <p className={s.final}>
        <IconAlertTriangle size={18} aria-hidden />
        <span>{t('eraseFinal')}</span>
      </p>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        label={t('answer_done')}
        maxLength={2000}
        value={answer}
        error={answer.trim() === '' ? t('answerRequired') : undefined}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <TextInput
        autoFocus // it comes after its dialog, with what is to be read first
        label={t('eraseName', { name: preview.name })}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {erase.error && <ErrorNotice error={erase.error} />}
      <div className={p.foot}>
        <span className="k-grow" />
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" color="red.9" disabled={!mayGo} loading={erase.isPending}>
          {t('eraseNow')}
        </Button>
      </div>
    </form>
  );
}
