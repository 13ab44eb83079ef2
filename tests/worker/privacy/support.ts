import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { storeContract } from '../../../shared/contract/index.ts';
import type { NewPrivacyRequest } from '../../../shared/contract/privacy.ts';
import type { InputOf } from '../../../shared/rpc/index.ts';
import { call } from '../../support/call.ts';

type List = InputOf<(typeof storeContract)['privacy.list']>;

export const record = async (context: StoreContext, given: Partial<NewPrivacyRequest> = {}) => {
  const who = given.customerId === undefined ? { name: 'Sari Dewi', phone: '0812 5550 0177' } : {};
  return (await call(storeHandlers, context, 'privacy.record', { kind: 'access', how: 'whatsapp', ...who, ...given })).id;
};

export const settle = (context: StoreContext, id: number, status: 'done' | 'refused' = 'done', answer = 'Salinan diserahkan') =>
  call(storeHandlers, context, 'privacy.settle', { id, status, answer });

export const register = (context: StoreContext, given: Partial<List> = {}) =>
  call(storeHandlers, context, 'privacy.list', { offset: 0, limit: 100, ...given });
