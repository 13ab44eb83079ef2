import { IconBuilding, IconChartBar, IconChecklist, IconFileText, IconSettings, IconTargetArrow } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { BranchScreen } from '../features/branch/screen.tsx';
import { BranchDayScreen } from '../features/branch-day/screen.tsx';
import { BranchesScreen } from '../features/branches/screen.tsx';
import { OverviewScreen } from '../features/overview/screen.tsx';
import { PackageScreen } from '../features/packages/package-screen.tsx';
import { PackagesScreen } from '../features/packages/screen.tsx';
import { SendScreen } from '../features/packages/send/send-screen.tsx';
import { ReportsScreen } from '../features/reports/screen.tsx';
import { SettingsScreen } from '../features/settings/screen.tsx';
import { TargetsScreen } from '../features/targets/screen.tsx';
import { PATHS } from './paths.ts';

interface RailEntry {
  name: keyof typeof PATHS;
  path: string;
  icon: typeof IconBuilding;
}

/** The rail from top to bottom; Alt+1 to Alt+6 open them in this order. */
export const RAIL: readonly RailEntry[] = [
  { name: 'overview', path: PATHS.overview, icon: IconChartBar },
  { name: 'branches', path: PATHS.branches, icon: IconBuilding },
  { name: 'reports', path: PATHS.reports, icon: IconFileText },
  { name: 'targets', path: PATHS.targets, icon: IconTargetArrow },
  { name: 'packages', path: PATHS.packages, icon: IconChecklist },
  { name: 'settings', path: PATHS.settings, icon: IconSettings },
];

/** One line per screen; the first that fits is shown. */
export const ROUTES: readonly { path: string; screen: ComponentType }[] = [
  { path: PATHS.overview, screen: OverviewScreen },
  { path: PATHS.branches, screen: BranchesScreen },
  { path: `${PATHS.branches}/:id`, screen: BranchScreen },
  { path: `${PATHS.branches}/:id/:date`, screen: BranchDayScreen },
  { path: PATHS.reports, screen: ReportsScreen },
  { path: PATHS.targets, screen: TargetsScreen },
  { path: PATHS.packages, screen: PackagesScreen },
  { path: `${PATHS.packages}/send/:kind`, screen: SendScreen },
  { path: `${PATHS.packages}/:version`, screen: PackageScreen },
  { path: `${PATHS.settings}/:section?`, screen: SettingsScreen },
];
