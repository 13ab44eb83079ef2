import { NativeSelect, NumberInput, Switch, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../../../shared/contract/campaigns.ts';
import { useChange } from '../../../../api/index.ts';
import { useLanguage } from '../../../../text/language.ts';
import { DateField, TextField } from '../../../../ui/form/fields.tsx';
import { useChannelNames } from '../../../../ui/use-channel-names.ts';
import { LockedForm } from '../../form/locked.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { type CampaignDraft, isNameTaken, isOrderWrong, isSound, toCampaign } from './campaign-draft.ts';

interface Props {
  campaign: CampaignDraft;
  campaigns: readonly Campaign[];
  refetch(): Promise<void>;
  /** A new campaign has got its number. */
  onSaved(id: number): void;
}

const same = (campaign: CampaignDraft): CampaignDraft => campaign;
const MOST_RUPIAH = 99_999_999_999;

export function CampaignForm({ campaign, campaigns, refetch, onSaved }: Props) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { choices } = useChannelNames();
  const change = useChange('campaigns.save', { quiet: true });

  async function store(draft: CampaignDraft) {
    const { id } = await change.mutateAsync(toCampaign(draft));
    if (draft.id !== null) return;
    await refetch(); // so that the list knows it before it is opened
    notifications.show({ message: t('saved'), autoClose: 3000 });
    onSaved(id);
  }
  const form = useForm<CampaignDraft, CampaignDraft>({
    query: { data: campaign, refetch: refetch as never },
    toDraft: same,
    save: (draft) => (isSound(draft, campaigns) ? store(draft) : null),
  });
  const draft = form.draft ?? campaign;
  const set = (part: Partial<CampaignDraft>) => form.change({ ...draft, ...part });
  return (
    <LockedForm form={form}>
      <div className={s.templateFields}>
        <TextField
          label={t('name')}
          value={draft.name}
          maxLength={80}
          required
          error={isNameTaken(draft, campaigns) ? t('nameTaken') : undefined}
          onChange={(name) => set({ name })}
        />
        <Switch mt={25} label={t('active')} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
        <NativeSelect
          label={t('inquiryChannel')}
          value={draft.channel}
          data={choices(draft.channel)}
          onChange={(event) => set({ channel: event.currentTarget.value })}
        />
        <DateField label={t('fromDay')} value={draft.fromDay} onChange={(fromDay) => set({ fromDay })} />
        <DateField
          label={t('toDay')}
          value={draft.toDay}
          error={isOrderWrong(draft) ? t('dateOrder') : undefined}
          onChange={(toDay) => set({ toDay })}
        />
        <NumberInput
          label={t('budget')}
          value={draft.budget}
          error={draft.budget === '' ? t('required') : undefined}
          allowDecimal={false}
          allowNegative={false}
          min={0}
          max={MOST_RUPIAH}
          clampBehavior="strict"
          hideControls
          thousandSeparator={language === 'id' ? '.' : ','}
          decimalSeparator={language === 'id' ? ',' : '.'}
          onChange={(budget) => set({ budget: String(budget) })}
        />
        <div className={s.wide}>
          <TextField label={t('audience')} value={draft.audience} maxLength={400} onChange={(audience) => set({ audience })} />
        </div>
        <Textarea
          className={s.wide ?? ''}
          label={t('campaignMessage')}
          value={draft.message}
          maxLength={2000}
          autosize
          minRows={3}
          maxRows={8}
          onChange={(event) => set({ message: event.currentTarget.value })}
        />
      </div>
      <SaveBar form={form} blocked={!isSound(draft, campaigns)} />
    </LockedForm>
  );
}
