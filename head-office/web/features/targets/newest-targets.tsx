import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../../api/index.ts';
import { packagePath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';

/** Whether the branches have taken in what was sent last. */
export function NewestTargets() {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const newest = useRead('packages.list', {}).data?.find(({ kind }) => kind === 'targets');
  if (!newest) return null;
  const { version, issuedAt, applied, waiting, refused } = newest;
  return (
    <Link href={packagePath(version)} className={page.link}>
      {t('newestTargets', { at: format.instant(issuedAt), applied, waiting, refused })}
    </Link>
  );
}
