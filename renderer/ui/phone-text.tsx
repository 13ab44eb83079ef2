import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { notify } from './notify.ts';

/** A phone number in spaced groups, with a button that copies it. */
export function PhoneText({ number, copy = false }: { number: string | null; copy?: boolean }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const copyText = useChange('desktop.copyText');
  if (!number) return <span className="k-dim">{t('noPhone')}</span>;
  const text = format.phone(number);
  const announce = () => notify({ about: 'copied', message: `${t('copied')}: ${text}`, autoClose: 2000 });
  return (
    <>
      <span className="k-phone">{text}</span>
      {copy && (
        <ActionIcon aria-label={t('copyPhone')} size={24} onClick={() => copyText.mutate({ text }, { onSuccess: announce })}>
          <IconCopy size={15} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
