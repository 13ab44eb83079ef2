import { useAppState } from '../../api/index.ts';
import { ReadOnly } from './history/read-only.tsx';
import { Wizard } from './wizard.tsx';

/** Files of the portal into the branch; an admin only sees what was imported (DOMAIN 1). */
export function ImportScreen() {
  const role = useAppState().data?.user?.role;
  return role === 'admin' ? <ReadOnly /> : <Wizard />;
}
