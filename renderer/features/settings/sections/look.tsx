import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, type TextSize } from '../../../../shared/contract/desktop.ts';
import { setLanguage, useLanguage } from '../../../text/language.ts';
import { useTextSize } from '../../../ui/use-text-size.ts';
import { THEMES, type Theme, useTheme } from '../../../ui/use-theme.ts';
import { Section } from '../form/section.tsx';
import s from '../settings.module.css';

const LANGUAGES = ['id', 'en'] as const;

/** A person's choice on this PC: at once, and free to everybody. */
export function LookSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const { theme, setTheme } = useTheme();
  const [textSize, setTextSize] = useTextSize();
  const language = useLanguage();
  return (
    <Section name="look" intro={t('lookIntro')}>
      <div className={s.stack}>
        <div>
          <h3>{t('language')}</h3>
          <SegmentedControl
            aria-label={t('language')}
            value={language}
            data={LANGUAGES.map((name) => ({ value: name, label: t(`shell:language_${name}`) }))}
            onChange={(name) => setLanguage(name as (typeof LANGUAGES)[number])}
          />
        </div>
        <div>
          <h3>{t('theme')}</h3>
          <SegmentedControl
            aria-label={t('theme')}
            value={theme}
            data={THEMES.map((name) => ({ value: name, label: t(`shell:theme_${name}`) }))}
            onChange={(name) => setTheme(name as Theme)}
          />
        </div>
        <div>
          <h3>{t('textSize')}</h3>
          <SegmentedControl
            aria-label={t('textSize')}
            value={textSize}
            data={TEXT_SIZES.map((name) => ({ value: name, label: t(`shell:textSize_${name}`) }))}
            onChange={(name) => setTextSize(name as TextSize)}
          />
          <p className="k-2">{t('textSizeHint')}</p>
        </div>
      </div>
    </Section>
  );
}
