import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AuditFilter } from '../../../../shared/contract/audit.ts';
import { auditDifferences } from '../../../../shared/domain/audit-difference.ts';
import { useRead } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../audit.module.css';
import { useAuditWords } from '../words.ts';
import { Differences } from './differences.tsx';

interface Props {
  id: number;
  onOnly(entity: NonNullable<AuditFilter['entity']>): void;
}

/** One entry: who, when, on what, and what stood there before and after. */
export function EntryPanel({ id, onOnly }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const words = useAuditWords();
  const [, navigate] = useLocation();
  const read = useRead('audit.entry', { id });
  const entry = read.data;
  if (!entry) return read.error ? <ErrorNotice error={read.error} onRetry={() => void read.refetch()} /> : null;
  const { about, entity, entityId } = entry;
  return (
    <div className={s.entry}>
      <header>
        <p className="k-dim">{t('entryNumber', { id: format.number(id) })}</p>
        <h2>{words.action(entry.action)}</h2>
        <p>{words.thing(entry)}</p>
        <p className="k-2">
          {words.user(entry)}, {format.fullDate(entry.at)} {format.time(entry.at)}
        </p>
      </header>
      <div className={s.actions}>
        {about?.customerId && (
          <Button variant="default" onClick={() => about.customerId && navigate(customerPath(about.customerId))}>
            {t('openCustomer')}
          </Button>
        )}
        {entityId !== null && (
          <Button variant="default" onClick={() => onOnly({ kind: entity, id: entityId })}>
            {t('onlyThis')}
          </Button>
        )}
      </div>
      {entry.erased ? (
        <p className="k-2">{t('erasedValues')}</p>
      ) : (
        <Differences differences={auditDifferences(entry.before, entry.after)} words={words} />
      )}
      <p className={s.hash}>
        {t('hash')} <code className="k-code">{entry.hash}</code>
      </p>
    </div>
  );
}
