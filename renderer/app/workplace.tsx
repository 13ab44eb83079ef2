import { useRead } from '../api/index.ts';
import { PATHS } from '../paths.ts';
import { useGo } from '../ui/form/use-leave.ts';
import { KeyMapProvider } from '../ui/key-map.tsx';
import { useShownTextSize } from '../ui/use-text-size.ts';
import { BranchSwitcher } from './branches/branch-switcher.tsx';
import { ContactDialogs } from './contact-dialogs.tsx';
import { Screens } from './screens.tsx';
import { useIdleLock } from './session/use-idle-lock.ts';
import { useLockKey } from './session/use-lock-key.ts';
import { Shell } from './shell/shell.tsx';

/** The screens of whoever works here. Beneath a cover they stay as they are. */
export function Workplace({ isCovered }: { isCovered: boolean }) {
  const go = useGo();
  return (
    <KeyMapProvider onGuide={() => go(PATHS.guide)}>
      {!isCovered && <Watch />}
      <BranchSwitcher isCovered={isCovered}>
        <ContactDialogs>
          <Shell>
            <Screens />
          </Shell>
        </ContactDialogs>
      </BranchSwitcher>
    </KeyMapProvider>
  );
}

function Watch() {
  useRead('users.list', {}); // the names are there the moment the screens are covered
  useIdleLock();
  useLockKey();
  useShownTextSize();
  return null;
}
