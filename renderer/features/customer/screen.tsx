import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useRead } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { noteCustomer } from '../../ui/recent-customers.ts';
import { CustomerWorkplace } from './customer-workplace.tsx';

/** One person: facts and consent left, vehicles and one timeline in the middle, what to offer now right. */
export function CustomerScreen() {
  const customerId = Number(useParams<{ id: string }>().id);
  const known = Number.isInteger(customerId) && customerId > 0;
  const page = useRead('customer.page', { customerId }, { enabled: known });
  const isThere = page.data !== undefined;
  useEffect(() => {
    if (isThere) noteCustomer(customerId);
  }, [isThere, customerId]);
  if (page.data) return <CustomerWorkplace key={customerId} customer={page.data} />;
  return page.error ? <ErrorNotice error={page.error} onRetry={() => void page.refetch()} /> : null;
}
