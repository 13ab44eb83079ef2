import type { customerContract } from '../../../shared/contract/customers.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { customerPage } from './customers/customer-page.ts';
import { duplicatePairs } from './customers/duplicates.ts';
import { editCustomer, editVehicle } from './customers/edit.ts';
import { exportCustomers } from './customers/export-customers.ts';
import { customersPage, searchQuick } from './customers/list-page.ts';
import { markServiced } from './customers/mark-serviced.ts';
import { addPhone, setPhoneBad } from './customers/phones.ts';
import { repairList } from './customers/repair-list.ts';
import { setBlacklisted, setConsent, setSold } from './customers/stand.ts';
import { unmarkServiced } from './customers/unmark-serviced.ts';

/** Customers and their vehicles (DOMAIN 2, 9). */
export const customerHandlers: AreaHandlers<typeof customerContract> = {
  'customers.page': (input, { context }) => customersPage(context, input),
  'customers.export': (input, { context }) => exportCustomers(context, input),
  'customers.searchQuick': ({ text }, { context }) => searchQuick(context, text),
  'customer.page': ({ customerId }, { context }) => customerPage(context, customerId),
  'customer.edit': (input, { context }) => editCustomer(context, input),
  'customer.setConsent': (input, { context }) => setConsent(context, input),
  'customer.setBlacklisted': (input, { context }) => setBlacklisted(context, input),
  'vehicle.edit': (input, { context }) => editVehicle(context, input),
  'vehicle.setSold': (input, { context }) => setSold(context, input),
  'vehicle.markServiced': (input, { context }) => markServiced(context, input),
  'vehicle.unmarkServiced': (input, { context }) => unmarkServiced(context, input),
  'phone.add': (input, { context }) => addPhone(context, input),
  'phone.setBad': (input, { context }) => setPhoneBad(context, input),
  'phones.repairList': (_input, { context }) => repairList(context),
  'customers.duplicates': (_input, { context }) => duplicatePairs(context),
};
