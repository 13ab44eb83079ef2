import type { ReactNode } from 'react';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import type { Form } from './use-form.ts';

/** Fields that everybody reads and only managers change. */
export function Locked({ children }: { children: ReactNode }) {
  return (
    <fieldset className={s.lock} disabled={!useMayEdit()}>
      {children}
    </fieldset>
  );
}

export function LockedForm({ form, children }: { form: Pick<Form<unknown>, 'submit'>; children: ReactNode }) {
  return (
    <form onSubmit={form.submit} noValidate>
      <Locked>{children}</Locked>
    </form>
  );
}
