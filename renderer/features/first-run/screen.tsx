import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CreateBranchForm } from './create-branch-form.tsx';
import s from './first-run.module.css';
import { KnownBranches } from './known-branches.tsx';
import { LoadDemo } from './load-demo.tsx';
import { OpenBranch } from './open-branch.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface Props {
  /** Why the branch's own file could not be opened. It is left as it is: there may be another one, or a newer Kawal. */
  fault?: unknown;
  onRetry?(): void;
}

/** No branch on this PC yet, or none that opens: create one, open one, or look around with sample data. */
export function FirstRunScreen({ fault, onRetry }: Props) {
  const { t } = useTranslation('firstRun');
  const restoresFirst = ['database_damaged', 'file_not_found', 'database_key_missing'].includes(errorCodeOf(fault) ?? '');
  return (
    <main className={s.page}>
      <header className={s.head}>
        <Mark />
        <div className={s.intro}>
          <h1>{t(fault ? 'faultTitle' : 'title')}</h1>
          <p className="k-2">{t(fault ? 'faultLead' : 'lead')}</p>
        </div>
        <span className="k-grow" />
        <span>
          <LanguageSwitch />
        </span>
      </header>
      {fault !== undefined && <ErrorNotice error={fault} {...(onRetry ? { onRetry, isRetryFirst: true } : {})} />}
      {errorCodeOf(fault) === 'database_key_unreadable' && (
        <section className={s.card}>
          <UnlockForm />
        </section>
      )}
      <KnownBranches />
      {restoresFirst && <RestoreBackup isFault />}
      <div className={s.ways}>
        <CreateBranchForm isFirst={fault === undefined} />
        <div className={s.others}>
          {!restoresFirst && <RestoreBackup />}
          <OpenBranch />
          <LoadDemo />
        </div>
      </div>
      <p className="k-dim">{t('after')}</p>
    </main>
  );
}
