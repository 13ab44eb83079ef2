import type { TFunction } from 'i18next';
import type { Branch } from '../../api/organisation.ts';
import type { PageFormat } from '../text/use-format.ts';

export type EnrolmentFacts = Pick<Branch, 'enrolment' | 'codeExpiresAt'>;

/** Whether a branch is connected. */
export function enrolmentWords(t: TFunction<'headOffice'>, format: PageFormat, { enrolment, codeExpiresAt }: EnrolmentFacts): string {
  return enrolment === 'code' ? t('enrolment_codeUntil', { date: format.instant(codeExpiresAt) }) : t(`enrolment_${enrolment}`);
}
