import type { UseQueryResult } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useUnsaved } from '../../../ui/form/unsaved.ts';

export interface Form<Draft> {
  /** As the user has written it; before the first edit as the store has it. undefined: not loaded yet. */
  draft: Draft | undefined;
  change(next: Draft): void;
  isEdited: boolean;
  isSaving: boolean;
  isSaved: boolean;
  error: unknown;
  /** How often saving was tried while a field was wrong, since the last time that all was well. */
  refused: number;
  submit(event?: FormEvent): void;
  discard(): void;
}

interface Parts<Stored, Draft> {
  query: Pick<UseQueryResult<Stored>, 'data' | 'refetch'>;
  /** A function that stays the same: its rows keep their keys until the store changes. */
  toDraft(stored: Stored): Draft;
  /** null while a field is wrong; the fields say so themselves. */
  save(draft: Draft): Promise<unknown> | null;
}

/** A form that is saved when told to. What the store says shows through as long as nothing has been edited. */
export function useForm<Stored, Draft>({ query, toDraft, save }: Parts<Stored, Draft>): Form<Draft> {
  const [edited, setEdited] = useState<Draft | null>(null);
  const [state, setState] = useState<'quiet' | 'saving' | 'saved'>('quiet');
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState(0);
  useUnsaved(edited !== null);
  const { data } = query;
  const stored = useMemo(() => (data === undefined ? undefined : toDraft(data)), [data, toDraft]);
  const draft = edited ?? stored;

  async function submit() {
    if (draft === undefined || state === 'saving') return;
    const saving = save(draft);
    if (!saving) {
      setRefused(refused + 1);
      return;
    }
    setState('saving');
    setError(null);
    try {
      await saving;
      await query.refetch(); // before the edits are let go, so that the old values never flash up
      setEdited(null);
      setRefused(0);
      setState('saved');
    } catch (caught) {
      setError(caught);
      setState('quiet');
    }
  }
  return {
    draft,
    isEdited: edited !== null,
    isSaving: state === 'saving',
    isSaved: state === 'saved',
    error,
    refused,
    change(next) {
      setEdited(next);
      setState('quiet');
    },
    submit(event) {
      event?.preventDefault();
      void submit();
    },
    discard() {
      setEdited(null);
      setRefused(0);
      setError(null);
      setState('quiet');
    },
  };
}
