import { useMemo } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { type AuditDifference, type AuditValue, auditFieldName } from '../../../shared/domain/audit-difference.ts';
import { texts } from '../../../shared/text/index.ts';
import { useRead } from '../../api/index.ts';
import type { Format } from '../../text/format.ts';
import { i18n } from '../../text/i18n.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';

/** Kept as 0 and 1. */
const FLAGS = new Set([
  ...['granted', 'active', 'reContact', 'weekdayImpossible', 'complaintOffered', 'complaintOpened', 'overbook'],
  ...['mustChangePassword', 'hasPassword'],
]);
const USERS = new Set(['userId', 'assignedTo', 'madeBy', 'settledBy']);
const MONEY = new Set(['total', 'labourTotal', 'partsTotal', 'revenue']);
/** Words of another area that a value of this field has. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  role: 'role',
  result: 'result',
  objection: 'objection',
  offer: 'offer',
  offerAnswer: 'offerAnswer',
  status: 'bookingStatus',
  type: 'bookingType',
  requestKind: 'privacyKind',
  requestHow: 'privacyHow',
  requestStatus: 'privacyStatus',
};

/** What a form was filled in with; its fields speak for themselves. */
const FORMS = new Set(['draft', 'profile']);

export type AuditWords = ReturnType<typeof useAuditWords>;

/** The audit as people read it. What has no words, as in a row that was tampered with, is named as it stands. */
export function useAuditWords() {
  const language = useLanguage();
  const format = useFormat();
  const users = useRead('users.list', {}).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language everything is said anew
  return useMemo(() => {
    const userName = (id: AuditValue) => users?.find((user) => user.id === id)?.name;
    const value = (path: readonly string[], of: AuditValue) => valueWords(lastField(path), of, { format, userName });
    return {
      action: (action: string) => wordsOr(`action_${action}`, action),
      entity: (entity: string) => wordsOr(`entity_${entity}`, entity),
      user: ({ user }: Pick<AuditRow, 'user'>) => user ?? i18n.t('audit:system'),
      field: (path: readonly string[]) =>
        path
          .filter((name) => !FORMS.has(name))
          .map(partWords)
          .join(' › '),
      value,
      /** 'Pelanggan Ade Irawan', 'Hari 19 Nov', 'Impor no 3'. */
      thing({ entity, entityId, about }: Pick<AuditRow, 'entity' | 'entityId' | 'about'>): string {
        const kind = wordsOr(`entity_${entity}`, entity);
        if (about) return `${kind} ${about.name}`;
        if (entityId === null) return kind;
        return `${kind} ${/^\d{4}-\d{2}-\d{2}$/.test(entityId) ? format.shortDate(entityId) : i18n.t('audit:numberOf', { id: entityId })}`;
      },
    };
  }, [language, format, users]);
}

function wordsOr(key: string, otherwise: string): string {
  return Object.hasOwn(texts.id.audit, key) ? i18n.t(`audit:${key as 'title'}`) : otherwise;
}

/** A field, or what names an item of a list: a slot by its time and type, the rest as it is. */
function partWords(name: string): string {
  const slot = /^(\d\d:\d\d) (\w+)$/.exec(name);
  const key = `bookingType_${slot?.[2] ?? ''}`;
  if (slot && Object.hasOwn(texts.id.common, key)) return `${slot[1]} ${i18n.t(`common:${key as 'save'}`)}`;
  return wordsOr(`field_${auditFieldName(name)}`, name);
}

function lastField(path: AuditDifference['path'] | readonly string[]): string {
  return auditFieldName(path.at(-1) ?? '');
}

interface Knowledge {
  format: Format;
  userName(id: AuditValue): string | undefined;
}

/** 'users, head_office' of the first steps that were said to be right, in the words that the strip has for them. */
function firstStepWords(value: string): string {
  return value
    .split(', ')
    .map((code) => (Object.hasOwn(texts.id.firstSteps, `step_${code}`) ? i18n.t(`firstSteps:step_${code as 'users'}`) : code))
    .join(', ');
}

function valueWords(field: string, value: AuditValue, { format, userName }: Knowledge): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean' || (FLAGS.has(field) && (value === 0 || value === 1)))
    return i18n.t(value ? 'audit:valueYes' : 'audit:valueNo');
  if (typeof value === 'number') {
    if (MONEY.has(field)) return format.rupiah(value);
    return (USERS.has(field) && userName(value)) || String(value);
  }
  if (field === 'steps') return firstStepWords(value);
  if (field === 'channel' && (value === 'whatsapp' || value === 'call')) return i18n.t(`common:${value}`);
  const key = `${VALUE_WORDS[field] ?? ''}_${value}`;
  if (Object.hasOwn(texts.id.common, key)) return i18n.t(`common:${key as 'save'}`);
  if (/^\+62\d{6,13}$/.test(value)) return format.phone(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.shortDate(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return format.dateTime(value);
  return value;
}
