import type { ReactNode } from 'react';
import { useWords } from '../use-words.ts';
import { type OpenedFigure, useOpenFigure } from './opened-figure.ts';
import s from './rows.module.css';

interface Props extends OpenedFigure {
  className?: string;
  children: ReactNode;
}

/** A figure that opens the rows it counts. */
export function FigureButton({ className = '', children, ...figure }: Props) {
  const { t, format } = useWords();
  const open = useOpenFigure();
  const name = t(`rows_${figure.figure}`);
  const whose = figure.person === undefined ? name : `${name}, ${figure.person ?? t('nobody')}`;
  const of = figure.step ? `${whose} ${figure.step.step}` : whose;
  const label = t('openRows', { figure: of, rows: format.number(figure.count) });
  return (
    <button type="button" className={`${s.figure} ${className}`} title={label} onClick={() => open(figure)}>
      {children}
    </button>
  );
}
