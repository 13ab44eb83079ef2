import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';

/** What a restore has done, and what was kept. */
export function useRestoredWords() {
  const { t } = useTranslation('backup');
  const format = useFormat();
  return ({ facts, before, keptAside }: CallOutput<'backup.restore'>) => {
    const kept = before ? t('doneBefore') : keptAside ? t('doneAside', { name: keptAside }) : '';
    return `${t('doneBody', { when: format.dateTime(facts.at) })} ${kept}`.trim();
  };
}
