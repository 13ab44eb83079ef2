import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from '../form/form.module.css';
import { withKey } from '../form/row-key.ts';
import { emptyStep, type SchemeDraft } from './program-draft.ts';
import { SchemeRows } from './scheme-rows.tsx';

interface Props {
  programCode: string;
  schemes: SchemeDraft[];
  onChange(schemes: SchemeDraft[]): void;
}

export function SchemesTable({ programCode, schemes, onChange }: Props) {
  const { t } = useTranslation('settings');
  const added = () => withKey({ enginePrefix: '', steps: [emptyStep(programCode, 1)] });
  return (
    <div>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">{t('enginePrefix')}</th>
            <th scope="col">{t('stepCode')}</th>
            <th scope="col">{t('deadlineDays')}</th>
            <th scope="col">{t('limitKm')}</th>
            <th scope="col">
              <span className="k-sr">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        {schemes.map((scheme) => (
          <SchemeRows
            key={scheme.key}
            programCode={programCode}
            scheme={scheme}
            onChange={(next) => onChange(schemes.map((other) => (other.key === scheme.key ? next : other)))}
            onRemove={() => onChange(schemes.filter((other) => other.key !== scheme.key))}
          />
        ))}
      </table>
      <Button
        className={s.addRow ?? ''}
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...schemes, added()])}
      >
        {t('addScheme')}
      </Button>
    </div>
  );
}
