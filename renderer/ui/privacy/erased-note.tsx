import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useChange } from '../../api/index.ts';
import { confirmAction } from '../confirm.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useMayAudit } from '../use-may-audit.ts';

interface Props {
  requestId: number;
  /** As it stood when it was opened. */
  erasure: NonNullable<PrivacyRequest['erasure']>;
}

/** What an erasure goes on doing: no file brings the person back, until he comes back himself and the head lets him. */
export function ErasedNote({ requestId, erasure }: Props) {
  const { t } = useTranslation('privacy');
  const mayLift = useMayAudit();
  const lift = useChange('privacy.letReturn', { quiet: true });
  const now = lift.isSuccess ? 'lifted' : erasure;
  async function ask() {
    const isMeant = await confirmAction({ title: t('letReturnTitle'), body: t('letReturnBody'), action: t('letReturn') });
    if (isMeant) lift.mutate({ requestId });
  }
  return (
    <>
      <p className="k-2">{t(`erasure_${now}`)}</p>
      {now === 'standing' && mayLift && (
        <Group>
          <Button variant="default" loading={lift.isPending} onClick={() => void ask()}>
            {t('letReturnAsk')}
          </Button>
        </Group>
      )}
      {lift.error && <ErrorNotice error={lift.error} />}
    </>
  );
}
