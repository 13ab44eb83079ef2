import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';
import { CHAPTERS } from './chapters.ts';

interface Props {
  search: RefObject<HTMLInputElement | null>;
  onChapter(name: string): void;
  onPrint(): void;
}

/** Digits choose the chapter, / and Ctrl+F search, Ctrl+P prints the chapter. */
export function useGuideKeys({ search, onChapter, onPrint }: Props) {
  const { t } = useTranslation('guide');
  const help = useMemo(
    () => [
      { keys: [`1–${CHAPTERS.length}`], what: t('key_chapter') },
      { keys: ['/'], what: t('search') },
      { keys: ['Ctrl', 'F'], what: t('search') },
      { keys: ['Ctrl', 'P'], what: t('printChapter') },
    ],
    [t],
  );
  useKeyMap(t('title'), help);
  useKeys((event) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey && key === 'p') {
      onPrint();
      return true;
    }
    if ((event.ctrlKey && key === 'f') || (key === '/' && !isTyping(event.target))) {
      search.current?.select();
      search.current?.focus();
      return true;
    }
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const chapter = CHAPTERS[Number(event.key) - 1];
    if (!chapter) return false;
    onChapter(chapter.name);
    return true;
  });
}
