import type { Story } from './story';

/** Nights in neighbours' homes, for points. */
export const homeStories: readonly Story[] = [
  {
    slug: 'samir chez loeiza',
    listing: 'pecheur-loeiza',
    customer: 'samir',
    when: { from: -44, nights: 2 },
    asked: 63,
    reaches: 'closed',
    options: { guests: 2 },
    message:
      'Deux nuits de repos après une série de gardes, avec ma sœur. Nous sommes soigneux, et nous aimons les huîtres.',
    notes: { return: { customer: 'Le poêle est vidé, le bois est rentré.' } },
    reviews: {
      customer: [
        5,
        'Une maison qui sent le sel et le café. Tout était expliqué, on n’a eu qu’à poser les sacs.',
      ],
      provider: [5, 'Maison rendue impeccable, et un joint de robinet changé en prime !'],
    },
  },
  {
    slug: 'pauline chez rose',
    listing: 'islandais-rose',
    customer: 'pauline',
    when: { from: -24, nights: 2 },
    asked: 40,
    reaches: 'closed',
    options: { guests: 4 },
    message: 'Un week-end à Paimpol avec les enfants. Ils ont promis de ne pas accorder le piano.',
    reviews: { customer: [5, 'Le jardin, le figuier, les cartes : les enfants ne voulaient plus repartir.'] },
  },
  {
    slug: 'loeiza chez jeanne',
    listing: 'thabor-jeanne',
    customer: 'loeiza',
    when: { from: -1, nights: 3 },
    asked: 16,
    reaches: 'started',
    options: { guests: 2 },
    message:
      'Je viens voir ma fille, qui vient d’avoir une petite. Votre rue est à dix minutes de la maternité.',
  },
  {
    slug: 'jeanne chez ronan',
    listing: 'embruns-ronan',
    customer: 'jeanne',
    when: { from: 26, nights: 2 },
    asked: 4.3,
    reaches: 'confirmed',
    options: { guests: 4 },
    message:
      'Deux nuits face à la mer avec les enfants, pour courir dans le vent. Nous laissons toujours plus propre que nous n’avons trouvé.',
    talk: [['provider', 20, 'Avec plaisir. Prenez des bottes, et le cerf-volant est dans le cellier.']],
  },
  {
    slug: 'emily chez samir',
    listing: 'trois-pieces-samir',
    customer: 'emily',
    when: { from: 33, nights: 2 },
    asked: 0.8,
    reaches: 'requested',
    options: { guests: 2 },
    message:
      'My parents are coming from Cardiff and my flat is tiny. They are quiet, tidy, and very curious about your bathroom tiles.',
  },
  {
    slug: 'hugo chez claire',
    listing: 'golfe-claire',
    customer: 'hugo',
    when: { from: 12, nights: 2 },
    asked: 11,
    reaches: 'cancelled_by_customer',
    options: { guests: 2 },
    message: 'Un week-end sur le golfe, à deux, sans voiture. On arrive par le train de 18 h.',
    reason: 'Je me suis foulé la cheville : pas de sentier côtier pour moi ce mois-ci. Désolé, Claire.',
  },
];
