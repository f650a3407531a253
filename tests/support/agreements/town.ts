import { answerAmendment } from '@/lib/booking/amending/commands/answer';
import { proposeAmendment } from '@/lib/booking/amending/commands/propose';
import { AnswerAmendment, amendmentAnswers, ProposeAmendment } from '@/lib/booking/amending/schema';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { lives, openStates } from '@/lib/booking/lifecycle';
import type { Role as AnyRole, State } from '@/lib/booking/lives/terms';
import { bookingFor } from '@/lib/booking/queries';
import { sayPaid } from '@/lib/due/commands/settle-by-hand';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { CallOff } from '@/lib/listing/slots/schema';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { AppError } from '@/lib/shared/errors';
import { chargeDues } from '@/lib/worker/tasks/charge-dues';
import { lifeTimers } from '@/lib/worker/tasks/life-timers';
import { slotTimers } from '@/lib/worker/tasks/slot-timers';
import { requestBooking } from '../asking';
import { aMember } from '../builders';
import { aCircle } from '../circle-builders';
import { letPass } from '../clock';
import { settleWith } from '../settling';
import type { TestStripe } from '../stripe';
import { Items } from './items';
import { type Offer, offers } from './offers';

export type Agreement = { id: string; offer: Offer; customer: Viewer; state: State };

/** What was tried came to pass, was refused, or there was nothing to try it on. */
export type Outcome = 'done' | 'refused' | 'nothing';

/** Picks one of several by a number that chance has drawn. */
export type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** As long as a letter to a host has to be. */
const message = 'Bonjour, nous serions deux et nous aimerions beaucoup venir chez vous ces jours-là, merci !';

const names = [...new Set(Object.values(lives).flatMap((life) => life.rows.map(({ name }) => name)))];
const parties = ['customer', 'provider', 'operator'] as const;
/** Agreements here have two sides. */
type Role = Exclude<AnyRole, 'member'>;

export const roles: readonly (Role | 'stranger')[] = [
  'customer',
  'provider',
  'customer',
  'provider',
  'operator',
  'stranger',
];

/** Something may still be done about it. */
const moving = openStates.in;

/** People, what they share, and what they have agreed: everything is done by the real commands. */
export class Town {
  agreements: Agreement[] = [];
  /** The secrets of links that offer somebody's places. */
  readonly keys: string[] = [];
  private pages: string[] = [];

  private constructor(
    readonly offers: readonly Offer[],
    readonly people: readonly Viewer[],
    /** Two who may both act for it. */
    private readonly circle: { id: string; people: readonly Viewer[] },
    private readonly operator: Viewer,
    private readonly stripe: TestStripe,
    readonly items: Items,
  ) {}

  static async with(stripe: TestStripe, which: readonly string[]): Promise<Town> {
    const made = await Promise.all(which.map((name) => offers[name]?.()));
    const people = await Promise.all([aMember(), aMember(), aMember()]);
    const operator = await aMember({ role: 'operator' });
    return new Town(
      made.filter((offer) => offer !== undefined),
      people,
      await aCircle(['keeper', 'keeper']),
      operator,
      stripe,
      await Items.give(3),
    );
  }

  as(role: Role | 'stranger', { offer, customer }: Agreement): Viewer {
    const others = this.people.filter(({ id }) => id !== customer.id);
    return { customer, provider: offer.provider, operator: this.operator, stranger: others[0] ?? customer }[
      role
    ];
  }

  /** One that is in such a state; where none is, now and then another. */
  one = (pick: Pick, ...states: State[]): Agreement | undefined =>
    pick(this.agreements.filter(({ state }) => states.includes(state))) ??
    (pick([true, false, false, false]) ? pick(this.agreements) : undefined);

  async ask(pick: Pick): Promise<Outcome> {
    const isForCircle = pick([true, false, false]) ?? false;
    const [offer, customer] = [pick(this.offers), pick(isForCircle ? this.circle.people : this.people)];
    if (!offer || !customer) return 'nothing';
    const dates = offer.asking(pick([0, 1, 2]) ?? 0, pick([0, 1, 2]) ?? 0);
    const { id, state } = await requestBooking(customer, {
      listingId: offer.listingId,
      ...dates,
      ...(isForCircle && { onBehalfOf: this.circle.id }),
      quantity: pick([1, 1, 2]) ?? 1,
      ...(offer.payIn && { payIn: pick(offer.payIn) }),
      options: offer.options ?? {},
      message,
      once: undefined,
    });
    this.agreements.push({ id, offer, customer, state: state as State });
    return 'done';
  }

  /** What stands on the pages of those who are in it. */
  private async openMoves(agreement: Agreement): Promise<{ role: Role; name: string }[]> {
    const seen = await Promise.all(
      parties.map(async (role) => {
        const view = await bookingFor(this.as(role, agreement), agreement.id).catch(refusedAs(null));
        return (view?.transitions ?? []).map(({ name }) => ({ role, name }));
      }),
    );
    return seen.flat();
  }

  /** A move that stands on somebody's page, or now and then any that has a name, by anyone. */
  async move(pick: Pick): Promise<Outcome> {
    const agreement = this.one(pick, ...moving);
    if (!agreement) return 'nothing';
    const open = pick([true, true, true, false]) ? await this.openMoves(agreement) : [];
    const { role, name } = pick(open) ?? { role: pick(roles) ?? 'stranger', name: pick(names) ?? '' };
    const viewer = this.as(role, agreement);
    const before = agreement.state;
    const { state } = await moveBooking(viewer, {
      bookingId: agreement.id,
      name,
      // One date of several is one of its own, or now and then none of them.
      ...(name === 'skip_date' && { slotId: pick([...agreement.offer.slotIds, 'none']) ?? 'none' }),
      reason: 'Parce que.',
      checklist: ['complete', 'clean', 'works', 'explained'],
      note: 'Tout va bien.',
      refundMinor: pick([0, 100, 1200, 5000]) ?? 0,
      depositMinor: pick([0, 2000]) ?? 0,
      refundCreditMinor: pick([0, 30, 60]) ?? 0,
      rentMinor: pick([2500, 4200]) ?? 4200,
    });
    requireAllowed(name, role, before, state);
    agreement.state = state;
    return 'done';
  }

  async propose(pick: Pick): Promise<Outcome> {
    const agreement = this.one(pick, 'confirmed', 'started');
    if (!agreement) return 'nothing';
    const { slotIds, ...dates } = agreement.offer.asking(pick([0, 1, 2, 3]) ?? 0, pick([0, 1, 2, 3]) ?? 0);
    const [slotId, insteadOf] = [slotIds?.[0], pick([...(slotIds ?? []), ...agreement.offer.slotIds])];
    const terms = pick([
      slotId ? { slotId } : dates,
      // Of several dates one for another: now and then one that it is not of.
      ...(slotId
        ? [
            { slotId, insteadOf },
            { slotId, insteadOf },
          ]
        : []),
      { quantity: 1 },
      { quantity: 2 },
      { totalMinor: 300 },
      { ...dates, quantity: 2 },
    ]);
    const asked = ProposeAmendment.safeParse({ bookingId: agreement.id, message: '', ...terms });
    if (!asked.success) return 'nothing';
    await proposeAmendment(this.as(pick(roles) ?? 'customer', agreement), asked.data);
    return 'done';
  }

  async answer(pick: Pick): Promise<Outcome> {
    const proposed = await db.amendment.findMany({
      where: { bookingId: { in: this.ids() } },
      orderBy: { id: 'asc' },
    });
    const amendment = pick(proposed.slice(-3));
    const agreement = this.agreements.find(({ id }) => id === amendment?.bookingId);
    if (!amendment || !agreement) return 'nothing';
    await answerAmendment(
      this.as(pick(roles) ?? 'provider', agreement),
      AnswerAmendment.parse({
        bookingId: agreement.id,
        amendmentId: amendment.id,
        name: pick(['agree', ...amendmentAnswers]),
      }),
    );
    return 'done';
  }

  /** A date of several agreements, or of one of the dates of one. */
  async callOff(pick: Pick): Promise<Outcome> {
    const offer = pick(this.offers.filter(({ slotIds }) => slotIds.length > 0));
    const slotId = pick(offer?.slotIds ?? []);
    if (!offer || !slotId) return 'nothing';
    await callOff(offer.provider, CallOff.parse({ slotId, scope: 'one', reason: 'Je suis malade.' }));
    return 'done';
  }

  /** By card, on the hosted page: what comes of it is told later, by the webhook. */
  async pay(pick: Pick): Promise<Outcome> {
    const agreement = this.one(pick, 'accepted');
    if (!agreement) return 'nothing';
    const { url } = await payBooking(agreement.customer, { bookingId: agreement.id, locale: 'fr' });
    // Paid already: it leads back to us.
    if (!url.startsWith(this.stripe.url)) return 'nothing';
    this.pages.push(url);
    await this.stripe.pay(url);
    return 'done';
  }

  /** On a page that was open already, perhaps paid, perhaps of something that has come to nothing. */
  async payAgain(pick: Pick): Promise<Outcome> {
    const page = pick(this.pages);
    if (!page) return 'nothing';
    await this.stripe.pay(page);
    return 'done';
  }

  async payByHand(pick: Pick): Promise<Outcome> {
    const agreement = this.one(pick, 'accepted');
    const dues = await db.due.findMany({ where: { bookingId: agreement?.id ?? '' }, orderBy: { id: 'asc' } });
    const due = pick(dues);
    if (!agreement || !due) return 'nothing';
    await sayPaid(this.as(pick(roles) ?? 'customer', agreement), { dueId: due.id }, confirmPaid);
    return 'done';
  }

  async comeBack(pick: Pick): Promise<Outcome> {
    const agreement = pick(this.agreements);
    if (!agreement) return 'nothing';
    await syncCheckout(agreement.id, confirmPaid);
    return 'done';
  }

  /** The public value by which a draw goes, too soon or a second time as it comes. */
  async enterValue(pick: Pick): Promise<Outcome> {
    const offer = pick(this.offers.filter(({ isDrawn = false }) => isDrawn));
    if (!offer) return 'nothing';
    const who = pick([offer.provider, offer.provider, this.operator, ...this.people]) ?? null;
    const numbers = pick(['4 17 23 38 49 2', '1 2 3 4 5 6', '9 8']) ?? '';
    await enterValue(who, { listingId: offer.listingId, numbers, isChecked: 'on' });
    return 'done';
  }

  async review(pick: Pick): Promise<Outcome> {
    const agreement = this.one(pick, 'ended');
    if (!agreement) return 'nothing';
    const viewer = this.as(pick(roles) ?? 'customer', agreement);
    await writeReview(viewer, { bookingId: agreement.id, rating: 4, body: 'Merci !' });
    return 'done';
  }

  /** Time goes by, and what happens by itself happens. */
  async wait(pick: Pick): Promise<Outcome> {
    letPass({ hours: pick(pick([true, true, true, false]) ? [1, 2, 5, 20] : [30, 80, 260, 800]) ?? 1 });
    await lifeTimers();
    await slotTimers();
    await chargeDues();
    return 'done';
  }

  async work(): Promise<Outcome> {
    await settleWith(this.stripe);
    return 'done';
  }

  ids = () => this.agreements.map(({ id }) => id);

  /** The state of each agreement as the database has it. */
  async states(): Promise<State[]> {
    const rows = await db.booking.findMany({
      where: { id: { in: this.ids() } },
      select: { id: true, state: true },
    });
    return this.agreements.map(({ id }) => rows.find((row) => row.id === id)?.state as State);
  }

  /** What the clock, the jobs and a payment have made of them. */
  async look(): Promise<void> {
    const states = await this.states();
    this.agreements.forEach((agreement, at) => {
      agreement.state = states[at] ?? agreement.state;
    });
  }
}

/** For a promise that is refused: `value` instead; a defect stays one. */
const refusedAs =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof AppError) return value;
    throw error;
  };

/** Throws where no row of a life has such a step for them. */
const requireAllowed = (name: string, role: Role | 'stranger', from: State, to: State): void => {
  if (from === to) return;
  const isRow = Object.values(lives).some((life) =>
    life.rows.some((row) => {
      const ends: readonly string[] = [
        String('to' in row ? row.to : ''),
        ...(('mayLeadTo' in row ? row.mayLeadTo : undefined) ?? []),
      ];
      return (
        row.name === name &&
        (row.by as readonly string[]).includes(role) &&
        (row.from as readonly string[]).includes(from) &&
        ends.includes(to)
      );
    }),
  );
  if (!isRow) throw new Error(`${role} led ${from} by ${name} to ${to}`);
};
