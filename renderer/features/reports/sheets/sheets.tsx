import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import s from '../reports.module.css';

/** A4 at 96 dots per inch. */
const A4 = { width: 794, height: 1123 };
const PADDING = 32;

/**
 * The report's own document, as it will be printed. It may not run scripts (no allow-scripts); the same origin only lets this
 * window measure how long it is.
 */
export function Sheets({ html, title }: { html: string; title: string }) {
  const { t } = useTranslation('reports');
  const { ref, width } = useElementSize();
  const [height, setHeight] = useState(A4.height);
  const scale = width > 0 ? Math.min(1, (width - 2) / A4.width) : 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
    <section ref={ref} className={s.paper} tabIndex={0} aria-label={t('preview')}>
      <div className={s.place} style={{ width: A4.width * scale, height: height * scale }}>
        <iframe
          className={s.sheet}
          title={title || t('sheet')}
          sandbox="allow-same-origin"
          srcDoc={html}
          style={{ width: A4.width, height, transform: `scale(${scale})` }}
          onLoad={(event) => setHeight(Math.max(A4.height, heightOf(event.currentTarget)))}
        />
      </div>
    </section>
  );
}

function heightOf(frame: HTMLIFrameElement): number {
  const body = frame.contentDocument?.body;
  return body ? Math.ceil(body.getBoundingClientRect().height) + PADDING : 0;
}
