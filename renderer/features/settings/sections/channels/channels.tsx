import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange, useRead } from '../../../../api/index.ts';
import { TextField } from '../../../../ui/form/fields.tsx';
import { changeRow } from '../../../../ui/form/row-key.ts';
import { RowTable } from '../../../../ui/form/row-table.tsx';
import { useChannelNames } from '../../../../ui/use-channel-names.ts';
import { LockedForm } from '../../form/locked.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { Section } from '../../form/section.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { isSound, nameFault, newRow, type Row, toChannel, toDraft } from './channel-rows.ts';

/** Standard channels and those in use cannot go: they can be switched off. */
export function ChannelsSection() {
  const { t } = useTranslation('settings');
  const { nameOf } = useChannelNames();
  const query = useRead('channels.list', {});
  const change = useChange('channels.save', { quiet: true });
  const form = useForm<CallOutput<'channels.list'>, Row[]>({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ channels: rows.map(toChannel) }) : null),
  });
  const rows = form.draft ?? [];
  const set = (row: Row, part: Partial<Row>) => form.change(changeRow(rows, row.key, part));
  const called = (row: Row) => row.name ?? nameOf(row.code ?? '');
  return (
    <Section name="channels" intro={t('channelsIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {form.draft && (
        <LockedForm form={form}>
          <RowTable
            heads={[t('inquiryChannel'), t('active')]}
            rows={rows}
            nameOf={called}
            addLabel={t('addChannel')}
            onAdd={() => form.change([...rows, newRow()])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            fixedMark={(row) => {
              const why = keptBecause(row);
              return why && <span className="k-dim">{t(why)}</span>;
            }}
            cells={(row) => (
              <>
                <td className={s.long}>
                  {row.name === null ? (
                    <span className={s.fixed}>{called(row)}</span>
                  ) : (
                    <TextField
                      name={t('inquiryChannel')}
                      value={row.name}
                      maxLength={60}
                      required
                      error={nameFault(row, rows) ? t('nameTaken') : undefined}
                      onChange={(name) => set(row, { name })}
                    />
                  )}
                </td>
                <td className={s.short}>
                  <Switch
                    mt={5}
                    aria-label={`${t('active')}: ${called(row)}`}
                    checked={row.active}
                    onChange={(event) => set(row, { active: event.currentTarget.checked })}
                  />
                </td>
              </>
            )}
          />
          <SaveBar form={form} blocked={!isSound(rows)} />
        </LockedForm>
      )}
    </Section>
  );
}

function keptBecause({ name, inUse }: Row): 'standardChannel' | 'channelInUse' | null {
  if (name === null) return 'standardChannel';
  return inUse ? 'channelInUse' : null;
}
