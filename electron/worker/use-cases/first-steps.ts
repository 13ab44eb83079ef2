import { hasAction } from '../../../db/queries/audit-actions.ts';
import { readFirstContactDay } from '../../../db/queries/day-records.ts';
import { readSetting, writeSetting } from '../../../db/queries/settings.ts';
import { readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { listUsers } from '../../../db/queries/users.ts';
import { hasVehicles } from '../../../db/queries/vehicle-frames.ts';
import type { firstStepContract } from '../../../shared/contract/first-steps.ts';
import { CONFIRMABLE_STEPS, type ConfirmableStep, type FirstStepFacts, firstSteps } from '../../../shared/domain/first-steps.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { secondFolderOf } from '../backup/second-folder.ts';
import { demoPasswordOf } from '../demo/demo-password.ts';
import type { StoreContext } from '../store-context.ts';

export const firstStepHandlers: AreaHandlers<typeof firstStepContract> = {
  'branch.firstSteps': (_input, { context }) => firstSteps(firstStepFacts(context)),
  'branch.confirmFirstStep': ({ step }, { context }) => confirm(context, step),
};

/** In the settings: what somebody said is right as it is. */
const CONFIRMED_KEY = 'firstSteps';

/** Asked after each change while the branch is new, so it reads by indexes alone. */
function firstStepFacts(context: StoreContext): FirstStepFacts {
  const { store, today } = context;
  const db = context.db.read;
  return {
    today,
    role: context.user?.role ?? 'pic',
    isDemo: demoPasswordOf(store) !== null,
    users: listUsers(db).filter(({ active }) => active).length,
    hasVehicles: hasVehicles(db),
    programsChanged: hasAction(db, ['programs.save', 'schemes.importFile']),
    calendarChanged: hasAction(db, ['slots.save', 'holidays.save']),
    hasSecondFolder: secondFolderOf(store) !== null,
    isEnrolled: readEnrolment(db) !== null,
    firstContactOn: readFirstContactDay(db),
    confirmed: confirmedSteps(context),
  };
}

function confirmedSteps({ db }: StoreContext): ConfirmableStep[] {
  const kept = readSetting(db.read, CONFIRMED_KEY);
  return CONFIRMABLE_STEPS.filter((code) => Array.isArray(kept) && kept.includes(code));
}

function confirm(context: StoreContext, step: ConfirmableStep): { ok: true } {
  const before = confirmedSteps(context);
  if (before.includes(step)) return { ok: true };
  context.db.transaction(() => {
    const after = [...before, step];
    writeSetting(context.db.write, CONFIRMED_KEY, after, context.store.clock.instant());
    audit(context, { action: 'branch.confirmFirstStep', entity: 'branch', before: { steps: before }, after: { steps: after } });
  });
  return { ok: true };
}
