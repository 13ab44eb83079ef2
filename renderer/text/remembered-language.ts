import type { Language } from '../../shared/text/index.ts';

export const LANGUAGE_KEY = 'kawal.language';

/** Indonesian unless this PC's user chose otherwise. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'id';
}
