import { useEffect } from 'react';
import { Redirect, useParams } from 'wouter';
import { RpcError } from '../../../shared/rpc/index.ts';
import { useRead } from '../../api/index.ts';
import { customerPath } from '../../paths.ts';
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
  const keptId = keptInstead(page.error);
  if (keptId !== null) return <Redirect to={customerPath(keptId)} replace />;
  if (page.data) return <CustomerWorkplace key={customerId} customer={page.data} />;
  if (isErased(page.error)) return <ErrorNotice error={page.error} />;
  return page.error ? <ErrorNotice error={page.error} onRetry={() => void page.refetch()} /> : null;
}

/** Nothing comes back by asking again. */
function isErased(error: unknown): boolean {
  return error instanceof RpcError && error.code === 'customer_erased';
}

/** Who stands for a customer that was merged: links of before, and this page when it was open, go on there. */
function keptInstead(error: unknown): number | null {
  if (!(error instanceof RpcError) || error.code !== 'customer_merged') return null;
  return typeof error.data.customerId === 'number' ? error.data.customerId : null;
}
