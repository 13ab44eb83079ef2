import { type ReactNode, useState } from 'react';
import { LogDialog } from '../features/today/log/log-dialog.tsx';
import { CorrectDialog } from '../features/today/panel/correct-dialog.tsx';
import { CorrectContactProvider, type LoggedContact } from '../ui/correct-contact.ts';
import { LogContactProvider, type MadeContact } from '../ui/log-contact.ts';

/** Contacts are logged and corrected by the worklist's forms wherever they happen or are read, also on the customer's page (DOMAIN 4). */
export function ContactDialogs({ children }: { children: ReactNode }) {
  const [made, setMade] = useState<MadeContact | null>(null);
  const [correcting, setCorrecting] = useState<LoggedContact | null>(null);
  return (
    <LogContactProvider value={setMade}>
      <CorrectContactProvider value={setCorrecting}>
        {children}
        {made && <LogDialog made={made} onClose={() => setMade(null)} />}
        {correcting && <CorrectDialog {...correcting} onClose={() => setCorrecting(null)} />}
      </CorrectContactProvider>
    </LogContactProvider>
  );
}
