import { pickUp } from '@/lib/campaign/pledging/rules';
import type { DemoCampaign } from './campaign';

export const recipeBook: DemoCampaign = {
  slug: 'recipe-book',
  lead: 'karim',
  title: '« À table, Villejean » : quarante recettes, quarante voisins',
  summary:
    'Un livre de cuisine du quartier, imprimé à Rennes si cent cinquante personnes le commandent. Chaque recette a un visage et une histoire.',
  theme: 'food',
  area: 'Villejean',
  reaches: 'live',
  goalKind: 'preorders',
  minimum: 150,
  days: 42,
  scene: {
    place: 'room',
    colours: ['#fbe6cf', '#fdf5e8', '#c98f66', '#a86f4b'],
    items: [
      ['🍲', 24, 84, 25],
      ['🫖', 79, 82, 20],
      ['📖', 51, 88, 36],
      ['🌶️', 12, 93, 11],
      ['🍋', 90, 93, 11],
      ['🥘', 71, 97, 18],
    ],
  },
  alt: 'Un livre ouvert sur une table, avec une marmite, une théière et des épices',
  photos: [
    { picture: '🥘', tint: 'honey' },
    {
      scene: {
        place: 'room',
        colours: ['#f6dcd0', '#fdf3e6', '#b98260', '#9b6848'],
        items: [
          ['🥟', 17, 92, 18],
          ['🍛', 38, 91, 22],
          ['🥘', 62, 91, 24],
          ['🥧', 84, 91, 20],
        ],
      },
      alt: 'Une table avec des raviolis, un curry, une paella et une tarte',
    },
    { picture: '🥟', tint: 'sand' },
  ],
  story: `<p>À Villejean, on parle trente-deux langues et on cuisine dans toutes. Depuis un an, le mercredi, une voisine ou un voisin vient préparer son plat dans la cuisine de la cantine. Nous goûtons, nous écrivons, Fatima photographie. <strong>Nous avons quarante recettes, et il est temps d’en faire un livre.</strong></p>
<h2>Le livre</h2>
<ul><li>168 pages cousues, qui restent ouvertes à plat dans la farine ;</li><li>quarante recettes pour six, avec ce qu’on trouve au marché ;</li><li>quarante portraits, et la langue de chacun à côté du français.</li></ul>
<p>Il y a le couscous du vendredi de Fatima, les raviolis que Lan plie sans regarder, le bortsch d’Oleksandra, le far de Maryvonne qui refuse qu’on dise « far aux pruneaux » parce que <em>« les pruneaux, cela va de soi »</em>.</p>
[[2]]
<h2>Pourquoi des pré-commandes</h2>
<p>L’imprimeur du canal ne lance pas ses machines en dessous de <strong>150 exemplaires</strong>. Plutôt que de demander des dons, nous vous vendons le livre d’avance. À 150, nous imprimons. En dessous, personne n’est débité, et nous continuons de cuisiner le mercredi.</p>
<p>Les droits vont à la cantine : elle en fera des goûters.</p>`,
  budget: [
    ['Impression et reliure de 150 exemplaires', 243_000],
    ['Mise en page et correction', 60_000],
    ['Papier et tirages des photos', 22_000],
    ['Enveloppes et timbres', 35_000],
  ],
  team: [
    ['karim', 'Cuisinier, rédacteur'],
    ['fatima', 'Photographies'],
    ['lan', 'Mise en page, raviolis'],
  ],
  risks:
    'Le prix du papier est bloqué jusqu’à la fin de la campagne. Si l’imprimeur prend du retard, les livres arrivent après l’été : nous le dirions aussitôt.',
  calendar: [
    [1, 'Dernières corrections, bon à tirer'],
    [2, 'Impression au bord du canal'],
    [3, 'Remise des livres autour d’un grand repas'],
  ],
  faq: [
    ['Y a-t-il des recettes sans viande ?', 'Dix-neuf sur quarante, signalées par une feuille.'],
    ['Livrez-vous à l’étranger ?', 'En Belgique, en Suisse et ailleurs en Europe, au prix de la poste.'],
    [
      'Peut-on venir cuisiner le mercredi ?',
      'Toujours, de 14 h à 17 h. Prévenez Karim pour le nombre d’assiettes.',
    ],
  ],
  rewards: [
    {
      slug: 'early',
      title: 'Le livre, prix des premiers',
      description: 'Les quarante premiers exemplaires à prix doux, numérotés.',
      priceMinor: 2000,
      stock: 40,
      untilDay: 12,
      delivery: 3,
      shipping: [
        ['FR', 490],
        ['BE', 890],
        ['CH', 1190],
        ['*', 1490],
      ],
      share: 60,
    },
    {
      slug: 'book',
      title: 'Le livre',
      description: '168 pages, à retirer à la cantine ou par la poste.',
      priceMinor: 2400,
      delivery: 3,
      shipping: [
        [pickUp, 0],
        ['FR', 490],
        ['BE', 890],
        ['CH', 1190],
        ['*', 1490],
      ],
      share: 62,
    },
    {
      slug: 'book-apron',
      title: 'Le livre et le tablier',
      description: 'Le tablier de la cantine, cousu par l’atelier de Maryvonne.',
      priceMinor: 4800,
      stock: 25,
      delivery: 3,
      shipping: [
        ['FR', 690],
        ['BE', 1090],
      ],
      choices: [
        { name: 'Couleur', options: ['Rayé bleu', 'Lin brut', 'Rouge brique'] },
        { name: 'Taille', options: ['Enfant', 'Adulte'] },
      ],
      share: 14,
    },
    {
      slug: 'library',
      kind: 'suspended',
      title: 'Un exemplaire pour une école',
      description: 'Offert à la bibliothèque d’une école du quartier.',
      priceMinor: 2000,
      delivery: 3,
      share: 10,
    },
    {
      slug: 'spice',
      kind: 'addon',
      title: 'Le mélange d’épices de Karim',
      description: '80 g, pour trois couscous.',
      priceMinor: 600,
      stock: 80,
      delivery: 3,
      share: 0.22,
    },
  ],
  needs: [
    {
      slug: 'proof',
      kind: 'hours',
      title: 'Relire quarante recettes',
      description: 'Avec un œil pour les grammes et les accents.',
      quantity: 10,
      offers: [
        {
          who: 'jeanne',
          quantity: 4,
          word: 'Bibliothécaire à votre service, surtout pour les accents.',
          state: 'accepted',
          day: -10,
        },
      ],
    },
    {
      slug: 'oven',
      kind: 'loan',
      title: 'Un four qui tient 280 °C',
      description: 'Pour la séance photo des pains.',
      quantity: 1,
    },
  ],
  life: [
    { name: 'create', day: -44 },
    { name: 'submit', day: -26 },
    { name: 'approve', day: -24, by: 'operator' },
    { name: 'launch', day: -18, time: '12:00' },
  ],
  backing: {
    count: 74,
    shape: 'classic',
    giftShare: 3,
    gifts: [1000, 2000],
    loud: [5, 12],
    near: 0.42,
    pairs: 0.3,
    words: [
      'Mon voisin de palier est page 74, je n’en dors plus.',
      'Un pour moi, un pour ma mère qui ne me croira pas.',
      'Le far de Maryvonne, enfin par écrit !',
      'Pour apprendre la cuisine de ceux d’en face.',
      'La meilleure cantine de Rennes, et de loin.',
    ],
    told: [
      { who: 'samir', day: -17.9, reward: 'early', addons: ['spice'] },
      { who: 'nolwenn', day: -12, reward: 'book-apron', word: 'Tachable, j’espère.' },
      { who: 'jeanne', day: -17, reward: 'early' },
      {
        who: 'emily',
        day: -6,
        reward: 'book',
        word: 'For my mum in Leeds, who thinks the French only eat baguettes.',
      },
    ],
  },
  news: [
    {
      day: -13,
      title: 'Les quarante premiers sont partis',
      body: '<p>Douze jours, quarante livres. L’imprimeur a souri, ce qui n’arrive pas souvent.</p><p>Voici la couverture : les mains de quarante personnes autour d’une seule table.</p>',
    },
    {
      day: -4,
      title: 'Une recette, en attendant',
      body: '<p>Le pain plat d’Idriss : 500 g de farine, 30 cl d’eau tiède, une cuillère de sel, dix minutes de patience, une poêle très chaude. <strong>Et on n’attend pas qu’il refroidisse.</strong></p>',
    },
  ],
  comments: [
    [
      'nadege',
      -9,
      'Est-ce que la recette du colombo y est ?',
      [['karim', -8.8, 'Page 112, avec la vôtre en variante si vous passez mercredi.']],
    ],
  ],
};
