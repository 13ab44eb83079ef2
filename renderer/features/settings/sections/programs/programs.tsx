import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import { useLeave } from '../../../../ui/form/use-leave.ts';
import { Tabs } from '../../../../ui/tabs.tsx';
import { Section } from '../../form/section.tsx';
import s from '../../settings.module.css';
import { ProgramForm } from './program-form.tsx';

export function ProgramsSection() {
  const { t } = useTranslation('settings');
  const programs = useRead('programs.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const leave = useLeave();
  const program = programs.data?.find(({ code }) => code === chosen) ?? programs.data?.[0];
  return (
    <Section name="programs" intro={t('programsIntro')} failed={{ error: programs.error, retry: () => void programs.refetch() }}>
      {program && (
        <>
          <div className={s.choice}>
            <Tabs
              label={t('section_programs')}
              tabs={(programs.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              value={program.code}
              onChange={(code) => leave(() => setChosen(code))}
            />
          </div>
          <ProgramForm key={program.code} program={program} refetch={programs.refetch} />
        </>
      )}
    </Section>
  );
}
