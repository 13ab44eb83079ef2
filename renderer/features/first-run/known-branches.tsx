import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/index.ts';
import { useSwitchBranch } from '../../ui/branches/use-switch-branch.ts';
import s from './first-run.module.css';

/** The way back to a branch that this PC has already. Its sign-in screen comes first. */
export function KnownBranches() {
  const { t } = useTranslation('branches');
  const branches = (useRead('branches.list', {}).data ?? []).filter(({ isThere, isOpen }) => isThere && !isOpen);
  const goTo = useSwitchBranch();
  if (branches.length === 0) return null;
  return (
    <section className={s.card} aria-labelledby="known-branches">
      <h2 id="known-branches">{t('known')}</h2>
      <p className="k-2">{t('knownBody')}</p>
      <div className={s.known}>
        {branches.map((branch) => (
          <Button key={branch.id} variant="default" onClick={() => void goTo(branch)}>
            {branch.name} ({branch.code})
          </Button>
        ))}
      </div>
    </section>
  );
}
