import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { useChange } from '../../api/index.ts';
import { numberToCall } from './may-contact.ts';

/** Hands the number to whatever the PC telephones with. */
export function useCallLink(customer: CustomerPage, onRung: (number: string) => void) {
  const open = useChange('desktop.openLink');
  return {
    run() {
      const number = numberToCall(customer);
      if (number) open.mutate({ url: `tel:${number}` }, { onSuccess: () => onRung(number) });
    },
  };
}
