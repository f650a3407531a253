/** What should be true of the places of one slot: the rules in the fewest words, without a database. */

type Wait = { member: number; quantity: number; offeredAt: number | null };
type Seat = { quantity: number; isPaid: boolean; at: number };

export type Outcome = 'ok' | string;

const offerHours = 12;
const payWithinHours = 2;

export class PlacesModel {
  hour = 0;
  /** By member. */
  seats = new Map<number, Seat>();
  /** In the order in which they came. */
  line: Wait[] = [];

  constructor(public capacity: number) {}

  get taken(): number {
    const seated = [...this.seats.values()].reduce((sum, { quantity }) => sum + quantity, 0);
    return this.line.reduce(
      (sum, { quantity, offeredAt }) => sum + (offeredAt === null ? 0 : quantity),
      seated,
    );
  }

  private get left(): number {
    return this.capacity - this.taken;
  }

  private waitOf(member: number): Wait | undefined {
    return this.line.find((each) => each.member === member);
  }

  private forget(member: number): void {
    this.line = this.line.filter((each) => each.member !== member);
  }

  freeFor(member: number): number {
    const own = this.waitOf(member);
    const isAwaited = this.line.some(
      (each) => each.member !== member && each.offeredAt === null && each.quantity <= this.left,
    );
    return (own && own.offeredAt !== null ? own.quantity : 0) + (isAwaited ? 0 : this.left);
  }

  take(member: number, quantity: number, isPaid: boolean): Outcome {
    if (this.seats.has(member)) return 'booking.alreadyComing';
    if (quantity > this.capacity) return 'booking.tooManyPlaces';
    if (quantity > this.freeFor(member)) return 'booking.justTaken';
    this.forget(member);
    this.seats.set(member, { quantity, isPaid, at: this.hour });
    return 'ok';
  }

  /** The move with which a place is given back; null: there is none. */
  release(member: number): 'cancel_by_customer' | 'withdraw' | null {
    const seat = this.seats.get(member);
    this.seats.delete(member);
    return seat ? (seat.isPaid ? 'cancel_by_customer' : 'withdraw') : null;
  }

  join(member: number, quantity: number): Outcome {
    const own = this.waitOf(member);
    if (quantity > this.capacity) return 'booking.tooManyPlaces';
    if (this.seats.has(member)) return 'booking.alreadyComing';
    if (own && own.offeredAt !== null) return 'slot.alreadyOffered';
    if (this.freeFor(member) >= quantity) return 'slot.notFull';
    if (own) own.quantity = quantity;
    else this.line.push({ member, quantity, offeredAt: null });
    return 'ok';
  }

  leave(member: number): void {
    this.forget(member);
  }

  resize(capacity: number): Outcome {
    if (capacity < this.taken) return 'form';
    this.capacity = capacity;
    return 'ok';
  }

  pass(hours: number): void {
    this.hour += hours;
    for (const [member, { isPaid, at }] of this.seats)
      if (!isPaid && this.hour - at >= payWithinHours) this.seats.delete(member);
    this.line = this.line.filter(({ offeredAt }) => offeredAt === null || this.hour - offeredAt < offerHours);
  }

  /** What came free is offered, in order, to whom it is enough for. */
  settle(): void {
    for (const each of this.line)
      if (each.offeredAt === null && each.quantity <= this.left) each.offeredAt = this.hour;
  }
}
