import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../../renderer/text/i18n.ts';
import { beginDialogsAtAField } from '../../renderer/ui/begin-dialogs-at-a-field.ts';
import { keepFocusWhileLoading } from '../../renderer/ui/keep-focus-while-loading.ts';
import { leadKeysIntoDialogs } from '../../renderer/ui/lead-keys-into-dialogs.ts';
import { returnFocusFromDialogs } from '../../renderer/ui/return-focus-from-dialogs.ts';
import { noteStandingOverlays } from '../../renderer/ui/standing-overlays.ts';
import { printInLight } from './app/print-in-light.ts';
import { Providers } from './app/providers.tsx';
import { Start } from './app/start.tsx';

startTexts();
noteStandingOverlays();
leadKeysIntoDialogs();
keepFocusWhileLoading();
returnFocusFromDialogs();
beginDialogsAtAField();
printInLight();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Providers>
      <Start />
    </Providers>,
  );
