import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange, useRead } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { confirmAction } from '../../../../ui/confirm.tsx';
import { Section } from '../../form/section.tsx';
import { useMayEdit } from '../../use-may-edit.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';

/** The key for the day on which this PC is gone. */
export function RecoverySection() {
  const { t } = useTranslation('recovery');
  const format = useFormat();
  const mayEdit = useMayEdit();
  const state = useRead('recovery.state', {}, { enabled: mayEdit });
  const create = useChange('recovery.create');
  const [made, setMade] = useState<CallOutput<'recovery.create'> | null>(null);
  const madeAt = state.data?.madeAt ?? null;

  async function make() {
    if (madeAt !== null && !(await confirmAction({ title: t('againTitle'), body: t('againBody'), action: t('againAction'), danger: true })))
      return;
    create.mutate({}, { onSuccess: setMade });
  }

  return (
    <Section name="recovery" intro={t('intro')} failed={{ error: state.error, retry: () => void state.refetch() }}>
      {state.data && <p>{madeAt === null ? t('missing') : t('madeAt', { when: format.dateTime(madeAt) })}</p>}
      {mayEdit ? (
        <Button
          mt={10}
          variant={madeAt === null ? 'filled' : 'default'}
          leftSection={<IconKey size={16} />}
          loading={create.isPending}
          disabled={!state.data}
          onClick={() => void make()}
        >
          {t(madeAt === null ? 'create' : 'createAgain')}
        </Button>
      ) : (
        <p>{t('ofManagers')}</p>
      )}
      {made && <RecoveryDialog made={made} onClose={() => setMade(null)} />}
    </Section>
  );
}
