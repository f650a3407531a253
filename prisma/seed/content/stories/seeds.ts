import type { Story } from './story';

type Told = Pick<Story, 'slug' | 'listing' | 'customer' | 'asked' | 'reaches' | 'message'> &
  Partial<Pick<Story, 'reviews' | 'reason' | 'options'>>;

/** Everyone of the demo lives close by: most fetch their packet when they pass. */
const packet = (told: Told): Story => ({ when: 'whenever', options: { way: 'hand' }, ...told });

const byPost = { way: 'post', sendTo: 'Samir Benali, 3 rue des Glycines, 35000 Rennes' };

/** Who asked for seed: one variety through three gardens, and one of each thing that can happen to a packet. */
export const seedStories: readonly Story[] = [
  packet({
    slug: 'rose-de-berne-to-aminata',
    listing: 'graine-rose-de-berne',
    customer: 'aminata',
    asked: 560,
    reaches: 'closed',
    message: 'J’ai perdu la mienne l’an dernier. Il m’en faudrait pour un mur plein sud.',
    reviews: {
      customer: [5, 'Toutes levées ! Un mot sur chaque sachet, merci Luc.'],
      provider: [5, 'Aminata m’a envoyé la photo de ses plants.'],
    },
  }),
  packet({
    slug: 'rose-de-berne-to-claire',
    listing: 'graine-rose-de-berne-aminata',
    customer: 'claire',
    asked: 290,
    reaches: 'closed',
    message: 'Pour le carré de tomates du jardin du Moulin.',
    reviews: {
      customer: [5, 'Quatre plants superbes, et de bons conseils.'],
      provider: [5, 'Elle en fera bon usage.'],
    },
  }),
  packet({
    slug: 'rose-de-berne-to-lan',
    listing: 'graine-rose-de-berne-aminata',
    customer: 'lan',
    asked: 280,
    reaches: 'closed',
    message: 'Pour le carré de la résidence.',
    reviews: { customer: [5, 'Merci Aminata !'], provider: [5, 'À très vite au jardin.'] },
  }),
  packet({
    slug: 'rose-de-berne-to-paul',
    listing: 'graine-rose-de-berne-claire',
    customer: 'paul',
    asked: 9,
    reaches: 'ended',
    message: 'Une tomate qui a déjà fait trois jardins, je tente le quatrième.',
  }),
  packet({
    slug: 'rose-de-berne-to-yann',
    listing: 'graine-rose-de-berne',
    customer: 'yann',
    asked: 8,
    reaches: 'ended',
    message: 'Pour la cour de l’atelier.',
  }),
  packet({
    slug: 'coco-sent',
    listing: 'graine-coco-de-paimpol',
    customer: 'samir',
    asked: 6,
    reaches: 'sent',
    options: byPost,
    message: 'Je n’en trouve nulle part, et j’ai promis une cotriade à ma sœur.',
  }),
  packet({
    slug: 'saint-esprit-lost',
    listing: 'graine-saint-esprit',
    customer: 'camille',
    asked: 38,
    reaches: 'lost',
    message: 'Pour les montrer à la classe.',
  }),
  packet({
    slug: 'gotte-asked',
    listing: 'graine-gotte-jaune',
    customer: 'theo',
    asked: 0.7,
    reaches: 'requested',
    message: 'Pour le carré douze, avant les limaces.',
  }),
  packet({
    slug: 'butternut-accepted',
    listing: 'graine-butternut',
    customer: 'fatima',
    asked: 2,
    reaches: 'confirmed',
    message: 'Je passe au jardin dimanche.',
  }),
  packet({
    slug: 'chou-declined',
    listing: 'graine-chou-de-lorient',
    customer: 'hugo',
    asked: 20,
    reaches: 'declined',
    reason: 'Les souris sont passées avant vous, je suis désolé. Il m’en reste trop peu pour partager.',
    message: 'Pour un essai au fablab, en bac.',
  }),
];
