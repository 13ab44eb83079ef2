import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../renderer/ui/state-chip.tsx';
import type { Branch } from '../../api/organisation.ts';
import { useFormat } from '../text/use-format.ts';

const LOOKS = { enrolled: 'done', code: 'callBack', none: 'open', revoked: 'excluded' } as const;

/** Whether the branch is connected: word, icon and tone. */
export function EnrolmentChip({ branch }: { branch: Pick<Branch, 'enrolment' | 'codeExpiresAt'> }) {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const { enrolment, codeExpiresAt } = branch;
  const words = enrolment === 'code' ? t('enrolment_codeUntil', { date: format.instant(codeExpiresAt) }) : t(`enrolment_${enrolment}`);
  return <StateChip state={LOOKS[enrolment]}>{words}</StateChip>;
}
