import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/tabs.tsx';
import { useNextPicture } from '../../../ui/use-next-picture.ts';
import { missingFields } from '../fields.ts';
import s from '../import.module.css';
import { StepFoot } from '../parts/step-foot.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { Import } from '../use-import.ts';
import { MappingTable } from './mapping-table.tsx';

export function MatchStep({ work }: { work: Import }) {
  const { t } = useTranslation(['imports', 'common']);
  const isTableDrawn = useNextPicture();
  const readable = work.files.flatMap((file) => (file.found?.kind ? [{ file, found: file.found, kind: file.found.kind }] : []));
  const [token, setToken] = useState(readable.find(({ found }) => missingFields(found.kind, found.mapping).length > 0)?.file.token);
  const here = readable.find(({ file }) => file.token === token) ?? readable[0];
  if (!here) return null;
  const missing = missingFields(here.kind, here.found.mapping);
  return (
    <>
      <div className={s.matching}>
        <Trouble work={work} />
        <div className={s.tools}>
          <Tabs
            label={t('files')}
            tabs={readable.map(({ file, kind }) => ({ value: file.token, label: `${t(`short_${kind}`)} ${file.name}` }))}
            value={here.file.token}
            onChange={setToken}
          />
          <span className="k-grow" />
          <Verdict missing={missing.map((field) => t(`field_${field}`))} remembered={here.found.remembered} />
        </div>
        {isTableDrawn && (
          <MappingTable
            key={here.file.token}
            found={here.found}
            kind={here.kind}
            onMap={(field, column) => work.map(here.file, field, column)}
          />
        )}
      </div>
      <StepFoot
        remark={t('nothingYet')}
        back={{ label: t('back'), run: () => work.goTo('choose') }}
        main={{ label: t('toTry'), disabled: !work.mayTry, run: () => work.tryOut() }}
      />
    </>
  );
}

function Verdict({ missing, remembered }: { missing: readonly string[]; remembered: boolean }) {
  const { t } = useTranslation('imports');
  if (missing.length > 0)
    return (
      <span className={s.bad} role="alert">
        <IconAlertTriangle size={15} aria-hidden /> {t('missing', { fields: missing.join(', ') })}
      </span>
    );
  return (
    <span className={s.good}>
      <IconCheck size={15} aria-hidden /> {t(remembered ? 'allRemembered' : 'allMatched')}
    </span>
  );
}
