import { useMantineColorScheme } from '@mantine/core';
import { useChange } from '../api/index.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** Light, dark or as the system; the window's own frame follows. */
export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const setDesktopTheme = useChange('desktop.setTheme', { quiet: true });
  return {
    theme: colorScheme as Theme,
    setTheme(theme: Theme) {
      setColorScheme(theme);
      setDesktopTheme.mutate({ theme: theme === 'auto' ? 'system' : theme });
    },
  };
}
