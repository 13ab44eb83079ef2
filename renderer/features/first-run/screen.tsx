import { useTranslation } from 'react-i18next';
import { CreateBranchForm } from './create-branch-form.tsx';
import s from './first-run.module.css';
import { LoadDemo } from './load-demo.tsx';
import { OpenBranch } from './open-branch.tsx';

/** No branch on this PC yet: create one, open one, or look around with sample data. */
export function FirstRunScreen() {
  const { t } = useTranslation('firstRun');
  return (
    <main className={s.page}>
      <header className={s.intro}>
        <h1>{t('title')}</h1>
        <p className="k-2">{t('lead')}</p>
      </header>
      <div className={s.ways}>
        <CreateBranchForm />
        <div className={s.others}>
          <OpenBranch />
          <LoadDemo />
        </div>
      </div>
      <p className="k-dim">{t('after')}</p>
    </main>
  );
}
