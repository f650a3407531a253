/** The words of the hosted pages. They are the emulator's own: the community's site never shows them. */
const fr = {
  name: 'Paiement de démonstration',
  notice: 'Paiement de démonstration : aucune vraie carte, aucun argent ne circule.',
  payTitle: 'Votre paiement',
  setupTitle: 'Enregistrer une carte',
  setupHint: 'Rien n’est débité aujourd’hui. La carte est enregistrée pour plus tard.',
  savesCard: 'La carte sera aussi enregistrée pour la suite de cette réservation.',
  total: 'Total',
  number: 'Numéro de carte',
  expiry: 'Expiration (MM/AA)',
  cvc: 'Code CVC',
  pay: 'Payer {amount}',
  save: 'Enregistrer la carte',
  back: 'Annuler et revenir',
  errorTitle: 'Le paiement n’a pas abouti',
  wrongNumber: 'Ce numéro de carte n’est pas valable.',
  wrongExpiry: 'Cette date d’expiration est passée ou n’est pas lisible (exemple : 12 / 34).',
  wrongCvc: 'Le code de sécurité a trois ou quatre chiffres.',
  cardDeclined: 'Votre banque a refusé cette carte. Essayez-en une autre.',
  insufficientFunds: 'Il n’y a pas assez d’argent sur le compte de cette carte.',
  expiredCard: 'Cette carte a expiré.',
  realCard: 'Seules les cartes d’essai fonctionnent ici. Gardez votre vraie carte pour vous.',
  notAuthenticated: 'Votre banque n’a pas pu confirmer que c’est bien vous. Réessayez.',
  cards: 'Cartes d’essai',
  cardWorks: 'acceptée',
  cardDeclines: 'refusée',
  cardAsks: 'demande une confirmation',
  completeTitle: 'C’est fait',
  complete: 'Ce paiement a déjà été effectué.',
  continue: 'Continuer',
  expiredTitle: 'Cette page a expiré',
  expired: 'Le délai pour payer est passé. Rien n’a été débité.',
  missingTitle: 'Page introuvable',
  missing: 'Ce lien de paiement n’existe pas ou n’existe plus.',
  authTitle: 'Confirmez que c’est vous',
  auth: 'La banque de la carte demande une confirmation avant d’accepter.',
  authYes: 'Confirmer',
  authNo: 'Refuser',
  onboardTitle: 'Recevoir des paiements',
  onboard: 'Ici, le prestataire de paiement demanderait votre identité et votre compte bancaire.',
  onboardYes: 'Terminer l’inscription',
  onboardNo: 'Revenir plus tard',
};

const en: typeof fr = {
  name: 'Demonstration payment',
  notice: 'Demonstration payment: no real card, no money moves.',
  payTitle: 'Your payment',
  setupTitle: 'Save a card',
  setupHint: 'Nothing is charged today. The card is kept for later.',
  savesCard: 'The card will also be kept for the rest of this exchange.',
  total: 'Total',
  number: 'Card number',
  expiry: 'Expiry (MM/YY)',
  cvc: 'CVC code',
  pay: 'Pay {amount}',
  save: 'Save the card',
  back: 'Cancel and go back',
  errorTitle: 'The payment did not go through',
  wrongNumber: 'This card number is not correct.',
  wrongExpiry: 'This expiry date is past or cannot be read (example: 12 / 34).',
  wrongCvc: 'The security code has three or four digits.',
  cardDeclined: 'Your bank declined this card. Try another one.',
  insufficientFunds: 'There is not enough money on this card’s account.',
  expiredCard: 'This card has expired.',
  realCard: 'Only test cards work here. Keep your real card to yourself.',
  notAuthenticated: 'Your bank could not confirm that it is you. Try again.',
  cards: 'Test cards',
  cardWorks: 'accepted',
  cardDeclines: 'declined',
  cardAsks: 'asks for confirmation',
  completeTitle: 'All done',
  complete: 'This payment has already been made.',
  continue: 'Continue',
  expiredTitle: 'This page has expired',
  expired: 'The time to pay is over. Nothing was charged.',
  missingTitle: 'Page not found',
  missing: 'This payment link does not exist, or no longer.',
  authTitle: 'Confirm that it is you',
  auth: 'The card’s bank asks for a confirmation before it accepts.',
  authYes: 'Confirm',
  authNo: 'Refuse',
  onboardTitle: 'Receive payments',
  onboard: 'Here the payment provider would ask for your identity and your bank account.',
  onboardYes: 'Finish signing up',
  onboardNo: 'Come back later',
};

export type Words = typeof fr;
export type Language = 'fr' | 'en';
export const words: Record<Language, Words> = { fr, en };

/** The session's own language, or the first of the browser's that there is. */
export function languageOf(locale: string | null | undefined, acceptLanguage: string | undefined): Language {
  const wanted = locale && locale !== 'auto' ? [locale] : byPreference(acceptLanguage ?? '');
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in words);
  return (known as Language | undefined) ?? 'en';
}

function byPreference(header: string): string[] {
  const tags = header.split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/;\s*q=/);
    return { tag, weight: Number(weight ?? 1) };
  });
  return tags.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag);
}
