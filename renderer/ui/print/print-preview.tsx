import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../key-cap.tsx';
import { asPages, footOf, GAP, PAPER, pagesOf, pixels } from './paged-document.ts';
import s from './print-preview.module.css';

interface Props {
  html: string;
  title: string;
  /** What it is that will be printed: "Revisi 2, ditutup …". */
  note?: string;
  onPrint(): void;
}

/** The sheets as the printer will make them. Enter prints, the arrows turn pages, Escape leaves. */
export function PrintPreview({ html, title, note, onPrint }: Props) {
  const { t } = useTranslation('common');
  const { ref: size, height } = useElementSize();
  const strip = useRef<HTMLElement>(null);
  const [pages, setPages] = useState(0);
  const document = useMemo(() => asPages(html), [html]);
  const foot = useMemo(() => footOf(html), [html]);
  const scale = height > 0 ? height / pixels(PAPER.height) : 0;
  const step = pixels(PAPER.width + GAP) * scale;
  const width = Math.max(1, pages) * step;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);

  function turn(event: KeyboardEvent) {
    const direction = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    strip.current?.scrollBy({ left: direction * step });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only turn its pages
    <div className={s.preview} onKeyDown={turn}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section ref={strip} className={s.strip} tabIndex={0} aria-label={t('printPages')}>
        <div ref={size} className={s.sheets} style={{ width }}>
          <iframe
            title={title}
            sandbox="allow-same-origin"
            srcDoc={document}
            data-pages={pages}
            style={{
              width: pixels(PAPER.width + GAP) * Math.max(1, pages),
              height: pixels(PAPER.height),
              transform: `scale(${scale})`,
            }}
            onLoad={({ currentTarget }) => setPages(currentTarget.contentDocument ? pagesOf(currentTarget.contentDocument) : 1)}
          />
          {numbers.map((page) => (
            <div key={page} className={s.frame} style={{ left: (page - 1) * step, width: pixels(PAPER.width) * scale }} aria-hidden>
              <div className={s.foot} style={{ transform: `scale(${scale})` }}>
                <span>{foot.left}</span>
                <span>{foot.right(page, pages)}</span>
              </div>
              <div className={s.gap} style={{ width: pixels(GAP) * scale }} />
            </div>
          ))}
        </div>
      </section>
      <footer className={s.bar}>
        <span className="k-2">{[note, pages > 0 && t('printPageCount', { count: pages })].filter(Boolean).join(' · ')}</span>
        <span className="k-grow" />
        <small className="k-dim">{t('printHint')}</small>
        <Button data-autofocus leftSection={<IconPrinter size={15} aria-hidden />} rightSection={<KeyCap>Enter</KeyCap>} onClick={onPrint}>
          {t('print')}
        </Button>
      </footer>
    </div>
  );
}
