import { formatNumber } from '../../shared/text/format-number.ts';
import { useLanguage } from '../text/language.ts';
import s from './tabs.module.css';

interface Tab<Value extends string> {
  value: Value;
  label: string;
  /** null: not known yet, and its place is kept. */
  count?: number | null | undefined;
  /** It comes after the tabs themselves. */
  isCountLate?: boolean;
}

interface Props<Value extends string> {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange(value: Value): void;
}

/** Tabs that show how many stand behind each. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: Props<Value>) {
  const language = useLanguage();
  return (
    <div className={s.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          className={`${s.tab} ${tab.value === value ? s.here : ''}`}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}{' '}
          {tab.count !== undefined && (
            <b className={tab.isCountLate ? s.late : undefined}>{tab.count === null ? '' : formatNumber(tab.count, language)}</b>
          )}
        </button>
      ))}
    </div>
  );
}
