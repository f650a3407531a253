import type { ListingType } from '@/lib/listing/listing-type';
import { stateMeanings } from './lifecycle';
import type { Role, State } from './lives/terms';

type Answers = Record<string, unknown>;

/** Answers without those that are for the time of the agreement only (`onceAgreed`): an address to send to. */
export const lastingAnswers = ({ questions }: Pick<ListingType, 'questions'>, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !questions[name]?.onceAgreed));

/** What somebody in a role reads of the answers: the other side all of them, from the agreement on until it came to its end. */
export const answersFor = (
  type: Pick<ListingType, 'questions'>,
  answers: Answers,
  { role, state }: { role: Role; state: State },
): Answers => {
  const { showsPlace, isOver, ends = false } = stateMeanings[state];
  const isAgreed = showsPlace && !isOver && !ends;
  return role === 'customer' || (role === 'provider' && isAgreed) ? answers : lastingAnswers(type, answers);
};
