import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import { Section } from '../../form/section.tsx';
import { Connection } from './connection.tsx';
import { EnrolForm } from './enrol-form.tsx';
import h from './head-office.module.css';
import { Packages } from './packages.tsx';
import { RefusedDays } from './refused-days.tsx';
import { Targets } from './targets.tsx';

/** The line to head office (DOMAIN 8): connect, see how it stands, send, leave. */
export function HeadOfficeSection() {
  const { t } = useTranslation('sync');
  const query = useRead('sync.status', {});
  const status = query.data;
  const enrolment = status?.enrolment;
  return (
    <Section name="head-office" intro={t('intro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {status && !enrolment && <EnrolForm waitingDays={status.waiting.days} />}
      {status && enrolment && (
        <div className={h.page}>
          <Connection status={status} enrolment={enrolment} />
          {status.state === 'stopped' && <EnrolForm url={enrolment.url} waitingDays={status.waiting.days} />}
          <RefusedDays refused={status.refused} />
          <Packages packages={status.packages} />
          <Targets />
        </div>
      )}
    </Section>
  );
}
