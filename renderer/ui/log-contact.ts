import { createContext, useContext } from 'react';

/** A contact that was made outside the worklist, to be written down. */
export interface MadeContact {
  vehicleId: number;
  /** The customer's own, from which another can be chosen. */
  vehicleIds: readonly number[];
  customer: string;
  /** How it was made, as far as is known; the dialog lets it be changed. `answer`: to a message. */
  how: 'call' | 'sent' | 'answer';
  /** The number used; null: the customer came up by himself. */
  phone: string | null;
  /** What was sent. */
  message?: string;
}

/** Opens the dialog in which it is logged (DOMAIN 4: every contact gets a result). */
type LogContact = (contact: MadeContact) => void;

const context = createContext<LogContact | null>(null);

export const LogContactProvider = context.Provider;

export function useLogContact(): LogContact {
  const log = useContext(context);
  if (!log) throw new Error('There is nobody who logs contacts here.');
  return log;
}
