import { useMemo } from 'react';
import { useToday } from '../api/app-state.ts';
import { formatsFor } from './format.ts';
import { useLanguage } from './language.ts';

/** `formatsFor` this window's language and the branch's day. */
export function useFormat() {
  const language = useLanguage();
  const today = useToday();
  return useMemo(() => formatsFor(language, today), [language, today]);
}
