import { askCredit, giveNotice, settleCredit, startRent } from './owing';
import { leaveQueue, passOn, queue, takeOver } from './places';
import type { Outcome, Pick, Town } from './town';

type Way = {
  weight: number;
  try: (town: Town, pick: Pick) => Promise<Outcome>;
  /** It is one step of one agreement: nothing else may change, and refused, nothing at all. */
  isOwn: boolean;
};

/** Everything that people and the clock do to agreements. A new one: a row. */
export const ways = {
  ask: { weight: 5, try: (town, pick) => town.ask(pick), isOwn: true },
  move: { weight: 12, try: (town, pick) => town.move(pick), isOwn: true },
  propose: { weight: 3, try: (town, pick) => town.propose(pick), isOwn: true },
  answer: { weight: 3, try: (town, pick) => town.answer(pick), isOwn: false },
  pay: { weight: 7, try: (town, pick) => town.pay(pick), isOwn: false },
  payAgain: { weight: 1, try: (town, pick) => town.payAgain(pick), isOwn: false },
  payByHand: { weight: 2, try: (town, pick) => town.payByHand(pick), isOwn: false },
  comeBack: { weight: 2, try: (town, pick) => town.comeBack(pick), isOwn: false },
  queue: { weight: 2, try: queue, isOwn: true },
  leaveQueue: { weight: 1, try: leaveQueue, isOwn: true },
  passOn: { weight: 2, try: passOn, isOwn: true },
  takeOver: { weight: 2, try: takeOver, isOwn: true },
  startRent: { weight: 1, try: startRent, isOwn: true },
  giveNotice: { weight: 1, try: giveNotice, isOwn: true },
  askCredit: { weight: 1, try: askCredit, isOwn: true },
  settleCredit: { weight: 1, try: settleCredit, isOwn: true },
  takeItem: { weight: 2, try: (town, pick) => town.items.take(pick), isOwn: true },
  giveItemBack: { weight: 1, try: (town, pick) => town.items.giveBack(pick), isOwn: true },
  handItemOver: { weight: 1, try: (town, pick) => town.items.handOver(pick), isOwn: true },
  callOff: { weight: 1, try: (town, pick) => town.callOff(pick), isOwn: false },
  enterValue: { weight: 2, try: (town, pick) => town.enterValue(pick), isOwn: true },
  review: { weight: 1, try: (town, pick) => town.review(pick), isOwn: false },
  wait: { weight: 2, try: (town, pick) => town.wait(pick), isOwn: false },
  work: { weight: 3, try: (town) => town.work(), isOwn: false },
} satisfies Record<string, Way>;
