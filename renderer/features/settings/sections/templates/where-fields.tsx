import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import { OFFERS, type TemplateDraft, withKind } from './template-draft.ts';

const KINDS = ['whatsapp', 'script', 'offer'] as const;
const ATTEMPTS = [1, 2, 3] as const;

/** Where the template is used. */
export function WhereFields({ draft, onChange }: { draft: TemplateDraft; onChange(draft: TemplateDraft): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const programs = useRead('programs.list', {}).data ?? [];
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('kind')}
        value={draft.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        onChange={(event) => onChange(withKind(draft, event.currentTarget.value as TemplateDraft['kind']))}
      />
      {draft.kind === 'offer' ? (
        <NativeSelect
          size="xs"
          label={t('forOffer')}
          value={draft.offer ?? OFFERS[0]}
          data={OFFERS.map((offer) => ({ value: offer, label: t(`common:offer_${offer}`) }))}
          onChange={(event) => onChange({ ...draft, offer: event.currentTarget.value })}
        />
      ) : (
        <>
          <NativeSelect
            size="xs"
            label={t('program')}
            value={draft.programCode ?? ''}
            data={[{ value: '', label: t('everyProgram') }, ...programs.map(({ code, name }) => ({ value: code, label: name }))]}
            onChange={(event) => onChange({ ...draft, programCode: event.currentTarget.value || null })}
          />
          <NativeSelect
            size="xs"
            label={t('attempt')}
            value={String(draft.attempt ?? '')}
            data={[{ value: '', label: t('everyAttempt') }, ...ATTEMPTS.map((n) => ({ value: String(n), label: t('attemptNo', { n }) }))]}
            onChange={(event) => onChange({ ...draft, attempt: Number(event.currentTarget.value) || null })}
          />
        </>
      )}
    </>
  );
}
