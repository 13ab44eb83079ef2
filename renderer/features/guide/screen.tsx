import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { guidePath } from '../../paths.ts';
import { useLanguage } from '../../text/language.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { CHAPTERS, chapterOfLink, pictureOf } from './chapters.ts';
import { Contents } from './contents.tsx';
import s from './guide.module.css';
import { Markdown } from './markdown/markdown.tsx';
import { useGuideKeys } from './use-guide-keys.ts';
import { usePrintGuide } from './use-print-guide.ts';

/** The guide of docs/panduan: chapters at the left, the text of one at the right. */
export function GuideScreen() {
  const { t } = useTranslation('guide');
  const language = useLanguage();
  const { chapter: name, section } = useParams<{ chapter?: string; section?: string }>();
  const [, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const { busy, print } = usePrintGuide();
  const chapter = CHAPTERS.find((one) => one.name === name) ?? CHAPTERS[0];
  useGuideKeys({
    search,
    onChapter: (other) => navigate(guidePath(other)),
    onPrint: () => chapter && print([chapter]),
  });
  useEffect(() => {
    text.current?.focus({ preventScroll: true }); // so that the arrows scroll what is read
    if (section) document.getElementById(section)?.scrollIntoView();
  }, [section]);
  if (!chapter) return null;
  return (
    <div className={s.page}>
      <div className={s.head}>
        <PageHeader
          title={t('title')}
          remark={language === 'id' ? undefined : t('onlyIndonesian')}
          actions={
            <>
              <Button variant="default" disabled={busy} onClick={() => print(CHAPTERS)}>
                {t('printAll')}
              </Button>
              <Button
                variant="default"
                disabled={busy}
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={() => print([chapter])}
              >
                {t('printChapter')}
              </Button>
            </>
          }
        />
      </div>
      <Contents here={chapter} search={search} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <article ref={text} className={s.text} lang="id" tabIndex={0} aria-label={chapter.title}>
        <div className={s.column}>
          <Markdown
            blocks={chapter.blocks}
            pictureOf={pictureOf}
            linkOf={(target) => {
              const other = chapterOfLink(target);
              return other === null ? null : `#${guidePath(other)}`;
            }}
          />
        </div>
      </article>
    </div>
  );
}
