import {
  IconBook,
  IconBuildings,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconMessagePlus,
  IconMoon,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lock, notifyError, useRead } from '../../api/index.ts';
import { newInquiryPath, PATHS } from '../../paths.ts';
import { setLanguage, useLanguage } from '../../text/language.ts';
import { useSwitchBranch } from '../../ui/branches/use-switch-branch.ts';
import { useGo } from '../../ui/form/use-leave.ts';
import { useOpenKeyMap } from '../../ui/key-map.tsx';
import { THEMES, useTheme } from '../../ui/use-theme.ts';
import { useRail } from './use-rail.ts';

interface Command {
  label: string;
  icon: ReactNode;
  run(): void;
}

const THEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconSunMoon };

/** What the palette offers beside customers. */
export function useCommands(): { label: string; commands: Command[] }[] {
  const { t } = useTranslation('shell');
  const open = useGo();
  const { theme, setTheme } = useTheme();
  const language = useLanguage();
  const openKeyMap = useOpenKeyMap();
  const rail = useRail();
  const branches = useRead('branches.list', {}).data ?? [];
  const goTo = useSwitchBranch();
  const other = language === 'id' ? 'en' : 'id';
  return [
    {
      label: t('paletteScreens'),
      commands: rail.map(({ name, path, icon: Icon }) => ({
        label: t(`screen_${name}`),
        icon: <Icon size={18} aria-hidden />,
        run: () => open(path),
      })),
    },
    {
      label: t('paletteBranches'),
      commands:
        branches.length < 2
          ? []
          : [
              ...branches
                .filter(({ isOpen, isThere }) => !isOpen && isThere)
                .map((branch) => ({
                  label: t('paletteSwitch', { name: branch.name, code: branch.code }),
                  icon: <IconBuildings size={18} aria-hidden />,
                  run: () => void goTo(branch),
                })),
              { label: t('paletteAllBranches'), icon: <IconBuildings size={18} aria-hidden />, run: () => open(PATHS.branches) },
            ],
    },
    {
      label: t('paletteCommands'),
      commands: [
        { label: t('newInquiry'), icon: <IconMessagePlus size={18} aria-hidden />, run: () => open(newInquiryPath()) },
        ...THEMES.filter((name) => name !== theme).map((name) => {
          const Icon = THEME_ICONS[name];
          return { label: `${t('theme')}: ${t(`theme_${name}`)}`, icon: <Icon size={18} aria-hidden />, run: () => setTheme(name) };
        }),
        {
          label: `${t('language')}: ${t(`language_${other}`)}`,
          icon: <IconLanguage size={18} aria-hidden />,
          run: () => setLanguage(other),
        },
        { label: t('lock'), icon: <IconLock size={18} aria-hidden />, run: () => void lock().catch(notifyError) },
        { label: t('keyMap'), icon: <IconKeyboard size={18} aria-hidden />, run: openKeyMap },
        { label: t('openGuide'), icon: <IconBook size={18} aria-hidden />, run: () => open(PATHS.guide) },
      ],
    },
  ];
}
