import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../../../shared/contract/programs.ts';
import { DecidedMark } from '../../form/decided.tsx';
import s from '../../settings.module.css';
import { useMayEdit } from '../../use-may-edit.ts';

interface Props {
  templates: readonly Template[];
  /** null: a new one. */
  chosen: number | null;
  onChoose(id: number | null): void;
}

const KINDS = ['whatsapp', 'script', 'offer'] as const;

export function TemplateList({ templates, chosen, onChoose }: Props) {
  const { t } = useTranslation('settings');
  const mayEdit = useMayEdit();
  return (
    <nav className={s.templates} aria-label={t('section_templates')}>
      {mayEdit && (
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChoose(null)}>
          {t('newTemplate')}
        </Button>
      )}
      {KINDS.map((kind) => (
        <div key={kind}>
          <h3>{t(`kind_${kind}`)}</h3>
          {templates
            .filter((template) => template.kind === kind)
            .map(({ id, name, active, source }) => (
              <button
                key={id}
                type="button"
                className={`${s.template} ${id === chosen ? s.here : ''}`}
                aria-current={id === chosen ? 'true' : undefined}
                onClick={() => onChoose(id)}
              >
                {name} {source === 'head_office' && <DecidedMark />} {!active && <span className="k-dim">· {t('inactive')}</span>}
              </button>
            ))}
        </div>
      ))}
    </nav>
  );
}
