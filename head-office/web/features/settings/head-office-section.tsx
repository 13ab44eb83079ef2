import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, useChange, useMay, useRead } from '../../api/index.ts';
import { Card } from '../../ui/card.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import s from './settings.module.css';

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** What branches and the header call head office, and where its day begins. */
export function HeadOfficeSection() {
  const { t } = useTranslation('headOfficeAdmin');
  const settings = useRead('settings.get', {});
  return (
    <Card title={t('section_headOffice')}>
      {settings.error && <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm key={JSON.stringify(settings.data)} stored={settings.data} />}
    </Card>
  );
}

function SettingsForm({ stored }: { stored: Answer<'settings.get'> }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common', 'settings']);
  const mayChange = useMay('settings.save');
  const [name, setName] = useState(stored.name);
  const [timezone, setTimezone] = useState(ZONES.find((zone) => zone === stored.timezone) ?? 'Asia/Jakarta');
  const save = useChange('settings.save', { quiet: true });
  const isChanged = name.trim() !== stored.name || timezone !== stored.timezone;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    save.mutate(
      { body: { name: name.trim(), timezone } },
      { onSuccess: () => notifications.show({ message: t('settings:saved'), autoClose: 3000 }) },
    );
  }
  return (
    <form className={s.form} onSubmit={submit}>
      <TextInput
        label={t('settings:name')}
        description={t('nameHint')}
        value={name}
        maxLength={80}
        readOnly={!mayChange}
        error={name.trim() === '' && t('settings:required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('settings:timezone')}
        description={t('timezoneHint')}
        allowDeselect={false}
        readOnly={!mayChange}
        value={timezone}
        data={ZONES.map((zone) => ({ value: zone, label: t(`zone_${zone}`) }))}
        onChange={(value) => setTimezone(ZONES.find((zone) => zone === value) ?? 'Asia/Jakarta')}
      />
      {save.error && <ProblemNotice error={save.error} />}
      {mayChange && (
        <Button type="submit" disabled={!isChanged || name.trim() === ''} loading={save.isPending}>
          {t('common:save')}
        </Button>
      )}
    </form>
  );
}
