import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../../../shared/contract/campaigns.ts';
import { useToday } from '../../../../api/index.ts';
import s from '../../settings.module.css';
import { useMayEdit } from '../../use-may-edit.ts';
import { stateOf } from './campaign-draft.ts';

interface Props {
  campaigns: readonly Campaign[];
  /** null: a new one. */
  chosen: number | null;
  onChoose(id: number | null): void;
}

const STATES = ['campaignRunning', 'campaignComing', 'campaignOver'] as const;

export function CampaignList({ campaigns, chosen, onChoose }: Props) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const mayEdit = useMayEdit();
  return (
    <nav className={s.templates} aria-label={t('section_campaigns')}>
      {mayEdit && (
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChoose(null)}>
          {t('newCampaign')}
        </Button>
      )}
      {campaigns.length === 0 && <p className="k-dim">{t('noCampaigns')}</p>}
      {STATES.map((state) => ({ state, of: campaigns.filter((one) => stateOf(one, today) === state) })).map(
        ({ state, of }) =>
          of.length > 0 && (
            <div key={state}>
              <h3>{t(state)}</h3>
              {of.map(({ id, name, active }) => (
                <button
                  key={id}
                  type="button"
                  className={`${s.template} ${id === chosen ? s.here : ''}`}
                  aria-current={id === chosen ? 'true' : undefined}
                  onClick={() => onChoose(id)}
                >
                  {name} {!active && <span className="k-dim">· {t('inactive')}</span>}
                </button>
              ))}
            </div>
          ),
      )}
    </nav>
  );
}
