import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../text/language.ts';

/** Both languages by their own names, where nobody has signed in yet to have chosen one. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  return (['id', 'en'] as const).map((other) => (
    <Button
      key={other}
      variant="subtle"
      size="compact-xs"
      color="gray"
      aria-pressed={other === language}
      fw={other === language ? 600 : 400}
      onClick={() => setLanguage(other)}
    >
      {t(`language_${other}`)}
    </Button>
  ));
}
