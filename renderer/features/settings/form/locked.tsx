import type { ReactNode } from 'react';
import { Tried, useFirstFault } from '../../../ui/form/tried.ts';
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
  form: Pick<Form<unknown>, 'submit' | 'refused'>;
  isDecided?: boolean;
  children: ReactNode;
}

export function LockedForm({ form, isDecided = false, children }: Props) {
  const root = useFirstFault<HTMLFormElement>(form.refused);
  return (
    <form ref={root} onSubmit={form.submit} noValidate>
      <Locked isDecided={isDecided}>
        <Tried value={form.refused > 0}>{children}</Tried>
      </Locked>
    </form>
  );
}
