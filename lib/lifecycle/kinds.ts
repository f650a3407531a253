/** What has a life: the table its state stands in, and how the history refers to it. */
export const kinds = {
  booking: { table: 'booking', reference: 'booking_id', field: 'bookingId' },
  amendment: { table: 'amendment', reference: 'amendment_id', field: 'amendmentId' },
  slot: { table: 'slot', reference: 'slot_id', field: 'slotId' },
  draw: { table: 'draw', reference: 'draw_id', field: 'drawId' },
  listing: { table: 'listing', reference: 'listing_id', field: 'listingId' },
  campaign: { table: 'campaign', reference: 'campaign_id', field: 'campaignId' },
  pledge: { table: 'pledge', reference: 'pledge_id', field: 'pledgeId' },
  needOffer: { table: 'need_offer', reference: 'need_offer_id', field: 'needOfferId' },
} as const;

export type Kind = keyof typeof kinds;

export const allKinds = Object.keys(kinds) as Kind[];
