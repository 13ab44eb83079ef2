import { ActionIcon } from '@mantine/core';
import { IconBrandWhatsapp, IconNote, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { PlaceReason } from '../../../../shared/domain/worklist-order.ts';
import { customerPath } from '../../../paths.ts';
import s from '../../../ui/panel/head.module.css';
import { StepButtons } from '../../../ui/panel/step-buttons.tsx';
import { PhoneText } from '../../../ui/phone-text.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import { StickyNote } from './sticky-note.tsx';
import { useOccasion } from './use-occasion.ts';
import { WhyHere } from './why-here.tsx';

/** Where the item stands in the list as shown, and what put it there. */
export interface Place {
  index: number;
  total: number;
  reason: PlaceReason<WorklistItem> | null;
}

interface Props {
  item: WorklistItem;
  data: ContactPanelData | undefined;
  phone: string | null;
  place: Place;
  onMove(step: -1 | 1): void;
}

const CONSENT_STATE = { granted: 'done', refused: 'excluded', unknown: 'open' } as const;

/** Who it is, on which number, and why now. Known from the list, so it never waits. */
export function Head({ item, data, phone, place, onMove }: Props) {
  const { t } = useTranslation(['contact', 'common']);
  const occasion = useOccasion(item);
  const note = data ? data.note : item.note;
  const [text, setText] = useState<string | null>(null);
  const write = () => setText(note ?? '');
  useKeys((event) => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return false;
    write();
    return true;
  });
  const Icon = item.channel === 'whatsapp' ? IconBrandWhatsapp : IconPhone;
  return (
    <header className={s.head}>
      <div className={s.row}>
        <h2 className="k-cut">
          <Link href={customerPath(item.customerId)} className={s.name}>
            {item.customer}
          </Link>
        </h2>
        {data && <StateChip state={CONSENT_STATE[data.consent]}>{t(`common:consent_${data.consent}`)}</StateChip>}
        <span className="k-grow" />
        <WhyHere item={item} place={place} reason={place.reason} />
        <StepButtons onMove={onMove} />
      </div>
      <div className={s.row}>
        <span className={s.phone}>
          <Icon size={17} aria-hidden />
          <PhoneText number={phone} copy />
        </span>
        <span className="k-grow" />
        <span className="k-dim k-cut">{occasion}</span>
        {!note && text === null && (
          <ActionIcon aria-label={t('stickyWrite')} aria-keyshortcuts="C" title={`${t('stickyWrite')} (C)`} size={24} onClick={write}>
            <IconNote size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {(note || text !== null) && <StickyNote customerId={item.customerId} note={note} text={text} onText={setText} />}
    </header>
  );
}
