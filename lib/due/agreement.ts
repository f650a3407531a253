/** What dues and payments belong to: a booking, or a pledge. Pure. */
export type Agreement = { bookingId: string } | { pledgeId: string };

/** What the movements of an agreement are called by: for ever the same, so that nothing moves twice. */
export const keyOfAgreement = (agreement: Agreement): string =>
  'bookingId' in agreement ? agreement.bookingId : `pledge:${agreement.pledgeId}`;

/** Only what says which agreement it is, of something that knows more. */
export const agreementOf = (of: Agreement): Agreement =>
  'bookingId' in of ? { bookingId: of.bookingId } : { pledgeId: of.pledgeId };
