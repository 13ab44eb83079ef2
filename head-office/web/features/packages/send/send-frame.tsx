import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { confirmAction } from '../../../../../renderer/ui/confirm.tsx';
import { Tried, useFirstFault } from '../../../../../renderer/ui/form/tried.ts';
import { leastProtocolFor } from '../../../../../shared/sync-protocol/index.ts';
import type { Audience } from '../../../../api/decisions.ts';
import { type RequestOf, useChange, useRead, useSession } from '../../../api/index.ts';
import { PATHS, packagePath } from '../../../app/paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { useUnsaved } from '../../../ui/unsaved.ts';
import { receiversOf } from '../audience-words.ts';
import type { SentKind } from '../kinds.ts';
import { AudiencePicker } from './audience-picker.tsx';
import s from './send.module.css';

interface Props {
  kind: SentKind;
  /** What is sent; null while a field is wrong. */
  body(title: string, audience: Audience): RequestOf<'packages.issue'>['body'] | null;
  /** Sending was tried while a field is wrong: brings it to light where not all of them are. */
  onRefused?(): void;
  children: ReactNode;
}

/** Around each editor: who gets it, what it is called, and the question before it goes out. */
export function SendFrame({ kind, body, onRefused, children }: Props) {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const format = useFormat();
  const { today } = useSession();
  const [, navigate] = useLocation();
  const branches = useRead('branches.list', {}).data ?? [];
  const [title, setTitle] = useState<string>(t('titleOf', { kind: t(`kind_${kind}`), date: format.longDate(today) }));
  const [audience, setAudience] = useState<Audience | null>({ all: true });
  const issue = useChange('packages.issue', { quiet: true });
  const addressed = audience ? receiversOf(audience, branches) : [];
  const receivers = addressed.length;
  const request = audience && title.trim() !== '' ? body(title.trim(), audience) : null;
  const needs = request ? leastProtocolFor(request.kind, request.content) : 0;
  const heldBack = addressed.filter(({ protocol }) => protocol !== null && protocol < needs).length;

  const written = JSON.stringify(body('', { all: true }));
  const [first] = useState(written);
  useUnsaved(written !== first && !issue.isSuccess);
  useEffect(() => {
    if (issue.data) navigate(packagePath(issue.data.version)); // after the edits have been let go
  }, [issue.data, navigate]);

  const [refused, setRefused] = useState(0);
  const root = useFirstFault<HTMLDivElement>(refused);

  async function send() {
    if (!request) {
      onRefused?.();
      setRefused(refused + 1);
      return;
    }
    const question = {
      title: t('sendTitle', { count: receivers }),
      body: t(`sendBody_${kind}`),
      action: t('sendTo', { count: receivers }),
    };
    if (!(await confirmAction(question))) return;
    issue.mutate(
      { body: request },
      {
        onSuccess: ({ branches: count }) => notifications.show({ message: t('sentTo', { count }), autoClose: 6000 }),
      },
    );
  }
  return (
    <div className={page.page}>
      <div className={page.top}>
        <Link href={PATHS.packages} className={page.back} aria-label={t('backToPackages')}>
          <IconArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{t('sendKind', { kind: t(`kind_${kind}`) })}</h1>
        <span className="k-dim">{t('sendRemark')}</span>
      </div>
      <div ref={root} className={`${page.fill} ${s.grid}`}>
        <section className={page.card} aria-label={t(`kind_${kind}`)}>
          <Scroll className={s.editor}>
            <Tried value={refused > 0}>{children}</Tried>
          </Scroll>
        </section>
        <Card title={t('sendHow')}>
          <Scroll className={s.side}>
            <TextInput
              label={t('packageTitle')}
              description={t('titleHint')}
              value={title}
              maxLength={120}
              error={title.trim() === '' && t('settings:required')}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <AudiencePicker onChange={setAudience} />
            {heldBack > 0 && <p className="k-2">{t('sendHeldBack', { count: heldBack })}</p>}
            {issue.error && <ProblemNotice error={issue.error} />}
            <Button
              leftSection={<IconSend size={15} aria-hidden />}
              disabled={receivers === 0}
              loading={issue.isPending}
              onClick={() => void send()}
            >
              {t('sendTo', { count: receivers })}
            </Button>
            {!request && audience && refused > 0 && <p className="k-2">{t('sendBlocked')}</p>}
          </Scroll>
        </Card>
      </div>
    </div>
  );
}
