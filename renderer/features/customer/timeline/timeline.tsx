import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage, TimelineEntry } from '../../../../shared/contract/customers.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import { useRemembered } from '../../../ui/use-remembered.ts';
import { EventLine } from './event-line.tsx';
import s from './timeline.module.css';
import { isIn, knownFilter, TIMELINE_FILTER, TIMELINE_FILTERS } from './timeline-filter.ts';

function vehicleOf(entry: TimelineEntry): number | null {
  if (entry.kind === 'contact') return entry.contact.vehicleId;
  return 'vehicleId' in entry ? entry.vehicleId : null;
}

/** Everything that happened with this person, newest first; a digit chooses which part, and it stays chosen. */
export function Timeline({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const [filter, setFilter] = useRemembered(TIMELINE_FILTER, knownFilter);
  const [vehicle, setVehicle] = useState('');
  const ofVehicle = customer.timeline.filter(
    (entry) => vehicle === '' || vehicleOf(entry) === null || vehicleOf(entry) === Number(vehicle),
  );
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const chosen = TIMELINE_FILTERS[Number(event.key) - 1];
    if (chosen) setFilter(chosen);
    return chosen !== undefined;
  });
  const shown = ofVehicle.filter((entry) => isIn(entry, filter));
  return (
    <>
      <div className={s.filters}>
        <Tabs
          label={t('timeline')}
          tabs={TIMELINE_FILTERS.map((name) => ({
            value: name,
            label: t(`timeline_${name}`),
            count: ofVehicle.filter((entry) => isIn(entry, name)).length,
          }))}
          value={filter}
          onChange={setFilter}
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
        {shown.length === 0 && (
          <div className={s.empty}>
            <p className="k-dim">{t(customer.timeline.length === 0 ? 'timelineEmpty' : 'timelineNoneOfThese')}</p>
            {customer.timeline.length > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  setFilter('all');
                  setVehicle('');
                }}
              >
                {t('timelineShowAll')}
              </Button>
            )}
          </div>
        )}
        <ol>
          {shown.map((entry, index) => (
            <EventLine key={`${entry.kind} ${entry.at} ${index.toString()}`} entry={entry} customer={customer} />
          ))}
        </ol>
      </section>
    </>
  );
}
