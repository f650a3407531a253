import type { DemoCampaign } from './campaign';

export const openAirCinema: DemoCampaign = {
  slug: 'open-air-cinema',
  lead: 'mei',
  title: 'Un cinéma en plein air au parc de Maurepas',
  summary: 'Huit soirées d’été, un écran gonflable et des chaises longues, sous les grands chênes.',
  theme: 'culture',
  area: 'Maurepas',
  reaches: 'failed',
  minimum: 650_000,
  days: 40,
  scene: {
    place: 'hills',
    colours: ['#4f5f8f', '#e0b7a6', '#5d7f70', '#46685a'],
    items: [
      ['🌳', 14, 78, 25],
      ['🌳', 88, 77, 23, 'turned'],
      ['📽️', 26, 94, 24],
      ['🎬', 54, 84, 33],
      ['🍿', 79, 94, 19],
    ],
  },
  alt: 'Un clap de cinéma, un projecteur et du pop-corn dans un parc, le soir',
  photos: [
    { picture: '📽️', tint: 'lilac' },
    { picture: '🍿', tint: 'peach' },
  ],
  story: `<p>Le dernier cinéma du nord de la ville a fermé en 1987. Les grands chênes de Maurepas, eux, sont toujours là, et ils feraient de très beaux rideaux.</p>
<h2>Huit vendredis d’été</h2>
<p>Un écran gonflable de neuf mètres, un projecteur loué, deux cents chaises longues prêtées par les comités de quartier. <strong>Entrée libre</strong>, films choisis par les habitants dans une urne posée à la bibliothèque.</p>
<ul><li>un court métrage fait ici, avant chaque film ;</li><li>une séance sous-titrée pour les personnes sourdes ;</li><li>du pop-corn à un euro et de la soupe de nouilles à deux.</li></ul>
<h2>Pourquoi c’est cher</h2>
<p>Les droits d’un film en plein air coûtent plus que l’écran. Nous avons préféré un budget honnête à un objectif facile.</p>`,
  budget: [
    ['Location de l’écran et du projecteur', 268_000],
    ['Droits de huit films', 232_000],
    ['Sonorisation et groupe électrogène', 96_000],
    ['Gardiennage et assurance', 54_000],
  ],
  team: [
    ['mei', 'Programmation'],
    ['solene', 'Bénévoles, buvette'],
  ],
  risks: 'La pluie : deux vendredis de réserve sont prévus en septembre.',
  calendar: [
    [3, 'Vote des films'],
    [7, 'Première séance'],
  ],
  faq: [['Et si l’objectif n’est pas atteint ?', 'Personne n’est débité. Nous recommencerons plus petit.']],
  rewards: [
    {
      slug: 'ticket',
      title: 'Une chaise longue réservée',
      description: 'Au troisième rang, tout l’été.',
      priceMinor: 2000,
      stock: 60,
      delivery: 7,
      share: 30,
    },
    {
      slug: 'poster',
      title: 'L’affiche sérigraphiée',
      description: '50 × 70, cent exemplaires.',
      priceMinor: 3500,
      stock: 100,
      delivery: 6,
      shipping: [['FR', 690]],
      share: 16,
    },
    {
      slug: 'film',
      title: 'Choisissez un film',
      description: 'Un des huit, annoncé en votre nom.',
      priceMinor: 25_000,
      stock: 2,
      delivery: 7,
      share: 1,
    },
  ],
  life: [
    { name: 'create', day: -82 },
    { name: 'submit', day: -70 },
    { name: 'approve', day: -68, by: 'operator' },
    { name: 'launch', day: -63, time: '21:00' },
    { name: 'fail', day: -23.3, by: 'timer' },
  ],
  backing: {
    count: 44,
    shape: 'flat',
    giftShare: 24,
    gifts: [1000, 2000, 3000],
    near: 0.46,
    words: ['Pour revoir un film sous les chênes.', 'Je vote Tati.', 'Même plus petit, faites-le !'],
    told: [
      { who: 'samir', day: -61, reward: 'ticket' },
      { who: 'jeanne', day: -50, reward: 'poster', word: 'L’urne est déjà sur mon comptoir.' },
    ],
  },
  news: [
    {
      day: -40,
      title: 'À mi-chemin du temps, pas de la somme',
      body: '<p>Nous sommes à peine au quart. Si vous connaissez un mécène, un voisin, un cousin, c’est le moment.</p>',
    },
    {
      day: -22,
      title: 'Pas cette fois',
      body: '<p>Il manquait trop. Personne n’est débité. Merci à tous ceux qui y ont cru : nous revenons au printemps, avec un écran plus petit et le même enthousiasme.</p>',
    },
  ],
  comments: [
    [
      'lan',
      -21,
      'On vous attend au printemps, avec les nouilles.',
      [['mei', -20.5, 'Et moi avec l’écran de ma tante : quatre mètres, mais il existe.']],
    ],
  ],
};
