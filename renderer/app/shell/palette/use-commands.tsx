import {
  IconBook,
  IconBuildings,
  IconHelp,
  IconKeyboard,
  IconLanguage,
  IconListCheck,
  IconLock,
  IconMessagePlus,
  IconMoon,
  IconShieldQuestion,
  IconSun,
  IconSunMoon,
  IconTextSize,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TEXT_SIZES } from '../../../../shared/contract/desktop.ts';
import { lock, notifyError, useRead } from '../../../api/index.ts';
import { CHAPTERS } from '../../../features/guide/chapters.ts';
import { searchGuide } from '../../../features/guide/search-guide.ts';
import { SECTIONS } from '../../../features/settings/sections.ts';
import { guidePath, NEW_PRIVACY_REQUEST_PATH, newInquiryPath, PATHS, PRIVACY_PATH } from '../../../paths.ts';
import { setLanguage, useLanguage } from '../../../text/language.ts';
import { useSwitchBranch } from '../../../ui/branches/use-switch-branch.ts';
import { FIRST_STEPS_HIDDEN, isTrue } from '../../../ui/first-steps-hidden.ts';
import { useGo } from '../../../ui/form/use-leave.ts';
import { useOpenKeyMap } from '../../../ui/key-map.tsx';
import { useRemembered } from '../../../ui/use-remembered.ts';
import { useTextSize } from '../../../ui/use-text-size.ts';
import { THEMES, useTheme } from '../../../ui/use-theme.ts';
import { openHelp } from '../help/open-help.ts';
import { useRail } from '../use-rail.ts';
import type { CommandGroup } from './fitting-commands.ts';

const THEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconSunMoon };

/** What the palette offers beside customers; of the guide, what is found for the query. */
export function useCommands(query: string): CommandGroup[] {
  const { t } = useTranslation(['shell', 'settings', 'help', 'firstSteps']);
  const open = useGo();
  const { theme, setTheme } = useTheme();
  const [textSize, setTextSize] = useTextSize();
  const language = useLanguage();
  const openKeyMap = useOpenKeyMap();
  const rail = useRail();
  const branches = useRead('branches.list', {}).data ?? [];
  const goTo = useSwitchBranch();
  const [isPutAway, setPutAway] = useRemembered(FIRST_STEPS_HIDDEN, isTrue);
  const other = language === 'id' ? 'en' : 'id';
  return [
    {
      label: t('paletteScreens'),
      commands: rail.map(({ name, path, icon: Icon, digit }) => ({
        label: t(`screen_${name}`),
        icon: <Icon size={18} aria-hidden />,
        keys: `Alt ${digit}`,
        run: () => open(path),
      })),
    },
    {
      label: t('screen_settings'),
      onlySearched: true,
      commands: SECTIONS.map(({ name, icon: Icon }) => ({
        label: `${t('screen_settings')}: ${t(`settings:section_${name}`)}`,
        icon: <Icon size={18} aria-hidden />,
        run: () => open(`${PATHS.settings}/${name}`),
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
        { label: t('newPrivacyRequest'), icon: <IconShieldQuestion size={18} aria-hidden />, run: () => open(NEW_PRIVACY_REQUEST_PATH) },
        { label: t('privacyRegister'), icon: <IconShieldQuestion size={18} aria-hidden />, run: () => open(PRIVACY_PATH) },
        ...THEMES.filter((name) => name !== theme).map((name) => {
          const Icon = THEME_ICONS[name];
          return { label: `${t('theme')}: ${t(`theme_${name}`)}`, icon: <Icon size={18} aria-hidden />, run: () => setTheme(name) };
        }),
        ...TEXT_SIZES.filter((size) => size !== textSize).map((size) => ({
          label: `${t('textSize')}: ${t(`textSize_${size}`)}`,
          icon: <IconTextSize size={18} aria-hidden />,
          run: () => setTextSize(size),
        })),
        {
          label: `${t('language')}: ${t(`language_${other}`)}`,
          icon: <IconLanguage size={18} aria-hidden />,
          run: () => setLanguage(other),
        },
        { label: t('lock'), icon: <IconLock size={18} aria-hidden />, keys: 'Ctrl L', run: () => void lock().catch(notifyError) },
        ...(isPutAway
          ? [
              {
                label: t('firstSteps:title'),
                icon: <IconListCheck size={18} aria-hidden />,
                run: () => {
                  setPutAway(false);
                  open(PATHS.today);
                },
              },
            ]
          : []),
        { label: t('help:button'), icon: <IconHelp size={18} aria-hidden />, keys: '?', run: openHelp },
        { label: t('keyMap'), icon: <IconKeyboard size={18} aria-hidden />, keys: 'F1', run: openKeyMap },
        { label: t('openGuide'), icon: <IconBook size={18} aria-hidden />, run: () => open(PATHS.guide) },
      ],
    },
    {
      label: t('paletteGuide'),
      isFound: true,
      commands: (query.trim().length < 3 ? [] : searchGuide(CHAPTERS, query)).slice(0, 4).map((section) => ({
        label: section.title,
        icon: <IconBook size={18} aria-hidden />,
        run: () => open(guidePath(section.chapter, section.id)),
      })),
    },
  ];
}
