import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, useToday } from '../../../../api/index.ts';
import { useLeave } from '../../../../ui/form/use-leave.ts';
import { useChannelNames } from '../../../../ui/use-channel-names.ts';
import { Section } from '../../form/section.tsx';
import s from '../../settings.module.css';
import { newCampaign, toDraft } from './campaign-draft.ts';
import { CampaignForm } from './campaign-form.tsx';
import { CampaignList } from './campaign-list.tsx';

export function CampaignsSection() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const list = useRead('campaigns.list', {});
  const { channels } = useChannelNames();
  const [chosen, setChosen] = useState<number | 'new' | 'first'>('first');
  const leave = useLeave();
  const found = list.data?.find(({ id }) => id === chosen) ?? (chosen === 'new' ? undefined : list.data?.[0]);
  const usual = channels.find(({ code, active }) => active && code === 'ads')?.code ?? channels.find(({ active }) => active)?.code ?? '';
  const campaign = useMemo(() => (found ? toDraft(found) : newCampaign(today, usual)), [found, today, usual]);
  return (
    <Section name="campaigns" intro={t('campaignsIntro')} failed={{ error: list.error, retry: () => void list.refetch() }}>
      {list.data && (
        <div className={s.twoParts}>
          <CampaignList campaigns={list.data} chosen={campaign.id} onChoose={(id) => void leave(() => setChosen(id ?? 'new'))} />
          <CampaignForm
            key={campaign.id ?? 'new'}
            campaign={campaign}
            campaigns={list.data}
            refetch={async () => void (await list.refetch())}
            onSaved={setChosen}
          />
        </div>
      )}
    </Section>
  );
}
