import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRow, type Keyed, withKey } from '../../../../../renderer/ui/form/row-key.ts';
import type { DecidedTemplate } from '../../../../../shared/sync-protocol/index.ts';
import s from './send.module.css';
import { SendFrame } from './send-frame.tsx';
import { TemplateFields } from './template-fields.tsx';
import { unknownPlaceholders } from './unknown-placeholders.ts';

export type TemplateDraft = Keyed<DecidedTemplate>;

const empty: DecidedTemplate = { kind: 'whatsapp', programCode: null, attempt: null, offer: null, name: '', body: '' };
const isSound = ({ name, body }: DecidedTemplate) => name.trim() !== '' && body.trim() !== '' && unknownPlaceholders(body).length === 0;

/** Messages and call scripts: a list at the left, the chosen one at the right. */
export function SendTemplates({ start }: { start: readonly DecidedTemplate[] }) {
  const { t } = useTranslation('settings');
  const [rows, setRows] = useState<TemplateDraft[]>(() => start.map(withKey));
  const [chosen, setChosen] = useState<number | null>(null);
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];
  const templates = rows.map(({ key: _, ...template }) => ({ ...template, name: template.name.trim(), body: template.body.trim() }));
  const wrong = rows.find((template) => !isSound(template));
  function add() {
    const added = withKey(empty);
    setRows([...rows, added]);
    setChosen(added.key);
  }
  return (
    <SendFrame
      kind="templates"
      body={(title, audience) => (wrong ? null : { kind: 'templates', title, audience, content: { templates } })}
      onRefused={() => wrong && setChosen(wrong.key)}
    >
      <div className={s.twoParts}>
        <div className={s.list}>
          {rows.map((template) => (
            <button
              key={template.key}
              type="button"
              className={`${s.item} ${template === row ? s.here : ''}`}
              aria-pressed={template === row}
              onClick={() => setChosen(template.key)}
            >
              {template.name || t('newTemplate')}
              <br />
              <span className="k-dim">
                {[t(`kind_${template.kind}`), template.programCode, template.attempt && t('attemptNo', { n: template.attempt })]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </button>
          ))}
          <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('newTemplate')}
          </Button>
        </div>
        {row ? (
          <TemplateFields
            key={row.key}
            template={row}
            onChange={(part) => setRows(changeRow<TemplateDraft>(rows, row.key, part))}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
          />
        ) : (
          <p className="k-2">{t('nothingYet')}</p>
        )}
      </div>
    </SendFrame>
  );
}
