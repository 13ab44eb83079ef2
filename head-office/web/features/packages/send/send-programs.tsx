import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRow, type Keyed, withKey } from '../../../../../renderer/ui/form/row-key.ts';
import { fromDraft, isSound, type ProgramDraft, toDraft } from '../../../../../renderer/ui/program-form/program-draft.ts';
import { Tabs } from '../../../../../renderer/ui/tabs.tsx';
import { type DecidedProgram, shortCode } from '../../../../../shared/sync-protocol/index.ts';
import { NEW_PROGRAM } from './new-program.ts';
import { ProgramFields } from './program-fields.tsx';
import s from './send.module.css';
import { SendFrame } from './send-frame.tsx';

export type SentProgramDraft = Keyed<ProgramDraft & Pick<DecidedProgram, 'code' | 'name' | 'subject' | 'anchor' | 'afterProgram'>>;

function edited({ code, name, subject, anchor, afterProgram, ...rest }: DecidedProgram): SentProgramDraft {
  return withKey({ code, name, subject, anchor, afterProgram, ...toDraft(rest) });
}

function isProgramSound(program: SentProgramDraft): boolean {
  const stepCodes = program.schemes.flatMap(({ steps }) => steps.map(({ code }) => code.trim()));
  return (
    isSound(program) &&
    program.schemes.length > 0 &&
    program.name.trim() !== '' &&
    [program.code, ...stepCodes].every((code) => shortCode.safeParse(code).success)
  );
}

export function SendPrograms({ start }: { start: readonly DecidedProgram[] }) {
  const { t } = useTranslation('headOfficeAdmin');
  const [rows, setRows] = useState(() => start.map(edited));
  const [chosen, setChosen] = useState<string | null>(null);
  const row = rows.find(({ key }) => String(key) === chosen) ?? rows[0];
  const wrong = rows.find((one, index) => !isProgramSound(one) || rows.findIndex(({ code }) => code === one.code) !== index);
  const programs = rows.map((program) => {
    const { code, name, subject, anchor, afterProgram } = program;
    return { code, name: name.trim(), ...(subject && { subject }), anchor, afterProgram, ...fromDraft(program) };
  });
  function add() {
    const added = edited(NEW_PROGRAM);
    setRows([...rows, added]);
    setChosen(String(added.key));
  }
  /** Without any, those that were sent before are given back. */
  const ready = (rows.length > 0 || start.length > 0) && !wrong;
  return (
    <SendFrame
      kind="programs"
      body={(title, audience) => (ready ? { kind: 'programs', title, audience, content: { programs } } : null)}
      onRefused={() => wrong && setChosen(String(wrong.key))}
    >
      <div className={s.line}>
        {row && (
          <Tabs
            label={t('kind_programs')}
            tabs={rows.map(({ key, name, code }) => ({ value: String(key), label: name || code || t('newProgram') }))}
            value={String(row.key)}
            onChange={setChosen}
          />
        )}
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('addProgram')}
        </Button>
      </div>
      {row ? (
        <ProgramFields
          key={row.key}
          program={row}
          others={rows.filter(({ key }) => key !== row.key).map(({ code }) => code)}
          onChange={(part) => setRows(changeRow(rows, row.key, part))}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ) : (
        <p className="k-2">{t(start.length > 0 ? 'programsGivenBack' : 'noProgramYet')}</p>
      )}
    </SendFrame>
  );
}
