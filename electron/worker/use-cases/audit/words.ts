import { type AuditDifference, auditFieldName } from '../../../../shared/domain/audit-difference.ts';
import { type Language, type TextKey, texts, translate } from '../../../../shared/text/index.ts';

/** The audit in words, for files. What has no words, as in a row that was tampered with, is named as it stands. */
export function actionWords(language: Language, action: string): string {
  return wordsOr(language, `action_${action}`, action);
}

export function entityWords(language: Language, entity: string): string {
  return wordsOr(language, `entity_${entity}`, entity);
}

/** "Kota: Karawang → Bekasi". */
export function differenceWords(language: Language, { path, before, after }: AuditDifference): string {
  const field = path.map((name) => wordsOr(language, `field_${auditFieldName(name)}`, name)).join(' › ');
  return `${field}: ${before ?? '–'} → ${after ?? '–'}`;
}

function wordsOr(language: Language, key: string, otherwise: string): string {
  return Object.hasOwn(texts[language].audit, key) ? translate(language, 'audit', key as TextKey<'audit'>) : otherwise;
}
