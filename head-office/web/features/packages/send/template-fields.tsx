import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../../renderer/ui/form/fields.tsx';
import { useEmptyQuiet } from '../../../../../renderer/ui/form/tried.ts';
import { TEMPLATE_PLACEHOLDERS } from '../../../../../shared/domain/message-template.ts';
import type { DecidedTemplate } from '../../../../../shared/sync-protocol/index.ts';
import s from './send.module.css';
import { unknownPlaceholders } from './unknown-placeholders.ts';

const KINDS = ['whatsapp', 'script', 'offer'] as const;
const OFFERS = ['weekend_booking', 'home_service', 'promo_booking'] as const;

interface Props {
  template: DecidedTemplate;
  onChange(part: Partial<DecidedTemplate>): void;
  onRemove(): void;
}

/** An offer belongs to an answer, everything else to a program and an attempt. */
function withKind(kind: DecidedTemplate['kind']): Partial<DecidedTemplate> {
  return kind === 'offer' ? { kind, offer: OFFERS[0], programCode: null, attempt: null } : { kind, offer: null };
}

/** Where a message is used, its name and its words; a placeholder goes in where the cursor stands. */
export function TemplateFields({ template, onChange, onRemove }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const field = useRef<HTMLTextAreaElement>(null);
  const { kind, programCode, attempt, offer, name, body } = template;
  const { isQuiet, onBlur } = useEmptyQuiet(body);
  const unknown = unknownPlaceholders(body);
  const fault = body.trim() === '' ? t('required') : unknown.length > 0 && t('unknownPlaceholders', { names: unknown.join(', ') });
  function insert(placeholder: string) {
    const at = field.current?.selectionStart ?? body.length;
    const end = field.current?.selectionEnd ?? at;
    onChange({ body: `${body.slice(0, at)}{${placeholder}}${body.slice(end)}` });
    field.current?.focus();
  }
  return (
    <div>
      <div className={s.fields}>
        <TextField label={t('name')} value={name} maxLength={200} required onChange={(next) => onChange({ name: next })} />
        <NativeSelect
          size="xs"
          label={t('kind')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))}
          onChange={(event) => onChange(withKind(event.currentTarget.value as DecidedTemplate['kind']))}
        />
        {kind !== 'offer' && (
          <>
            <TextField
              label={t('program')}
              value={programCode ?? ''}
              hint={t('everyProgram')}
              maxLength={12}
              onChange={(code) => onChange({ programCode: code.trim().toUpperCase() || null })}
            />
            <NativeSelect
              size="xs"
              label={t('attempt')}
              value={attempt ?? ''}
              data={[
                { value: '', label: t('everyAttempt') },
                ...[1, 2, 3].map((n) => ({ value: String(n), label: t('attemptNo', { n }) })),
              ]}
              onChange={(event) => onChange({ attempt: Number(event.currentTarget.value) || null })}
            />
          </>
        )}
        {kind === 'offer' && (
          <NativeSelect
            size="xs"
            label={t('forOffer')}
            value={offer ?? ''}
            data={OFFERS.map((value) => ({ value, label: t(`common:offer_${value}`) }))}
            onChange={(event) => onChange({ offer: OFFERS.find((known) => known === event.currentTarget.value) ?? null })}
          />
        )}
      </div>
      <Textarea
        ref={field}
        label={t('body')}
        autosize
        minRows={7}
        maxRows={16}
        maxLength={4000}
        value={body}
        error={isQuiet ? undefined : fault}
        onBlur={onBlur}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      <div className={s.placeholders}>
        <span className="k-2">{t('placeholders')}</span>
        {TEMPLATE_PLACEHOLDERS.map((placeholder) => (
          <Button key={placeholder} variant="default" size="compact-xs" h={24} onClick={() => insert(placeholder)}>
            {`{${placeholder}}`}
          </Button>
        ))}
      </div>
      <Button variant="default" onClick={onRemove}>
        {t('removeTemplate')}
      </Button>
    </div>
  );
}
