/** What holds of each way in which an owner takes bookings. */
type Facts = {
  /** The step with which a booking begins (`lib/booking/lives`). */
  begins: 'request' | 'book' | 'enter';
  /** Whoever asks has it at once: nobody has to answer. */
  isInstant: boolean;
  /** The lot decides among all who ask until it closes. */
  isDrawn: boolean;
};

export const approvals = ['request', 'instant', 'draw'] as const;
/** How an owner takes bookings: they answer each request, who comes first has it, or the lot decides. */
export type Approval = (typeof approvals)[number];

export const approvalFacts: Record<Approval, Facts> = {
  request: { begins: 'request', isInstant: false, isDrawn: false },
  instant: { begins: 'book', isInstant: true, isDrawn: false },
  draw: { begins: 'enter', isInstant: false, isDrawn: true },
};
