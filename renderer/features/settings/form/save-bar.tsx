import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import type { Form } from './use-form.ts';

interface Props {
  form: Pick<Form<unknown>, 'isEdited' | 'isSaving' | 'isSaved' | 'error' | 'discard'>;
  /** A field is wrong. */
  blocked: boolean;
  /** In place of the plain notice. */
  note?: string | undefined;
  /** In place of the plain error. */
  problems?: ReactNode;
  /** At the right end. */
  children?: ReactNode;
}

/** At the foot of every form: saves, and says that it did. */
export function SaveBar({ form, blocked, note, problems, children }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  if (!useMayEdit()) return null;
  return (
    <div className={s.saveBar}>
      {form.error ? (problems ?? <ErrorNotice error={form.error} />) : null}
      <div className={s.saveLine}>
        {/* While a field is wrong it can still be pressed: then it says which. */}
        <Button
          type="submit"
          disabled={!form.isEdited}
          data-disabled={blocked || undefined}
          aria-disabled={blocked || undefined}
          loading={form.isSaving}
        >
          {t('common:save')}
        </Button>
        {form.isEdited && !form.isSaving && (
          <Button variant="default" onClick={form.discard}>
            {t('discard')}
          </Button>
        )}
        <span role="status" className={s.status}>
          {form.isSaved && <IconCheck size={15} aria-hidden />}
          {form.isSaved ? (note ?? t('saved')) : form.isEdited ? (note ?? t('unsaved')) : ''}
        </span>
        <span className="k-grow" />
        {children}
      </div>
    </div>
  );
}
