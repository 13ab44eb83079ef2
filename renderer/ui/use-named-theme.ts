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
          defaultProps: { closeButtonProps, transitionProps: AT_ONCE },
          styles: { title: { fontSize: 16, lineHeight: '24px', fontWeight: 600 } },
        }),
        Menu: Menu.extend({
          defaultProps: { withInitialFocusPlaceholder: false, transitionProps: AT_ONCE }, // a focusable stranger among the menu's items
          styles: { dropdown: IN_SIGHT },
        }),
        Popover: Popover.extend({ defaultProps: { transitionProps: AT_ONCE }, styles: { dropdown: IN_SIGHT } }),
        Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
      },
    });
  }, [language]);
}

/** What fades away still has the keyboard while it fades, and the keys that are meant for what comes next. */
const AT_ONCE = { duration: 0 };

/** Long ones scroll where the window is low, or its text large. */
const IN_SIGHT = { maxHeight: 'calc(100vh - 56px)', overflowY: 'auto' } as const;
