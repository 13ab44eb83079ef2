import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, notifyError, useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './audit.module.css';

type Result = CallOutput<'audit.verify'>;

/** The check with its button, its way and what it found. */
export function useVerify() {
  const check = useChange('audit.verify', { quiet: true });
  return {
    progress: check.isPending ? (check.progress ?? { done: 0, total: 0 }) : null,
    result: check.data ?? null,
    run() {
      if (!check.isPending)
        check.mutate({}, { onError: (error) => (error as { code?: string }).code === 'cancelled' || notifyError(error) });
    },
    cancel: check.cancel,
    forget: check.reset,
  };
}

export function VerifyButton({ verify }: { verify: ReturnType<typeof useVerify> }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  if (!verify.progress)
    return (
      <Button variant="default" leftSection={<IconShieldCheck size={15} aria-hidden />} onClick={verify.run}>
        {t('verify')}
      </Button>
    );
  const { done, total } = verify.progress;
  return (
    <span className={s.checking} role="status">
      {t('verifying', { done: format.number(done), total: format.number(total) })}
      <Button variant="default" onClick={verify.cancel}>
        {t('verifyCancel')}
      </Button>
    </span>
  );
}

interface ResultProps {
  result: Result;
  onOpen(id: number): void;
  onClose(): void;
}

export function VerifyResult({ result: { rows, backups, broken }, onOpen, onClose }: ResultProps) {
  const { t } = useTranslation(['audit', 'common']);
  const format = useFormat();
  const Icon = broken ? IconAlertTriangle : IconShieldCheck;
  return (
    <div className={`${s.result} ${broken ? s.broken : s.whole}`} role={broken ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden />
      <p className="k-grow">
        <b>{broken ? t(`broken_${broken.kind}`, { id: broken.id }) : t('verifiedWhole', { rows: format.number(rows) })}</b>{' '}
        {broken
          ? t('brokenDo', { at: format.dateTime(broken.at) })
          : t(backups > 0 ? 'verifiedWithBackups' : 'verifiedWholeDo', { backups: format.number(backups) })}
      </p>
      {broken && broken.kind !== 'removed' && (
        <Button variant="default" onClick={() => onOpen(broken.id)}>
          {t('showBroken')}
        </Button>
      )}
      <CloseButton aria-label={t('common:close')} onClick={onClose} />
    </div>
  );
}
