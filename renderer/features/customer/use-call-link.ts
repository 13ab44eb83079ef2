import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { useChange } from '../../api/index.ts';
import { usablePhone } from './usable-phone.ts';

/** Hands the number to whatever the PC telephones with. */
export function useCallLink(customer: CustomerPage) {
  const open = useChange('desktop.openLink');
  return {
    run() {
      const number = usablePhone(customer);
      if (number && customer.blacklistedOn === null) open.mutate({ url: `tel:${number}` });
    },
  };
}
