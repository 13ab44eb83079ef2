import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../../api/organisation.ts';
import { useChange, useRead } from '../../api/index.ts';

/** Keeps its place, so that the rows stay level. */
function shownIf(shown: boolean) {
  return { visibility: shown ? ('visible' as const) : ('hidden' as const) };
}

function AreaRow({ area }: { area: Area }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common']);
  const [name, setName] = useState(area.name);
  const rename = useChange('areas.rename');
  const remove = useChange('areas.remove');
  const isChanged = name.trim() !== '' && name.trim() !== area.name;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isChanged) rename.mutate({ params: { id: area.id }, body: { name: name.trim() } });
  }
  return (
    <form onSubmit={submit}>
      <Group gap={8} wrap="nowrap">
        <TextInput
          className="k-grow"
          aria-label={t('areaName', { area: area.name })}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <span className="k-dim" style={{ width: 88 }}>
          {t('branchCount', { count: area.branches })}
        </span>
        <ActionIcon
          type="submit"
          aria-label={`${t('common:save')} ${area.name}`}
          disabled={!isChanged}
          loading={rename.isPending}
          style={shownIf(isChanged)}
        >
          <IconCheck size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('removeArea', { area: area.name })}
          disabled={area.branches > 0}
          style={shownIf(area.branches === 0)}
          onClick={() => remove.mutate({ params: { id: area.id } })}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </form>
  );
}

/** Areas are what coordinators see, and how figures are added up. */
export function AreasDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('headOfficeAdmin');
  const areas = useRead('areas.list', {});
  const [name, setName] = useState('');
  const add = useChange('areas.add');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') add.mutate({ body: { name: name.trim() } }, { onSuccess: () => setName('') });
  }
  return (
    <Modal opened onClose={onClose} title={t('areas')} centered>
      <Stack gap={8}>
        {areas.data?.length === 0 && <p className="k-2">{t('noAreas')}</p>}
        {areas.data?.map((area) => (
          <AreaRow key={`${area.id} ${area.name}`} area={area} />
        ))}
        <form onSubmit={submit}>
          <Group gap={8} mt={8} wrap="nowrap">
            <TextInput
              className="k-grow"
              aria-label={t('newArea')}
              placeholder={t('newArea')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>
              {t('addArea')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  );
}
