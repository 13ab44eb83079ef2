import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/contract/backup.ts';
import { RpcError } from '../../../shared/rpc/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { FactsTable } from './facts-table.tsx';
import s from './restore.module.css';

interface Props {
  told: Inspection;
  /** The restore itself was refused. */
  error: unknown;
  onCheck(recoveryKey: string): void;
  onRestore(branchCode: string): void;
  onClose(): void;
}

const NEED_THE_KEY = ['backup_key_needed', 'recovery_key_wrong', 'recovery_key_malformed'];

/** What the check has found: the reason against it, or both states side by side and the question whether it is meant. */
export function Confirm({ told, error, onCheck, onRestore, onClose }: Props) {
  const { t } = useTranslation(['backup', 'common']);
  const [typed, setTyped] = useState('');
  const { facts, refused, replaces, daysBetween } = told;
  const needsKey = refused !== null && NEED_THE_KEY.includes(refused.code);
  const code = facts?.branch.code ?? '';
  const mayGo = needsKey ? typed.trim() !== '' : typed.trim() === code;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!mayGo) return;
    if (needsKey) onCheck(typed.trim());
    else onRestore(typed.trim());
  }

  return (
    <form className={s.step} onSubmit={submit}>
      {facts && <FactsTable facts={facts} told={told} />}
      {refused && (
        <div className={s.refused}>
          <ErrorNotice error={new RpcError(refused.code, refused.data)} />
        </div>
      )}
      {!refused && (
        <>
          <p className={s.sound}>
            <IconShieldCheck size={18} aria-hidden />
            <span>
              {t('sound')} {replaces !== 'nothing' && t(replaces === 'branch' ? 'kept' : 'keptAside')}
            </span>
          </p>
          {replaces !== 'nothing' && (
            <p className={s.lost}>
              <IconAlertTriangle size={18} aria-hidden />
              <span>{daysBetween ? t('lost_days', { days: daysBetween }) : t('lost_same')}</span>
            </p>
          )}
        </>
      )}
      {error ? (
        <div className={s.refused}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
      {(needsKey || !refused) && (
        <TextInput
          key={needsKey ? 'key' : 'code'}
          label={needsKey ? t('keyLabel') : t('codeLabel', { code })}
          description={needsKey ? t('keyHint') : undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          autoFocus
        />
      )}
      <div className={s.actions}>
        <Button variant="default" onClick={onClose}>
          {t(refused && !needsKey ? 'another' : 'common:cancel')}
        </Button>
        {needsKey && (
          <Button type="submit" disabled={!mayGo}>
            {t('checkKey')}
          </Button>
        )}
        {!refused && (
          <Button type="submit" color="red.9" disabled={!mayGo}>
            {t('restore')}
          </Button>
        )}
      </div>
    </form>
  );
}
