import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useAppState } from '../../../api/index.ts';
import { SubmitDialog } from './submit-dialog.tsx';

/** Every user hands in their own day; until it is closed, again (DOMAIN 6). */
export function SubmitButton({ day }: { day: CallOutput<'days.list'>[number] }) {
  const { t } = useTranslation('reports');
  const user = useAppState().data?.user;
  const [asking, setAsking] = useState(false);
  if (!user || day.revisions.length > 0) return null;
  const before = day.submissions.some((submission) => submission.user === user.name);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(before ? 'submitAgain' : 'submit')}
      </Button>
      {asking && <SubmitDialog date={day.date} onClose={() => setAsking(false)} />}
    </>
  );
}
