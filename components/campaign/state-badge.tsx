import { Badge, type Tone } from '@/components/ui/badge';
import type { CampaignState } from '@/lib/campaign/lifecycle';
import { useCampaignWords } from './words';

const tones: Record<CampaignState, Tone> = {
  draft: 'plain',
  submitted: 'plain',
  approved: 'sun',
  live: 'leaf',
  extended: 'leaf',
  succeeded: 'leaf',
  settled: 'leaf',
  failed: 'plain',
  cancelled: 'plain',
};

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  return <Badge tone={tones[state]}>{useCampaignWords().state(state)}</Badge>;
}
