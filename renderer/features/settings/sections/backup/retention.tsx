import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../../shared/contract/settings.ts';
import { useChange, useRead } from '../../../../api/index.ts';
import { wholeNumber } from '../../../../ui/form/checks.ts';
import { NumberField } from '../../../../ui/form/fields.tsx';
import { LockedForm } from '../../form/locked.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { useForm } from '../../form/use-form.ts';
import b from './backup.module.css';

/** The contract's bounds. */
const LIMITS = { backupDaily: [1, 60], backupWeekly: [0, 52], backupMonthly: [0, 60] } as const;
type Name = keyof typeof LIMITS;
const NAMES = ['backupDaily', 'backupWeekly', 'backupMonthly'] as const;
type Draft = Record<Name, string>;

function toDraft({ backupDaily, backupWeekly, backupMonthly }: Settings): Draft {
  return { backupDaily: String(backupDaily), backupWeekly: String(backupWeekly), backupMonthly: String(backupMonthly) };
}

/** null while a field is wrong. */
function toInput(draft: Draft): Partial<Settings> | null {
  const numbers = NAMES.map((name) => [name, wholeNumber(draft[name], LIMITS[name][0], LIMITS[name][1])] as const);
  return numbers.some(([, value]) => value === null) ? null : Object.fromEntries(numbers);
}

export function Retention() {
  const { t } = useTranslation('backup');
  const query = useRead('settings.get', {});
  const change = useChange('settings.save', { quiet: true });
  const form = useForm({
    query,
    toDraft,
    save(draft) {
      const input = toInput(draft);
      return input && change.mutateAsync(input);
    },
  });
  const { draft } = form;
  return (
    <section className={b.part} aria-labelledby="retention">
      <h3 id="retention">{t('retention')}</h3>
      {draft && (
        <LockedForm form={form}>
          <div className={b.numbers}>
            {NAMES.map((name) => (
              <NumberField
                key={name}
                label={t(name)}
                hint={t(`hint_${name}`)}
                value={draft[name]}
                min={LIMITS[name][0]}
                max={LIMITS[name][1]}
                onChange={(value) => form.change({ ...draft, [name]: value })}
              />
            ))}
          </div>
          {(form.isEdited || form.isSaved) && <SaveBar form={form} blocked={toInput(draft) === null} />}
        </LockedForm>
      )}
      <p className="k-2">{t('retentionHint')}</p>
    </section>
  );
}
