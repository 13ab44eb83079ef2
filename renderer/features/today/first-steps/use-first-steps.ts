import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useRead } from '../../../api/index.ts';
import { HEAD_OFFICE_PATH, PATHS } from '../../../paths.ts';
import { FIRST_STEPS_HIDDEN, isTrue } from '../../../ui/first-steps-hidden.ts';
import { useRemembered } from '../../../ui/use-remembered.ts';

export type FirstStep = CallOutput<'branch.firstSteps'>[number];

export interface FirstStepsLeft {
  steps: readonly FirstStep[];
  done: number;
  next: FirstStep | undefined;
  hide(): void;
}

/** What is left of a new branch's first minutes; `steps` null: nothing, or this person does not want to see it. */
export function useFirstSteps(): { isPending: boolean; steps: FirstStepsLeft | null } {
  const { t } = useTranslation('firstSteps');
  const { data, isPending } = useRead('branch.firstSteps', {});
  const [isHidden, setHidden] = useRemembered(FIRST_STEPS_HIDDEN, isTrue);
  if (!data || data.length === 0 || isHidden) return { isPending, steps: null };
  const done = data.filter(({ isDone }) => isDone).length;
  function hide() {
    setHidden(true);
    notifications.show({ message: t('hidden'), autoClose: 6000 });
  }
  return { isPending, steps: { steps: data, done, next: data.find(({ isDone }) => !isDone), hide } };
}

/** Where a step is taken; null: on this very screen. */
export const PATH_OF_STEP: Readonly<Record<FirstStep['code'], string | null>> = {
  users: `${PATHS.settings}/users`,
  data: PATHS.import,
  programs: `${PATHS.settings}/programs`,
  calendar: `${PATHS.settings}/slots`,
  backup: `${PATHS.settings}/backup`,
  head_office: HEAD_OFFICE_PATH,
  contact: null,
};
