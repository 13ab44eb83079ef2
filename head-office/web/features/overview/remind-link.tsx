import { IconBrandWhatsapp, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BranchToday } from '../../../api/figures.ts';
import { useSession } from '../../api/index.ts';
import s from './overview.module.css';
import { reminder, reminderAddress } from './remind-words.ts';

/** Opens the chat with the branch's contact, the words ready to be sent. */
export function RemindLink({ branch, date }: { branch: BranchToday; date: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const { headOffice } = useSession();
  const address = reminderAddress(branch, reminder(branch, date, headOffice));
  if (!address) return <span />;
  const isCall = address.startsWith('tel:');
  const Icon = isCall ? IconPhone : IconBrandWhatsapp;
  return (
    <a className={s.remind} href={address} target="_blank" rel="noopener" aria-label={t('remindBranch', { branch: branch.name })}>
      <Icon size={14} aria-hidden />
      {t(isCall ? 'callThem' : 'remind')}
    </a>
  );
}
