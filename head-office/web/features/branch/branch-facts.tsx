import { useTranslation } from 'react-i18next';
import type { Branch } from '../../../api/organisation.ts';
import { useFormat } from '../../text/use-format.ts';
import { workdayWords } from '../../text/workday-words.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { Scroll } from '../../ui/scroll.tsx';
import s from './branch.module.css';

export function BranchFacts({ branch }: { branch: Branch }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const { contactName, contactPhone, workdays, lastSeenAt, program, active } = branch;
  const facts = [
    [t('contact'), contactName ?? '–'],
    [t('phone'), contactPhone ? format.phone(contactPhone) : '–'],
    [t('workdays'), workdayWords(workdays, format)],
    [t('lastSeen'), format.instant(lastSeenAt)],
    [t('program'), program ?? '–'],
    ...(active ? [] : [[t('state'), t('inactive')]]),
  ];
  return (
    <Card title={t('aboutBranch')}>
      <Scroll className={s.facts}>
        <dl className={page.facts}>{facts.map(([word, value]) => [<dt key={`${word} word`}>{word}</dt>, <dd key={word}>{value}</dd>])}</dl>
      </Scroll>
    </Card>
  );
}
