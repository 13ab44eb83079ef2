import { Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../../shared/contract/programs.ts';
import { useChange } from '../../../../api/index.ts';
import { AttemptsTable } from '../../../../ui/program-form/attempts-table.tsx';
import { fromDraft, isSound, type ProgramDraft, toDraft } from '../../../../ui/program-form/program-draft.ts';
import { SchemesTable } from '../../../../ui/program-form/schemes-table.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { DecidedHint } from '../../form/decided.tsx';
import { LockedForm } from '../../form/locked.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { DryRun } from './dry-run/dry-run.tsx';
import { ProgramFlowView } from './flow/program-flow-view.tsx';
import { ImportSchemes } from './import-schemes.tsx';
import { SchemeProblems } from './scheme-problems.tsx';

interface Props {
  program: Program;
  refetch: UseQueryResult<Program[]>['refetch'];
}

export function ProgramForm({ program, refetch }: Props) {
  const { source, ...kept } = program;
  const isDecided = source === 'head_office';
  const { t } = useTranslation('settings');
  const change = useChange('programs.save', { quiet: true });
  const form = useForm<Program, ProgramDraft>({
    query: { data: program, refetch: refetch as never },
    toDraft,
    save: (draft) => (isSound(draft) ? change.mutateAsync({ ...kept, ...fromDraft(draft) }) : null),
  });
  const [view, setView] = useState<'form' | 'flow'>('form');
  const { draft } = form;
  if (!draft) return null;
  const startOf = ({ subject, anchor }: Program) => (subject === 'vehicle' ? t(`anchor_${anchor}`) : t(`start_${subject}`));
  const saved = change.data ? t('replanned', { count: change.data.replanned }) : undefined;
  const note = form.isSaved ? saved : form.isSaving && change.progress ? t('replanning', change.progress) : undefined;
  const entered = isSound(draft) ? { ...kept, ...fromDraft(draft) } : null;
  const tabs = (
    <div className={s.choice}>
      <Tabs<'form' | 'flow'>
        label={program.name}
        tabs={[
          { value: 'form', label: t('programRules') },
          { value: 'flow', label: t('flow') },
        ]}
        value={view}
        onChange={setView}
      />
    </div>
  );
  // The form keeps what was entered: only its fields give way to the chart.
  if (view === 'flow')
    return (
      <>
        {tabs}
        <ProgramFlowView program={entered} isDraft={form.isEdited} />
      </>
    );
  return (
    <>
      {tabs}
      <div className={s.besides}>
        <LockedForm form={form} isDecided={isDecided}>
          {isDecided && <DecidedHint of="decidedForm" />}
          <div className={s.stack}>
            <Switch
              label={t('programActive')}
              description={[startOf(program), program.afterProgram && t('afterProgram', { program: program.afterProgram })]
                .filter(Boolean)
                .join(', ')}
              checked={draft.active}
              onChange={(event) => form.change({ ...draft, active: event.currentTarget.checked })}
            />
            <AttemptsTable attempts={draft.attempts} onChange={(attempts) => form.change({ ...draft, attempts })} />
            <div>
              <h3>{t('schemes')}</h3>
              {program.subject === 'vehicle' && <p className={s.intro}>{t('schemesHint')}</p>}
              {!isDecided && program.subject === 'vehicle' && <ImportSchemes programCode={program.code} onImported={form.discard} />}
            </div>
            <SchemesTable programCode={program.code} schemes={draft.schemes} onChange={(schemes) => form.change({ ...draft, schemes })} />
            {!isDecided && <SaveBar form={form} blocked={!isSound(draft)} note={note} problems={<SchemeProblems error={form.error} />} />}
          </div>
        </LockedForm>
        {!isDecided && <DryRun program={entered} />}
      </div>
    </>
  );
}
