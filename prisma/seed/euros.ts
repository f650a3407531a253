/** The demo community counts in euros: its prices, its projects and what is said of them. */
export const currency = 'EUR';

/** An amount as its rows hold it. */
export const cents = (euros: number): number => Math.round(euros * 100);
