/** What payments belong to: a booking, a pledge, or the purchase of a credit. Pure. */
export type Agreement = { bookingId: string } | { pledgeId: string } | { purchaseId: string };

/** What dues belong to: a purchase owes nothing before it is paid. */
export type OwingAgreement = Exclude<Agreement, { purchaseId: string }>;

/** What the movements of an agreement are called by: for ever the same, so that nothing moves twice. */
export const keyOfAgreement = (agreement: Agreement): string => {
  if ('bookingId' in agreement) return agreement.bookingId;
  return 'pledgeId' in agreement ? `pledge:${agreement.pledgeId}` : `purchase:${agreement.purchaseId}`;
};

/** Only what says which agreement it is, of something that knows more. */
export const agreementOf = (of: Agreement): Agreement => {
  if ('bookingId' in of) return { bookingId: of.bookingId };
  return 'pledgeId' in of ? { pledgeId: of.pledgeId } : { purchaseId: of.purchaseId };
};
