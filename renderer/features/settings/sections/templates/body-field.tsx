import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TEMPLATE_PLACEHOLDERS } from '../../../../../shared/domain/message-template.ts';
import { useEmptyQuiet } from '../../../../ui/form/tried.ts';
import s from '../../settings.module.css';
import { unknownPlaceholders } from './template-draft.ts';

/** The text, with a button for each value that Kawal puts in: it goes where the cursor stands. */
export function BodyField({ value, onChange }: { value: string; onChange(body: string): void }) {
  const { t } = useTranslation('settings');
  const area = useRef<HTMLTextAreaElement>(null);
  const { isQuiet, onBlur } = useEmptyQuiet(value);
  const unknown = unknownPlaceholders(value);
  const fault =
    value.trim() === '' ? t('required') : unknown.length > 0 ? t('unknownPlaceholders', { names: unknown.join(', ') }) : undefined;

  function insert(name: string) {
    const field = area.current;
    if (!field) return;
    const { selectionStart, selectionEnd } = field;
    const text = `{${name}}`;
    onChange(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    });
  }
  return (
    <div>
      <Textarea
        ref={area}
        label={t('body')}
        rows={8}
        maxLength={4000}
        value={value}
        error={isQuiet ? undefined : fault}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <fieldset className={s.placeholders} aria-label={t('placeholders')}>
        <span className="k-2">{t('placeholders')}</span>
        {TEMPLATE_PLACEHOLDERS.map((name) => (
          <Button key={name} variant="default" onClick={() => insert(name)}>
            {`{${name}}`}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
