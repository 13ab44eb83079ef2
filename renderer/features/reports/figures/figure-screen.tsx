import { useToday } from '../../../api/index.ts';
import { CampaignsView } from './campaigns-view.tsx';
import { ChannelsView } from './channels-view.tsx';
import { ContributionView } from './contribution-view.tsx';
import { EvaluationView } from './evaluation-view.tsx';
import { RecapView } from './recap-view.tsx';
import type { FigureView } from './views.ts';

const VIEWS = {
  contribution: ContributionView,
  recap: RecapView,
  channels: ChannelsView,
  campaigns: CampaignsView,
  evaluation: EvaluationView,
};

export function FigureScreen({ view }: { view: FigureView }) {
  const today = useToday();
  const View = VIEWS[view];
  return today ? <View today={today} /> : null;
}
