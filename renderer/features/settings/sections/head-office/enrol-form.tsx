import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useChange } from '../../../../api/index.ts';
import { FIELD_ORDER } from '../../../../ui/form/fields.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Locked } from '../../form/locked.tsx';
import s from '../../settings.module.css';
import { CodeField } from './code-field.tsx';
import { enrolFault } from './enrol-fault.ts';
import h from './head-office.module.css';

/** Who leaves the scheme out means the safe one. */
const withScheme = (url: string) => (url.includes('://') ? url : `https://${url}`);

/** Exchanges a one-time code for the branch's own key. `url`: the address that was used before. */
export function EnrolForm({ url: before = '', waitingDays }: { url?: string; waitingDays: number }) {
  const { t } = useTranslation(['sync', 'settings']);
  const branch = useAppState().data?.branch;
  const enrol = useChange('sync.enrol', { quiet: true });
  const [url, setUrl] = useState(before);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const fault = enrol.error ? enrolFault(enrol.error, t('enrolTryAgain')) : null;
  const errorAt = (place: 'url' | 'code', text: string) => {
    if (tried && text.trim() === '') return t('settings:required');
    return fault?.place === place ? `${fault.title} ${fault.remedy}` : undefined;
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (enrol.isPending || url.trim() === '' || code === '') return;
    enrol.mutate(
      { url: withScheme(url.trim()), code },
      {
        onSuccess: ({ enrolment }) =>
          notifications.show({ message: t('enrolled', { headOffice: enrolment?.headOffice ?? '' }), autoClose: 4000 }),
      },
    );
  }
  return (
    <form onSubmit={submit} noValidate aria-labelledby="enrol-title">
      <Locked>
        <h3 id="enrol-title">{t(before ? 'enrolAgainTitle' : 'enrolTitle')}</h3>
        <p className={h.how}>
          {t('enrolHow', { code: branch?.code ?? '' })} {waitingDays > 0 && t('waitingForFirst', { days: waitingDays })}
        </p>
        <div className={s.fields}>
          <TextInput
            type="url"
            label={t('url')}
            description={t('urlHint')}
            inputWrapperOrder={FIELD_ORDER}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={url}
            error={errorAt('url', url)}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <CodeField value={code} error={errorAt('code', code)} onChange={setCode} />
        </div>
        {fault?.place === 'form' && <Notice title={fault.title} remedy={fault.remedy} />}
        <Button type="submit" mt={12} loading={enrol.isPending}>
          {t('enrol')}
        </Button>
      </Locked>
    </form>
  );
}
