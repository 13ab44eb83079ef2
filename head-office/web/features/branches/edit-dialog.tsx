import { Button, Checkbox, Group, Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Branch } from '../../../api/organisation.ts';
import { useChange, useRead } from '../../api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import s from './branches.module.css';

/** Monday first. */
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;

export function EditDialog({ branch, onClose }: { branch: Branch; onClose(): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common', 'settings']);
  const areas = useRead('areas.list', {}).data ?? [];
  const [draft, setDraft] = useState({
    name: branch.name,
    areaId: branch.areaId,
    contactName: branch.contactName ?? '',
    contactPhone: branch.contactPhone ?? '',
    workdays: branch.workdays,
    active: branch.active,
  });
  const change = useChange('branches.change', { quiet: true });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const isSound = draft.name.trim() !== '' && draft.workdays !== '';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSound) return;
    const body = { ...draft, contactName: draft.contactName.trim() || null, contactPhone: draft.contactPhone.trim() || null };
    change.mutate({ params: { id: branch.id }, body }, { onSuccess: onClose });
  }
  return (
    <Modal opened onClose={onClose} title={`${branch.name} (${branch.code})`} centered>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <TextInput
            label={t('branch')}
            value={draft.name}
            maxLength={80}
            error={draft.name.trim() === '' && t('settings:required')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Select
            label={t('area')}
            allowDeselect={false}
            searchable
            data={areas.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(draft.areaId)}
            onChange={(value) => value && set({ areaId: Number(value) })}
          />
          <Group grow gap={12} align="start">
            <TextInput
              label={t('contact')}
              value={draft.contactName}
              maxLength={80}
              onChange={(event) => set({ contactName: event.currentTarget.value })}
            />
            <TextInput
              label={t('phone')}
              value={draft.contactPhone}
              maxLength={40}
              onChange={(event) => set({ contactPhone: event.currentTarget.value })}
            />
          </Group>
          <Checkbox.Group
            label={t('workdays')}
            description={t('workdaysHint')}
            size="xs"
            value={[...draft.workdays]}
            onChange={(days) => set({ workdays: WEEKDAYS.filter((day) => days.includes(day)).join('') })}
          >
            <div className={s.days}>
              {WEEKDAYS.map((day) => (
                <Checkbox key={day} value={day} label={t(`settings:weekday_${day}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <Switch
            label={t('branchActive')}
            description={t('branchActiveHint')}
            checked={draft.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
          {change.error && <ProblemNotice error={change.error} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isSound} loading={change.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
