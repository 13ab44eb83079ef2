import { Button, Group } from '@mantine/core';
import { IconEraser, IconFileText, IconJson } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useMayAudit } from '../use-may-audit.ts';
import s from './privacy.module.css';
import type { useDossier } from './use-dossier.ts';

interface Props {
  request: PrivacyRequest;
  dossier: ReturnType<typeof useDossier>;
  onErase(): void;
}

/**
 * What to do before a request is answered, by its kind, with what does it where the program can: the one place where another way of
 * fulfilling one belongs.
 */
export function RequestHelp({ request: { kind, customerId, phone }, dossier, onErase }: Props) {
  const { t } = useTranslation('privacy');
  const mayErase = useMayAudit(); // the same people
  const mayBeErased = kind === 'erasure' && (customerId !== null || phone !== null);
  return (
    <div className={s.help}>
      <p className="k-2">{t(customerId === null ? 'fulfilUnknown' : `fulfil_${kind}`)}</p>
      {kind === 'access' && customerId !== null && (
        <Group gap={8}>
          <Button variant="default" leftSection={<IconFileText size={15} aria-hidden />} onClick={dossier.print}>
            {t('printDossier')}
          </Button>
          <Button variant="default" leftSection={<IconJson size={15} aria-hidden />} onClick={dossier.save}>
            {t('saveDossier')}
          </Button>
        </Group>
      )}
      {mayBeErased && !mayErase && <p className="k-2">{t('eraseByHead')}</p>}
      {mayBeErased && mayErase && (
        <Group>
          <Button variant="default" leftSection={<IconEraser size={15} aria-hidden />} onClick={onErase}>
            {t('erase')}
          </Button>
        </Group>
      )}
    </div>
  );
}
