import {
  IconCalendarEvent,
  IconFileImport,
  IconFileText,
  IconListCheck,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AuditScreen } from './features/audit/screen.tsx';
import { BookingsScreen } from './features/bookings/screen.tsx';
import { CustomerScreen } from './features/customer/screen.tsx';
import { CustomersScreen } from './features/customers/screen.tsx';
import { ImportScreen } from './features/import/screen.tsx';
import { ReportsScreen } from './features/reports/screen.tsx';
import { SettingsScreen } from './features/settings/screen.tsx';
import { TodayScreen } from './features/today/screen.tsx';
import { PATHS } from './paths.ts';

type ScreenName = keyof typeof PATHS;

export interface RailEntry {
  name: ScreenName;
  path: string;
  icon: typeof IconUsers;
}

/** The rail from top to bottom; Alt+1, Alt+2 … open them in this order. */
export const RAIL: readonly RailEntry[] = [
  { name: 'today', path: PATHS.today, icon: IconListCheck },
  { name: 'customers', path: PATHS.customers, icon: IconUsers },
  { name: 'bookings', path: PATHS.bookings, icon: IconCalendarEvent },
  { name: 'import', path: PATHS.import, icon: IconFileImport },
  { name: 'reports', path: PATHS.reports, icon: IconFileText },
  { name: 'settings', path: PATHS.settings, icon: IconSettings },
  { name: 'audit', path: PATHS.audit, icon: IconShieldCheck },
];

/** One line per screen. A path ending in `/*?` keeps further parts for the screen itself. */
export const ROUTES: readonly { path: string; screen: ComponentType }[] = [
  { path: PATHS.today, screen: TodayScreen },
  { path: PATHS.customers, screen: CustomersScreen },
  { path: `${PATHS.customers}/:id`, screen: CustomerScreen },
  { path: PATHS.bookings, screen: BookingsScreen },
  { path: PATHS.import, screen: ImportScreen },
  { path: PATHS.reports, screen: ReportsScreen },
  { path: `${PATHS.settings}/*?`, screen: SettingsScreen },
  { path: PATHS.audit, screen: AuditScreen },
];
