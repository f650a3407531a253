/** What a holding keeps of the place where it is handed over, for a select. */
export const holdingPlace = { placeAddress: true, placeLat: true, placeLng: true } as const;
