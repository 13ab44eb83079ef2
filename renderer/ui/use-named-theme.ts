import { Menu, Modal, mergeThemeOverrides, Notification, Popover } from '@mantine/core';
import { useMemo } from 'react';
import { texts } from '../../shared/text/index.ts';
import { useLanguage } from '../text/language.ts';
import { theme } from './theme.ts';

/** The theme, with a name in the window's language on every button that Mantine draws by itself. */
export function useNamedTheme() {
  const language = useLanguage();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': texts[language].common.close };
    return mergeThemeOverrides(theme, {
      components: {
        Modal: Modal.extend({
          defaultProps: { closeButtonProps, transitionProps: { duration: 80 } },
          styles: { title: { fontSize: 16, lineHeight: '24px', fontWeight: 600 } },
        }),
        Menu: Menu.extend({
          defaultProps: { withInitialFocusPlaceholder: false }, // a focusable stranger among the menu's items
          styles: { dropdown: IN_SIGHT },
        }),
        Popover: Popover.extend({ styles: { dropdown: IN_SIGHT } }),
        Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
      },
    });
  }, [language]);
}

/** Long ones scroll where the window is low, or its text large. */
const IN_SIGHT = { maxHeight: 'calc(100vh - 56px)', overflowY: 'auto' } as const;
