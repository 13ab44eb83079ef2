import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INQUIRY_FIELDS, type InspectedInquiryFile } from '../../../../shared/contract/inquiry-files.ts';
import { useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import s from './import.module.css';
import { type FileImport, isMatched } from './use-file-import.ts';

/** Which column tells what, with the first rows beside it; and what holds for rows that name neither channel nor campaign. */
export function MatchPart({ file, work }: { file: InspectedInquiryFile; work: FileImport }) {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const { choices } = useChannelNames();
  const campaigns = useRead('campaigns.list', {}).data?.filter(({ active, id }) => active || id === work.campaignId) ?? [];
  return (
    <form
      className={s.part}
      onSubmit={(event) => {
        event.preventDefault();
        work.tryOut();
      }}
    >
      <p>
        <b>{t('matchIntro', { name: file.name, rows: format.number(file.rowCount) })}</b>{' '}
        {file.remembered && <span className="k-dim">{t('remembered')}</span>}
      </p>
      <div className={s.defaults}>
        <NativeSelect
          label={t('usualChannel')}
          value={file.channel ?? ''}
          error={file.channel === null}
          data={[{ value: '', label: t('chooseChannel') }, ...choices(file.channel ?? undefined)]}
          onChange={(event) => work.setChannel(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('usualCampaign')}
          value={work.campaignId ?? ''}
          data={[{ value: '', label: t('noCampaign') }, ...campaigns.map(({ id, name }) => ({ value: String(id), label: name }))]}
          onChange={(event) => work.setCampaignId(Number(event.currentTarget.value) || null)}
        />
      </div>
      <MappingTable file={file} onMap={work.map} />
      <div className={s.foot}>
        <Button variant="default" onClick={() => void work.choose()}>
          {t('otherFile')}
        </Button>
        <span className="k-grow" />
        <Button type="submit" disabled={!isMatched(file)} data-autofocus>
          {t('try')}
        </Button>
      </div>
    </form>
  );
}

const SAMPLES = 3;

function MappingTable({ file, onMap }: { file: InspectedInquiryFile; onMap: FileImport['map'] }) {
  const { t } = useTranslation('inquiryFiles');
  const options = [
    { value: '', label: t('notInFile') },
    ...file.header.map((header, index) => ({ value: String(index), label: header || `${t('column')} ${index + 1}` })),
  ];
  const isThere = (field: 'name' | 'phone') => typeof file.mapping[field] === 'number';
  const needed = (field: string) => (field === 'name' || field === 'phone' ? !isThere('name') && !isThere('phone') : field === 'at');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={s.scroll} tabIndex={0} aria-label={t('matchTitle')}>
      <table className={s.table}>
        <thead>
          <tr>
            <th>{t('fieldIs')}</th>
            <th>{t('columnInFile')}</th>
            <th>{t('example')}</th>
          </tr>
        </thead>
        <tbody>
          {INQUIRY_FIELDS.map((field) => {
            const column = file.mapping[field] ?? null;
            return (
              <tr key={field}>
                <td>
                  {t(`field_${field}`)} {field === 'at' && <span className="k-dim">{t('required')}</span>}
                  {field === 'name' && needed(field) && <span className="k-dim">{t('oneOfThese')}</span>}
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('columnInFile')}: ${t(`field_${field}`)}`}
                    value={column === null ? '' : String(column)}
                    error={needed(field) && column === null}
                    data={options}
                    onChange={({ currentTarget: { value } }) => onMap(field, value === '' ? null : Number(value))}
                  />
                </td>
                <td className={s.samples}>{column === null ? '–' : samplesOf(file, column)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Each once: a column that says the same everywhere shows it once. */
function samplesOf({ sample }: InspectedInquiryFile, column: number): string {
  const values = [...new Set(sample.map((row) => row[column] ?? '').filter(Boolean))];
  return values.slice(0, SAMPLES).join('  ·  ') || '–';
}
