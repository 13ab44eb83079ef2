import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useChange, useRead } from '../../../api/index.ts';
import { Section } from '../form/section.tsx';
import s from '../settings.module.css';
import { Diagnostics } from './diagnostics.tsx';
import { Updates } from './updates.tsx';

export function AboutSection() {
  const { t } = useTranslation(['settings', 'common']);
  const info = useRead('desktop.info', {});
  const copy = useChange('desktop.copyText');
  return (
    <Section name="about" intro={t('aboutIntro')} failed={{ error: info.error, retry: () => void info.refetch() }}>
      {info.data && (
        <>
          <dl className={s.facts}>
            <dt>{t('version')}</dt>
            <dd>{info.data.version}</dd>
            <dt>Electron</dt>
            <dd>{info.data.electron}</dd>
            <dt>Chromium</dt>
            <dd>{info.data.chromium}</dd>
            <dt>{t('dataFolder')}</dt>
            <dd className="k-code">{info.data.dataFolder}</dd>
          </dl>
          <Button
            variant="default"
            mt={12}
            onClick={() =>
              copy.mutate(
                { text: info.data.dataFolder },
                { onSuccess: () => notifications.show({ message: t('common:copied'), autoClose: 2000 }) },
              )
            }
          >
            {t('copyFolder')}
          </Button>
          <Updates />
          <Diagnostics />
        </>
      )}
    </Section>
  );
}
