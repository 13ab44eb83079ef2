import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { customers } from '../../../../shared/text/id/customers.ts';
import { useToday } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { DayInput, hasHalfTypedDay } from '../../../ui/form/day-input.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import s from '../customer.module.css';
import { changesOf, problemOf } from './check-fields.ts';

type FieldName<Key = keyof typeof customers> = Key extends `field_${infer Name}` ? Name : never;

interface Props<Name extends FieldName> {
  title: string;
  names: readonly Name[];
  values: Readonly<Record<Name, string | null>>;
  corrected: readonly string[];
  busy: boolean;
  error: Error | null;
  onSave(changes: Partial<Record<Name, string | null>>): void;
  onClose(): void;
}

const DATES: readonly string[] = ['birthDate', 'purchaseDate'];

/** Facts of a customer or vehicle: checked while typing, only changed ones are saved. */
export function FieldsForm<Name extends FieldName>({ title, names, values, corrected, busy, error, onSave, onClose }: Props<Name>) {
  const { t } = useTranslation(['customers', 'common']);
  const today = useToday();
  const [typed, setTyped] = useState(() => Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) as Record<Name, string>);
  const problems = names.map((name) => problemOf(name, typed[name], today));
  const changes = changesOf(values, typed);
  const ready = problems.every((problem) => problem === null) && Object.keys(changes).length > 0;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (ready && !busy && !hasHalfTypedDay(event.currentTarget)) onSave(changes);
  }
  return (
    <FormModal
      opened
      isEdited={names.some((name) => typed[name] !== (values[name] ?? ''))}
      onClose={onClose}
      title={title}
      size={560}
      centered
    >
      <form className={s.form} onSubmit={submit} noValidate>
        <div className={s.pair}>
          {names.map((name, index) => {
            const problem = problems[index];
            if (name === 'gender') {
              const known = ['', 'L', 'P'].includes(typed[name]) ? [] : [typed[name]];
              return (
                <NativeSelect
                  key={name}
                  size="xs"
                  label={t('field_gender')}
                  value={typed[name]}
                  data={[{ value: '', label: '–' }, { value: 'L', label: t('gender_L') }, { value: 'P', label: t('gender_P') }, ...known]}
                  onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
                />
              );
            }
            if (DATES.includes(name)) {
              return (
                <DayInput
                  key={name}
                  label={t(`field_${name}` as 'field_name')}
                  description={corrected.includes(name) ? t('handCorrectedShort') : undefined}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  value={typed[name]}
                  error={problem ? t(problem) : null}
                  onChange={(day) => setTyped({ ...typed, [name]: day })}
                />
              );
            }
            return (
              <TextInput
                key={name}
                data-autofocus={index === 0 || undefined}
                label={t(`field_${name}` as 'field_name')}
                description={corrected.includes(name) ? t('handCorrectedShort') : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                required={name === 'name'}
                maxLength={name === 'postalCode' ? 10 : 200}
                value={typed[name]}
                error={problem ? t(problem) : null}
                onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            );
          })}
        </div>
        {error && <ErrorNotice error={error} />}
        <div className={s.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </FormModal>
  );
}
