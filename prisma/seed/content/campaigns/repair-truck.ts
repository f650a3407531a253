import type { DemoCampaign } from './campaign';

export const repairTruck: DemoCampaign = {
  slug: 'repair-truck',
  lead: 'gwenael',
  title: 'Le camion qui répare : un atelier au pied des tours',
  summary:
    'Une camionnette aménagée en atelier de réparation, chaque mercredi dans un autre quartier : grille-pain, vélos, fermetures éclair.',
  theme: 'tools',
  area: 'Bourg-l’Évêque',
  reaches: 'succeeded',
  minimum: 380_000,
  days: 40,
  scene: {
    place: 'street',
    colours: ['#d9e6ef', '#fdf3df', '#cfae8b', '#d5d9c8'],
    items: [
      ['🚐', 48, 86, 47],
      ['🧰', 81, 93, 20],
      ['🔧', 17, 93, 15],
      ['🪛', 92, 96, 9],
      ['📻', 67, 97, 11],
    ],
  },
  alt: 'Une camionnette dans une rue, avec une caisse à outils, une clé et une radio',
  photos: [
    {
      scene: {
        place: 'room',
        colours: ['#dbe4ea', '#fbf6ea', '#a98f74', '#8d755d'],
        items: [
          ['🧵', 16, 91, 19],
          ['📻', 39, 89, 24],
          ['🔌', 60, 93, 16],
          ['🧰', 82, 91, 25],
        ],
      },
      alt: 'Un établi avec une bobine, une radio, une prise et une caisse à outils',
    },
    { picture: '🔌', tint: 'honey' },
    { picture: '🪡', tint: 'rose' },
  ],
  story: `<p>Un grille-pain qui ne chauffe plus, c’est souvent un fil à 40 centimes. Encore faut-il savoir lequel, et avoir le tournevis. Depuis trois ans, le café-réparation du Bourg-l’Évêque sauve deux objets sur trois. Mais il faut venir jusqu’à nous, et ceux qui en ont le plus besoin <strong>ne viennent pas</strong>.</p>
<h2>Alors nous venons</h2>
<p>Un fourgon de poste, 140 000 km, réformé en juin. Nous l’aménageons : un établi qui se déplie, une machine à coudre, un poste à souder, une banquette pour boire le café en attendant.</p>
<ul><li>le mercredi, un quartier différent, au pied des immeubles ;</li><li>quatre réparateurs bénévoles, un apprenti du lycée ;</li><li>réparer <em>avec</em> les gens, jamais à leur place.</li></ul>
[[1]]
<h2>Et après ?</h2>
<p>Trois bailleurs nous ont promis une place et une prise électrique. Le camion roule 46 mercredis par an, et garde la trace de chaque kilo sauvé.</p>`,
  budget: [
    ['Fourgon réformé, contrôle technique compris', 210_000],
    ['Établi, rangements, éclairage', 84_000],
    ['Outils et pièces de départ', 52_000],
    ['Assurance et carburant, un an', 34_000],
  ],
  team: [
    ['gwenael', 'Conducteur, vélos'],
    ['maryvonne', 'Couture'],
    ['hugo', 'Électronique'],
    ['idriss', 'Apprenti du lycée'],
  ],
  risks:
    'Un fourgon de cet âge peut tomber en panne : nous savons réparer, et 300 € sont gardés pour cela. Si un bailleur retire sa place, deux mairies de quartier ont offert la leur.',
  calendar: [
    [0, 'Fin des prélèvements, achat du fourgon'],
    [1, 'Aménagement, deux week-ends'],
    [2, 'Premier mercredi, à Villejean'],
    [6, 'Le kilo sauvé numéro mille'],
  ],
  faq: [
    ['Réparez-vous les téléphones ?', 'Les écrans et les batteries, oui. Les secrets, non.'],
    ['Combien cela coûte-t-il ?', 'Les pièces au prix coûtant, le reste au chapeau.'],
  ],
  rewards: [
    {
      slug: 'sticker',
      title: 'L’autocollant « Réparé, pas jeté »',
      description: 'À coller sur tout ce qui remarche.',
      priceMinor: 800,
      delivery: 1,
      shipping: [
        ['FR', 150],
        ['*', 250],
      ],
      share: 26,
    },
    {
      slug: 'kit',
      title: 'La trousse du mercredi',
      description: 'Douze embouts, un multimètre, du fil : de quoi sauver un grille-pain.',
      priceMinor: 3200,
      stock: 40,
      delivery: 2,
      shipping: [
        ['FR', 590],
        ['BE', 990],
      ],
      choices: [{ name: 'Trousse', options: ['Électricité', 'Couture', 'Vélo'] }],
      share: 28,
    },
    {
      slug: 'workshop',
      title: 'Un atelier à votre table',
      description: 'Deux réparateurs chez vous ou au bureau, trois heures.',
      priceMinor: 12_000,
      stock: 8,
      delivery: 3,
      share: 7,
    },
    {
      slug: 'repair',
      kind: 'suspended',
      title: 'Une réparation suspendue',
      description: 'Les pièces de quelqu’un qui ne peut pas les payer.',
      priceMinor: 1500,
      delivery: 2,
      share: 18,
    },
    {
      slug: 'mug',
      kind: 'addon',
      title: 'Une tasse recollée',
      description: 'À l’or, comme au Japon. Chacune est unique.',
      priceMinor: 1800,
      stock: 14,
      delivery: 2,
      share: 0.13,
    },
  ],
  needs: [
    {
      slug: 'solder',
      kind: 'loan',
      title: 'Un poste à souder pour l’aménagement',
      description: 'Deux week-ends.',
      quantity: 1,
      offers: [{ who: 'nolwenn', word: 'Le mien dort à l’atelier.', state: 'accepted', day: -12 }],
    },
  ],
  life: [
    { name: 'create', day: -62 },
    { name: 'submit', day: -49 },
    { name: 'approve', day: -47, by: 'operator' },
    { name: 'launch', day: -42, time: '19:00' },
    { name: 'succeed', day: -2.3, by: 'timer' },
  ],
  backing: {
    count: 76,
    shape: 'steady',
    giftShare: 26,
    gifts: [1000, 2000, 3000, 5000, 5000, 7500, 10_000],
    loud: [12, 25],
    near: 0.28,
    words: [
      'Mon mixeur vous doit la vie.',
      'Pour que mon fils apprenne à souder avec Hugo.',
      'Venez à Maurepas en premier !',
      'Deux objets sur trois, c’est mieux que mon garagiste.',
      'Réparer avec, pas à la place : bravo.',
    ],
    told: [
      {
        who: 'samir',
        day: -39,
        reward: 'kit',
        state: 'failing',
        refusal: 'insufficient_funds',
        attempts: 2,
        word: 'Ma perceuse attend le camion.',
      },
      { who: 'jeanne', day: -22, reward: 'repair' },
      { who: 'nolwenn', day: -41.8, moreMinor: 5000, word: 'D’un atelier à l’autre.' },
      { who: 'eliott', day: -33, reward: 'sticker', state: 'failing', refusal: 'expired_card', attempts: 2 },
      { who: 'luc', day: -15, moreMinor: 6000, source: 'cheque' },
      { who: 'mei', day: -8, reward: 'kit', state: 'failing', refusal: 'generic_decline', attempts: 2 },
      { who: 'elif', day: -19, reward: 'sticker', state: 'withdrawn' },
    ],
  },
  news: [
    {
      day: -30,
      title: 'Nous avons essayé le fourgon',
      body: '<p>Il démarre au quart de tour, il sent le courrier et la radio capte une seule station. Hugo jure qu’il n’y touchera pas.</p>',
    },
    {
      day: -2,
      title: 'C’est fait !',
      body: '<p>Merci à chacune et chacun. Les cartes sont débitées en ce moment ; si la vôtre est refusée, vous avez reçu un message, rien n’est perdu.</p><p>Prochain rendez-vous : l’aménagement, les deux premiers week-ends du mois.</p>',
    },
  ],
  comments: [
    [
      'pauline',
      -27,
      'Passerez-vous par Saint-Hélier ?',
      [['gwenael', -26.6, 'Le troisième mercredi, sur la place. Apportez aussi le café.']],
    ],
  ],
};
