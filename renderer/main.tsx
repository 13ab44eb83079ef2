import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { Start } from './app/start.tsx';
import { startTexts } from './text/i18n.ts';
import { beginDialogsAtAField } from './ui/begin-dialogs-at-a-field.ts';
import { keepFocusWhileLoading } from './ui/keep-focus-while-loading.ts';
import { leadKeysIntoDialogs } from './ui/lead-keys-into-dialogs.ts';
import { returnFocusFromDialogs } from './ui/return-focus-from-dialogs.ts';
import { noteStandingOverlays } from './ui/standing-overlays.ts';

startTexts();
noteStandingOverlays();
leadKeysIntoDialogs();
keepFocusWhileLoading();
returnFocusFromDialogs();
beginDialogsAtAField();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Providers>
      <Start />
    </Providers>,
  );
