import type { ReactNode } from 'react';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import type { Form } from './use-form.ts';

/** Fields that everybody reads and only managers change; those that head office decides (`isDecided`), nobody here. */
export function Locked({ isDecided = false, children }: { isDecided?: boolean; children: ReactNode }) {
  return (
    <fieldset className={s.lock} disabled={!useMayEdit() || isDecided}>
      {children}
    </fieldset>
  );
}

interface Props {
  form: Pick<Form<unknown>, 'submit'>;
  isDecided?: boolean;
  children: ReactNode;
}

export function LockedForm({ form, isDecided = false, children }: Props) {
  return (
    <form onSubmit={form.submit} noValidate>
      <Locked isDecided={isDecided}>{children}</Locked>
    </form>
  );
}
