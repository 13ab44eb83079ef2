import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowsJoin,
  IconBan,
  IconBrandWhatsapp,
  IconCalendarPlus,
  IconDots,
  IconFileText,
  IconJson,
  IconMessageCheck,
  IconMessagePlus,
  IconPhone,
  IconShieldQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { useFormat } from '../../text/use-format.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useMayMerge } from '../../ui/merge/use-may-merge.ts';
import { useDossier } from '../../ui/privacy/use-dossier.ts';
import { useMaySettle } from '../../ui/privacy/use-may-settle.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import s from './customer.module.css';
import { numberToCall, reminderConsent, vehiclesToWriteAbout } from './may-contact.ts';
import { PrivacyRequests } from './privacy-requests.tsx';
import type { CustomerActions } from './use-customer-keys.ts';

interface Props extends CustomerActions {
  customer: CustomerPage;
  onBlacklist(): void;
  onMerge(): void;
  onPrivacyRequest(): void;
}

export function Head({ customer, onMessage, onCall, onBook, onInquiry, onBack, onBlacklist, onMerge, onPrivacyRequest, onLog }: Props) {
  const { t } = useTranslation(['customers', 'common', 'merge', 'privacy']);
  const format = useFormat();
  const granted = reminderConsent(customer);
  const mayMerge = useMayMerge();
  const maySettle = useMaySettle();
  const dossier = useDossier(customer.id);
  return (
    <header className={s.head}>
      <ActionIcon aria-label={t('backToList')} onClick={onBack}>
        <IconArrowLeft size={17} aria-hidden />
      </ActionIcon>
      <h1 className="k-cut">{customer.fields.name}</h1>
      {customer.blacklistedOn !== null ? (
        <StateChip state="excluded">{t('blacklisted', { date: format.shortDate(customer.blacklistedOn) })}</StateChip>
      ) : granted === true ? (
        <StateChip state="done">{t('common:consent_granted')}</StateChip>
      ) : (
        <StateChip state={granted === false ? 'excluded' : 'open'}>
          {t(granted === false ? 'common:consent_refused' : 'common:consent_unknown')}
        </StateChip>
      )}
      <PrivacyRequests customerId={customer.id} />
      <span className={s.label}>{t('vehicleCount', { rows: customer.vehicles.length })}</span>
      <span className="k-grow" />
      <Button
        variant="default"
        disabled={numberToCall(customer) === null}
        leftSection={<IconPhone size={15} aria-hidden />}
        rightSection={<KeyCap>T</KeyCap>}
        onClick={onCall}
      >
        {t('common:call')}
      </Button>
      <Button
        variant="default"
        disabled={customer.vehicles.length === 0}
        leftSection={<IconCalendarPlus size={15} aria-hidden />}
        rightSection={<KeyCap>B</KeyCap>}
        onClick={onBook}
      >
        {t('bookAction')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMessagePlus size={15} aria-hidden />}
        rightSection={<KeyCap>I</KeyCap>}
        onClick={onInquiry}
      >
        {t('inquiryAction')}
      </Button>
      <Button
        disabled={vehiclesToWriteAbout(customer).length === 0}
        leftSection={<IconBrandWhatsapp size={15} aria-hidden />}
        rightSection={<KeyCap>W</KeyCap>}
        onClick={onMessage}
      >
        {t('common:whatsapp')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={t('moreActions')}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={customer.vehicles.length === 0}
            leftSection={<IconMessageCheck size={15} aria-hidden />}
            rightSection={<KeyCap>H</KeyCap>}
            onClick={onLog}
          >
            {t('key_log')}
          </Menu.Item>
          {mayMerge && (
            <Menu.Item leftSection={<IconArrowsJoin size={15} aria-hidden />} onClick={onMerge}>
              {t('merge:mergeWith')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconShieldQuestion size={15} aria-hidden />} onClick={onPrivacyRequest}>
            {t('privacy:requestMenu')}
          </Menu.Item>
          {maySettle && (
            <>
              <Menu.Item leftSection={<IconFileText size={15} aria-hidden />} onClick={dossier.print}>
                {t('privacy:printDossier')}
              </Menu.Item>
              <Menu.Item leftSection={<IconJson size={15} aria-hidden />} onClick={dossier.save}>
                {t('privacy:saveDossier')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconBan size={15} aria-hidden />} onClick={onBlacklist}>
            {t(customer.blacklistedOn === null ? 'blacklist' : 'unblacklist')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
