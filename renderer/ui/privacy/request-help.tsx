import { Button, Group } from '@mantine/core';
import { IconFileText, IconJson } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useDossier } from './use-dossier.ts';

/**
 * What to do before a request is answered, by its kind, with what does it where the program can: the one place where another way of
 * fulfilling one belongs.
 */
export function RequestHelp({ request }: { request: PrivacyRequest }) {
  const { t } = useTranslation('privacy');
  const { kind, customerId } = request;
  return (
    <>
      <p className="k-2">{t(customerId === null ? 'fulfilUnknown' : `fulfil_${kind}`)}</p>
      {kind === 'access' && customerId !== null && <DossierButtons customerId={customerId} />}
    </>
  );
}

function DossierButtons({ customerId }: { customerId: number }) {
  const { t } = useTranslation('privacy');
  const dossier = useDossier(customerId);
  return (
    <Group gap={8}>
      <Button variant="default" leftSection={<IconFileText size={15} aria-hidden />} disabled={dossier.busy} onClick={dossier.print}>
        {t('printDossier')}
      </Button>
      <Button variant="default" leftSection={<IconJson size={15} aria-hidden />} disabled={dossier.busy} onClick={dossier.save}>
        {t('saveDossier')}
      </Button>
    </Group>
  );
}
