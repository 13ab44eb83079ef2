import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problems } from '../../../../shared/text/id/problems.ts';
import { useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { CorrectButton } from '../../../ui/correct-button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../reports.module.css';

function isProblem(code: string): code is keyof typeof problems {
  return code in problems;
}

/** What is left over is said before the day is handed in; incomplete entries keep it back. */
export function SubmitDialog({ date, onClose }: { date: string; onClose(): void }) {
  const { t } = useTranslation(['reports', 'common', 'problems']);
  const format = useFormat();
  const check = useRead('day.submitCheck', { date });
  const entries = useRead('contact.ofDay', { date });
  const submit = useChange('day.submit', { quiet: true });
  const incomplete = check.data?.incomplete ?? [];
  const canSend = check.data !== undefined && incomplete.length === 0;
  const main = useRef<HTMLButtonElement>(null);
  // What opens the dialog sets the focus before the day is known, when the button cannot take it.
  useEffect(() => {
    if (canSend) main.current?.focus();
  }, [canSend]);
  function send() {
    submit.mutate(
      { date },
      {
        onSuccess: () => {
          notifications.show({ message: t('submitted'), autoClose: 4000 });
          onClose();
        },
      },
    );
  }
  const entryOf = (contactId: number) => entries.data?.find(({ id }) => id === contactId);
  function nameOf(contactId: number): string {
    const entry = entryOf(contactId);
    return entry
      ? [format.time(entry.at), entry.step, entry.phone && format.phone(entry.phone)].filter(Boolean).join(' · ')
      : t('submitEntry');
  }
  return (
    <Modal opened onClose={onClose} title={t('submitTitle', { date: format.fullDate(date) })} size={480} centered>
      <div className={s.form}>
        {check.error && <ErrorNotice error={check.error} onRetry={() => void check.refetch()} />}
        {check.data && <p>{check.data.untouched > 0 ? t('submitUntouched', { count: check.data.untouched }) : t('submitAllDone')}</p>}
        {check.data && check.data.inquiriesDue > 0 && <p>{t('submitInquiries', { count: check.data.inquiriesDue })}</p>}
        {check.data?.alreadySubmitted && <p className="k-2">{t('submitBefore')}</p>}
        {incomplete.length > 0 && (
          <>
            <p className="k-strong">{t('submitIncomplete', { count: incomplete.length })}</p>
            <ul className={s.problems}>
              {incomplete.map(({ contactId, problem }) => (
                <li key={`${contactId} ${problem}`}>
                  {nameOf(contactId)}: {isProblem(problem) ? t(`problems:${problem}`) : problem}{' '}
                  <CorrectButton entry={entryOf(contactId)} />
                </li>
              ))}
            </ul>
          </>
        )}
        {submit.error && <ErrorNotice error={submit.error} />}
        <div className={s.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button ref={main} data-autofocus disabled={!canSend} loading={submit.isPending} onClick={send}>
            {t('submit')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
