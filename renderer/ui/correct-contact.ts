import { createContext, useContext } from 'react';

/** A contact that was logged, by the vehicle it was about. */
export interface LoggedContact {
  vehicleId: number;
  contactId: number;
}

/** Opens the dialog that corrects it, wherever the contact is read. */
type CorrectContact = (contact: LoggedContact) => void;

const context = createContext<CorrectContact | null>(null);

export const CorrectContactProvider = context.Provider;

export function useCorrectContact(): CorrectContact {
  const correct = useContext(context);
  if (!correct) throw new Error('There is nobody who corrects contacts here.');
  return correct;
}
