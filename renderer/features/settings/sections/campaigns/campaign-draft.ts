import type { Campaign } from '../../../../../shared/contract/campaigns.ts';
import { addDays } from '../../../../../shared/domain/civil-date.ts';
import type { CallInput } from '../../../../api/index.ts';
import { isDate } from '../../../../ui/form/checks.ts';

/** As it is written: the budget as text, so that a half-typed one is no zero. */
export interface CampaignDraft extends Omit<Campaign, 'id' | 'budget' | 'message' | 'audience'> {
  id: number | null;
  budget: string;
  message: string;
  audience: string;
}

export function toDraft({ budget, message, audience, ...campaign }: Campaign): CampaignDraft {
  return { ...campaign, budget: String(budget), message: message ?? '', audience: audience ?? '' };
}

/** A month from today. */
export function newCampaign(today: string, channel: string): CampaignDraft {
  return { id: null, name: '', channel, fromDay: today, toDay: addDays(today, 29), budget: '0', message: '', audience: '', active: true };
}

export function toCampaign({ budget, name, message, audience, ...draft }: CampaignDraft): CallInput<'campaigns.save'> {
  return { ...draft, name: name.trim(), budget: Number(budget), message: message.trim() || null, audience: audience.trim() || null };
}

export function isNameTaken({ id, name }: CampaignDraft, campaigns: readonly Campaign[]): boolean {
  return campaigns.some((other) => other.id !== id && other.name.toLowerCase() === name.trim().toLowerCase());
}

export function isOrderWrong({ fromDay, toDay }: CampaignDraft): boolean {
  return isDate(fromDay) && isDate(toDay) && fromDay > toDay;
}

export function isSound(draft: CampaignDraft, campaigns: readonly Campaign[]): boolean {
  const hasDays = isDate(draft.fromDay) && isDate(draft.toDay) && !isOrderWrong(draft);
  return draft.name.trim() !== '' && draft.channel !== '' && /^\d{1,11}$/.test(draft.budget) && hasDays && !isNameTaken(draft, campaigns);
}

export type CampaignState = 'campaignRunning' | 'campaignComing' | 'campaignOver';

export function stateOf({ fromDay, toDay }: Pick<Campaign, 'fromDay' | 'toDay'>, today: string): CampaignState {
  if (today < fromDay) return 'campaignComing';
  return today > toDay ? 'campaignOver' : 'campaignRunning';
}
