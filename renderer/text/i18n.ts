import { createInstance, type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { asWritten, type Language, texts } from '../../shared/text/index.ts';
import { rememberedLanguage } from './remembered-language.ts';

export const i18n = createInstance();

/** What the library asks for each value. */
const numberForms: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, forms, language, options) =>
    value === undefined
      ? ''
      : asWritten({ name: String(options?.interpolationkey), value, forms, language: (language ?? i18n.language) as Language }),
};

/** Areas are namespaces; keys are flat. The separators cannot occur in a key, so `objection_other` is a key and no plural. */
export function startTexts() {
  const language = rememberedLanguage();
  document.documentElement.lang = language;
  void i18n
    .use(initReactI18next)
    .use(numberForms)
    .init({
      lng: language,
      fallbackLng: 'id',
      resources: texts,
      ns: Object.keys(texts.id),
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: ':',
      pluralSeparator: '|',
      contextSeparator: '|',
      interpolation: { prefix: '{', suffix: '}', escapeValue: false, alwaysFormat: true }, // React escapes
      initAsync: false,
    });
}
