import { type ReactNode, useState } from 'react';
import { CorrectDialog } from '../features/today/panel/correct-dialog.tsx';
import { CorrectContactProvider, type LoggedContact } from '../ui/correct-contact.ts';

/** A mistake is corrected where it is noticed: in the worklist, on the customer's page, at the handing in of the day (DOMAIN 4). */
export function CorrectContacts({ children }: { children: ReactNode }) {
  const [correcting, setCorrecting] = useState<LoggedContact | null>(null);
  return (
    <CorrectContactProvider value={setCorrecting}>
      {children}
      {correcting && <CorrectDialog {...correcting} onClose={() => setCorrecting(null)} />}
    </CorrectContactProvider>
  );
}
