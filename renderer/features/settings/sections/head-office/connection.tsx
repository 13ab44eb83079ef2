import { Button } from '@mantine/core';
import { IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../../../shared/contract/sync.ts';
import { useChange } from '../../../../api/index.ts';
import { LineIcon } from '../../../../ui/head-office/line-icon.tsx';
import { lineKind } from '../../../../ui/head-office/line-kind.ts';
import { useMayEdit } from '../../use-may-edit.ts';
import { ExportMenu } from './export-menu.tsx';
import { Facts } from './facts.tsx';
import h from './head-office.module.css';
import { LeaveButton } from './leave-button.tsx';
import { Trouble } from './trouble.tsx';

const STATES = {
  sent: 'idle',
  quiet: 'idle',
  sending: 'sending',
  waiting: 'waiting',
  offline: 'offline',
  refused: 'refused',
  stopped: 'stopped',
  stoppedWaiting: 'stopped',
} as const;

interface Props {
  status: SyncStatus;
  enrolment: NonNullable<SyncStatus['enrolment']>;
}

/** How the line to the head office that this branch belongs to stands, and what can be done about it. */
export function Connection({ status, enrolment }: Props) {
  const { t } = useTranslation('sync');
  const mayEdit = useMayEdit();
  const send = useChange('sync.now');
  const kind = lineKind(status)?.kind ?? 'quiet';
  const { days } = status.waiting;
  const isSending = kind === 'sending';
  return (
    <div className={h.connection}>
      <div role="status" className={h.connection}>
        <div className={h.standing}>
          <LineIcon kind={kind} size={28} />
          <div>
            <p>
              <span className={h.name}>{enrolment.headOffice}</span> <span className={h.url}>{enrolment.url}</span>
            </p>
            <p>{t(`state_${STATES[kind]}`)}</p>
          </div>
        </div>
        <Trouble status={status} />
      </div>
      <Facts status={status} />
      <div className={h.actions}>
        <Button
          variant={status.state === 'stopped' ? 'default' : 'filled'}
          leftSection={<IconCloudUp size={15} aria-hidden />}
          loading={send.isPending || isSending}
          onClick={() => send.mutate({})}
        >
          {t('sendNow')}
        </Button>
        {mayEdit && <ExportMenu waitingDays={days} />}
        {mayEdit && <LeaveButton headOffice={enrolment.headOffice} />}
      </div>
    </div>
  );
}
