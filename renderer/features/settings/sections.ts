import {
  IconAdjustments,
  IconBuilding,
  IconBuildingStore,
  IconBuildings,
  IconCalendarOff,
  IconClockHour4,
  IconDatabaseExport,
  IconForms,
  IconInfoCircle,
  IconKey,
  IconMessage2,
  IconPalette,
  IconPrinter,
  IconRepeat,
  IconRoute,
  IconSpeakerphone,
  IconTags,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import { AboutSection } from './sections/about.tsx';
import { BackupSection } from './sections/backup/backup.tsx';
import { BranchSection } from './sections/branch.tsx';
import { BranchesSection } from './sections/branches.tsx';
import { CampaignsSection } from './sections/campaigns/campaigns.tsx';
import { ChannelsSection } from './sections/channels/channels.tsx';
import { DashboardSection } from './sections/dashboard.tsx';
import { HeadOfficeSection } from './sections/head-office/head-office.tsx';
import { HolidaysSection } from './sections/holidays.tsx';
import { LabelsSection } from './sections/labels/labels.tsx';
import { LookSection } from './sections/look.tsx';
import { OwnFieldsSection } from './sections/own-fields/own-fields.tsx';
import { ProgramsSection } from './sections/programs/programs.tsx';
import { PromosSection } from './sections/promos.tsx';
import { RecoverySection } from './sections/recovery/recovery.tsx';
import { RulesSection } from './sections/rules.tsx';
import { SlotsSection } from './sections/slots.tsx';
import { TemplatesSection } from './sections/templates/templates.tsx';
import { UsersSection } from './sections/users.tsx';

/** From top to bottom. `isShared`: the whole branch's, so only managers may change it. */
export const SECTIONS = [
  { name: 'branch', icon: IconBuildingStore, content: BranchSection, isShared: true },
  { name: 'users', icon: IconUsers, content: UsersSection, isShared: true },
  { name: 'programs', icon: IconRepeat, content: ProgramsSection, isShared: true },
  { name: 'templates', icon: IconMessage2, content: TemplatesSection, isShared: true },
  { name: 'slots', icon: IconClockHour4, content: SlotsSection, isShared: true },
  { name: 'promos', icon: IconTicket, content: PromosSection, isShared: true },
  { name: 'channels', icon: IconRoute, content: ChannelsSection, isShared: true },
  { name: 'campaigns', icon: IconSpeakerphone, content: CampaignsSection, isShared: true },
  { name: 'labels', icon: IconTags, content: LabelsSection, isShared: true },
  { name: 'fields', icon: IconForms, content: OwnFieldsSection, isShared: true },
  { name: 'holidays', icon: IconCalendarOff, content: HolidaysSection, isShared: true },
  { name: 'rules', icon: IconAdjustments, content: RulesSection, isShared: true },
  { name: 'dashboard', icon: IconPrinter, content: DashboardSection, isShared: true },
  { name: 'head-office', icon: IconBuilding, content: HeadOfficeSection, isShared: true },
  { name: 'branches', icon: IconBuildings, content: BranchesSection, isShared: true },
  { name: 'backup', icon: IconDatabaseExport, content: BackupSection, isShared: true },
  { name: 'recovery', icon: IconKey, content: RecoverySection, isShared: true },
  { name: 'look', icon: IconPalette, content: LookSection, isShared: false },
  { name: 'about', icon: IconInfoCircle, content: AboutSection, isShared: false },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];
