import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../settings.module.css';

interface Props {
  name:
    | 'branch'
    | 'users'
    | 'programs'
    | 'templates'
    | 'slots'
    | 'promos'
    | 'channels'
    | 'campaigns'
    | 'labels'
    | 'fields'
    | 'holidays'
    | 'rules'
    | 'dashboard'
    | 'backup'
    | 'branches'
    | 'head-office'
    | 'recovery'
    | 'look'
    | 'about';
  intro: string;
  /** Reading the section's data failed. */
  failed?: { error: unknown; retry(): void } | undefined;
  children: ReactNode;
}

export function Section({ name, intro, failed, children }: Props) {
  const { t } = useTranslation('settings');
  return (
    <>
      <h2>{t(`section_${name}`)}</h2>
      <p className={s.intro}>{intro}</p>
      {failed?.error ? <ErrorNotice error={failed.error} onRetry={failed.retry} /> : children}
    </>
  );
}
