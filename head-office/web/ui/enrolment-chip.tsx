import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../renderer/ui/state-chip.tsx';
import { useFormat } from '../text/use-format.ts';
import { type EnrolmentFacts, enrolmentWords } from './enrolment-words.ts';

const LOOKS = { enrolled: 'done', code: 'callBack', none: 'open', revoked: 'excluded' } as const;

/** Whether the branch is connected: word, icon and tone. */
export function EnrolmentChip({ branch }: { branch: EnrolmentFacts }) {
  const { t } = useTranslation('headOffice');
  return <StateChip state={LOOKS[branch.enrolment]}>{enrolmentWords(t, useFormat(), branch)}</StateChip>;
}
