import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage, TimelineEntry } from '../../../../shared/contract/customers.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { EventLine } from './event-line.tsx';
import s from './timeline.module.css';

const TABS = ['all', 'contact', 'visit', 'booking', 'purchase', 'consent'] as const;
type TabName = (typeof TABS)[number];

function isIn(entry: TimelineEntry, tab: TabName): boolean {
  return tab === 'all' || entry.kind === tab || (tab === 'visit' && entry.kind === 'lapsed');
}

function vehicleOf(entry: TimelineEntry): number | null {
  if (entry.kind === 'contact') return entry.contact.vehicleId;
  return entry.kind === 'consent' || entry.kind === 'merge' ? null : entry.vehicleId;
}

/** Everything that happened with this person, newest first. */
export function Timeline({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const [tab, setTab] = useState<TabName>('all');
  const [vehicle, setVehicle] = useState('');
  const ofVehicle = customer.timeline.filter(
    (entry) => vehicle === '' || vehicleOf(entry) === null || vehicleOf(entry) === Number(vehicle),
  );
  const shown = ofVehicle.filter((entry) => isIn(entry, tab));
  return (
    <>
      <div className={s.filters}>
        <Tabs
          label={t('timeline')}
          tabs={TABS.map((name) => ({
            value: name,
            label: t(`timeline_${name}`),
            count: ofVehicle.filter((entry) => isIn(entry, name)).length,
          }))}
          value={tab}
          onChange={(name) => setTab(name)}
        />
        <span className="k-grow" />
        {customer.vehicles.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('vehicleFilter')}
            value={vehicle}
            data={[
              { value: '', label: t('allVehicles') },
              ...customer.vehicles.map(({ id, model, engineNumber }) => ({ value: String(id), label: model ?? engineNumber })),
            ]}
            onChange={(event) => setVehicle(event.currentTarget.value)}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section className={s.scroll} tabIndex={0} aria-label={t('timeline')}>
        {shown.length === 0 && <p className="k-dim">{t('timelineEmpty')}</p>}
        <ol>
          {shown.map((entry, index) => (
            <EventLine key={`${entry.kind} ${entry.at} ${index.toString()}`} entry={entry} customer={customer} />
          ))}
        </ol>
      </section>
    </>
  );
}
