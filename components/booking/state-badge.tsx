import { Badge } from '@/components/ui/badge';
import { stateMeanings } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import { useTypeWords } from './words';

/** A booking’s state in a word, the type’s own if it has one. */
export function StateBadge({ state, type }: { state: State; type: string }) {
  const { say } = useTypeWords(type);
  return <Badge tone={stateMeanings[state].tone}>{say(`state.${state}`)}</Badge>;
}
