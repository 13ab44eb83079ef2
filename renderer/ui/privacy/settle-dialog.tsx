import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { useChange } from '../../api/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { FormModal } from '../form/form-modal.tsx';
import { KeyCap } from '../key-cap.tsx';
import { notifyWithUndo } from '../list/notify-with-undo.tsx';
import s from './privacy.module.css';
import { RequestFacts } from './request-facts.tsx';
import { RequestHelp } from './request-help.tsx';
import { useDossier } from './use-dossier.ts';

interface Props {
  request: PrivacyRequest;
  onClose(): void;
  onEdit(): void;
  onErase(): void;
}

const OUTCOMES = ['done', 'refused'] as const;

/** What became of a request: what was done, or why it is refused. Who asked is told so, therefore it must be written. */
export function SettleDialog({ request, onClose, onEdit, onErase }: Props) {
  const { t } = useTranslation(['privacy', 'common']);
  const settle = useChange('privacy.settle', { quiet: true });
  const reopen = useChange('privacy.reopen');
  const dossier = useDossier(request.customerId ?? 0);
  const form = useRef<HTMLFormElement>(null);
  const first = request.answer ?? '';
  const [status, setStatus] = useState<(typeof OUTCOMES)[number]>('done');
  const [answer, setAnswer] = useState(first);
  const [tried, setTried] = useState(false);
  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (answer.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    if (settle.isPending) return;
    const { id, name } = request;
    settle.mutate(
      { id, status, answer: answer.trim() },
      {
        onSuccess: () => {
          onClose();
          notifyWithUndo(t(`settled_${status}`, { name }), { label: t('takeBack'), run: () => reopen.mutate({ id }) });
        },
      },
    );
  }
  function follow(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault(); // a field or a button would take it, too
    form.current?.requestSubmit();
  }
  return (
    <FormModal
      opened
      onClose={onClose}
      isEdited={answer.trim() !== first.trim()}
      title={t('settleTitle', { name: request.name })}
      size={560}
      centered
      closeOnClickOutside={false}
      closeOnEscape={!dossier.busy} // the sheets lie above it, and Esc is theirs
    >
      <form ref={form} className={s.form} noValidate onSubmit={save} onKeyDown={follow}>
        <RequestFacts request={request} />
        <RequestHelp request={request} dossier={dossier} onErase={onErase} />
        <SegmentedControl
          fullWidth
          aria-label={t('outcome')}
          value={status}
          data={OUTCOMES.map((name) => ({ value: name, label: t(`common:privacyStatus_${name}`) }))}
          onChange={(name) => setStatus(name === 'refused' ? 'refused' : 'done')}
        />
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          maxRows={8}
          label={t(`answer_${status}`)}
          description={t(`answerHint_${status}`)}
          maxLength={2000}
          value={answer}
          error={tried && answer.trim() === '' ? t('answerRequired') : undefined}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        {settle.error && <ErrorNotice error={settle.error} />}
        <div className={s.foot}>
          <Button variant="subtle" onClick={onEdit}>
            {t('edit')}
          </Button>
          <span className="k-grow" />
          <Button type="submit" loading={settle.isPending} rightSection={<KeyCap>Ctrl Enter</KeyCap>}>
            {t(`settle_${status}`)}
          </Button>
        </div>
      </form>
    </FormModal>
  );
}
