import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../../shared/contract/days.ts';
import { type CallOutput, client, notifyError, useAppState, useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';

interface Props {
  day: CallOutput<'days.list'>[number];
  report: DayReport;
  onClosed(revision: number): void;
}

/** PIC and head freeze a day; again when something was logged since (DOMAIN 6). */
export function CloseButton({ day, report, onClosed }: Props) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const state = useAppState().data;
  const users = useRead('users.list', {});
  const close = useChange('day.close');
  const isManager = state?.user?.role === 'pic' || state?.user?.role === 'head';
  const revision = (day.revisions.at(-1)?.revision ?? 0) + 1;
  const again = day.revisions.length > 0;
  if (!isManager || (again && !report.changedSinceClose)) return null;

  async function ask() {
    const live = await client.call('day.report', { date: day.date, revision: 0 }).catch(() => report);
    const { total, shown, doneService } = live.figures.day;
    const submitted = new Set(day.submissions.map(({ user }) => user));
    const missing = (users.data ?? []).filter(({ name, role, active }) => active && role === 'admin' && !submitted.has(name));
    const agreed = await confirmAction({
      title: t('closeTitle', { date: format.fullDate(day.date) }),
      body: (
        <>
          <p>{t('closeFrozen', { revision })}</p>
          <ul>
            <li>{t('closeContacts', { contacts: day.contacts, followedUp: total.followedUp, due: total.due })}</li>
            <li>{t('closeBookings', { booked: total.booked, shown, done: doneService })}</li>
          </ul>
          {missing.length > 0 && <p className="k-strong">{t('closeMissing', { users: missing.map(({ name }) => name).join(', ') })}</p>}
          <p className="k-2">{t('closeLater')}</p>
        </>
      ),
      action: again ? t('closeAgain', { revision }) : t('closeDay'),
    });
    if (!agreed) return;
    close.mutate(
      { date: day.date },
      {
        onSuccess: (result) => {
          notifications.show({ message: t('closed', { revision: result.revision }), autoClose: 4000 });
          onClosed(result.revision);
        },
      },
    );
  }
  return (
    <Button variant="default" loading={close.isPending} onClick={() => void ask().catch(notifyError)}>
      {again ? t('closeAgain', { revision }) : t('closeDay')}
    </Button>
  );
}
