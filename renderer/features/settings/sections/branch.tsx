import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BranchProfile } from '../../../../shared/contract/branch.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import { FIELD_ORDER, TextField } from '../../../ui/form/fields.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';

const ZONES = ['Jakarta', 'Makassar', 'Jayapura'] as const;
const FIELDS = [
  ['code', 'branchCode', 20],
  ['name', 'branchName', 80],
  ['company', 'company', 200],
  ['address', 'address', 200],
  ['phone', 'phone', 40],
  ['area', 'area', 80],
  ['areaCoordinator', 'areaCoordinator', 80],
] as const;

const isRequired = (field: string) => field === 'code' || field === 'name';
const toDraft = ({ branch }: { branch: BranchProfile | null }): BranchProfile | null => branch;
const isSound = ({ code, name }: BranchProfile) => code.trim() !== '' && name.trim() !== '';

function trimmed(profile: BranchProfile): BranchProfile {
  return { ...profile, ...Object.fromEntries(FIELDS.map(([field]) => [field, profile[field].trim()])) };
}

export function BranchSection() {
  const { t } = useTranslation(['settings', 'firstRun']);
  const query = useAppState();
  const update = useChange('branch.updateProfile', { quiet: true });
  const form = useForm({
    query,
    toDraft,
    save: (draft) => (draft && isSound(draft) ? update.mutateAsync(trimmed(draft)) : null),
  });
  const { draft } = form;
  return (
    <Section name="branch" intro={t('branchIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {draft && (
        <LockedForm form={form}>
          <div className={s.fields}>
            {FIELDS.map(([field, label, maxLength]) => (
              <TextField
                key={field}
                label={t(label)}
                value={draft[field]}
                maxLength={maxLength}
                required={isRequired(field)}
                onChange={(value) => form.change({ ...draft, [field]: value })}
              />
            ))}
            <NativeSelect
              size="xs"
              label={t('timezone')}
              description={t('timezoneHint')}
              inputWrapperOrder={FIELD_ORDER}
              value={draft.timezone}
              data={ZONES.map((zone) => ({ value: `Asia/${zone}`, label: t(`firstRun:zone_${zone}`) }))}
              onChange={(event) => form.change({ ...draft, timezone: event.currentTarget.value as BranchProfile['timezone'] })}
            />
          </div>
          <SaveBar form={form} blocked={!isSound(draft)} />
        </LockedForm>
      )}
    </Section>
  );
}
