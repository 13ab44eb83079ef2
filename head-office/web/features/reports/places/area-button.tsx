import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import s from '../reports.module.css';

/** An area in a table of figures: its branches stand below it, or do not. */
export function AreaButton({ name, isOpen, onToggle }: { name: string; isOpen: boolean; onToggle(): void }) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={s.area} aria-expanded={isOpen} onClick={onToggle}>
      <Icon size={15} aria-hidden />
      {name}
    </button>
  );
}
