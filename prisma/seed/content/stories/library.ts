import type { Calendar } from '../../calendar';
import type { Story } from './story';

/** What is asked for, out and back at the tool library: its keepers answer, its lenders hand over. */
export const libraryNow = ({ saturday }: Calendar): Story[] => [
  {
    slug: 'library-drill-asked',
    listing: 'perceuse-outiltheque',
    customer: 'samir',
    when: { from: saturday + 14, days: 2 },
    asked: 0.4,
    reaches: 'requested',
    message: 'Bonjour, des tringles à poser dans deux chambres. Je passe à la permanence du samedi.',
  },
  {
    slug: 'library-ladder-to-pay',
    listing: 'echelle-coulissante',
    customer: 'camille',
    when: { from: saturday + 7, days: 2 },
    asked: 0.7,
    reaches: 'accepted',
    message: 'Pour décrocher une banderole après le tournage. Nous serons deux à la porter.',
  },
  {
    slug: 'library-dryer-confirmed',
    listing: 'deshumidificateur',
    customer: 'oleksandra',
    when: { from: saturday, days: 4 },
    asked: 3.4,
    reaches: 'confirmed',
    message: 'Bonjour, une fuite dans la salle de bain : le mur doit sécher avant la peinture.',
    talk: [['provider', 4, 'Bonjour ! Il est prêt. Je serai là samedi matin, prenez un chariot : 18 kg.']],
  },
  {
    slug: 'library-planer-out',
    listing: 'rabot-electrique',
    customer: 'theo',
    when: { from: -2, days: 5 },
    asked: 5.2,
    reaches: 'started',
    message: 'La porte du local ne ferme plus depuis les pluies.',
    notes: { hand_over: { provider: 'Fers affûtés, guide dans la caisse.', customer: 'Vu, merci.' } },
  },
  {
    slug: 'library-scraper-back',
    listing: 'decapeur-thermique',
    customer: 'priya',
    when: { from: -6, days: 2 },
    asked: 9.1,
    reaches: 'ended',
    message: 'Hello, an old chair with five coats of paint.',
    notes: {
      return: { customer: 'One scraper is a bit worn.', provider: 'C’est noté, merci de l’avoir dit.' },
    },
    reviews: { provider: [5, 'Priya rend tout propre et dit ce qui s’use.'] },
  },
  {
    slug: 'library-paint-done',
    listing: 'rouleaux-baches',
    customer: 'mei',
    when: { from: -26, days: 3 },
    asked: 30,
    reaches: 'closed',
    message: 'Bonjour, une chambre à repeindre avant une naissance.',
    reviews: {
      customer: [5, 'Tout y était, et on m’a expliqué comment ne pas laisser de traces. Et c’est gratuit !'],
      provider: [5, 'Manchons rendus comme neufs.'],
    },
  },
  {
    slug: 'library-bench-done',
    listing: 'etabli-pliant',
    customer: 'arthur',
    when: { from: -16, days: 2 },
    asked: 18,
    reaches: 'closed',
    message: 'Je construis une étagère dans mon entrée, faute d’atelier.',
    reviews: {
      customer: [4, 'Solide, lourd dans l’escalier. La personne qui me l’a remis connaissait son affaire.'],
      provider: [5, 'À l’heure aux deux permanences.'],
    },
  },
];
