import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/text/index.ts';
import { i18n } from './i18n.ts';
import { LANGUAGE_KEY } from './remembered-language.ts';

function subscribe(onChange: () => void) {
  i18n.on('languageChanged', onChange);
  return () => i18n.off('languageChanged', onChange);
}

/** The language of this window: a person's choice, so it stays on this PC. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => i18n.language as Language);
}

export function setLanguage(language: Language) {
  localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
