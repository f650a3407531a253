import type { DemoCampaign } from './campaign';

export const washHouse: DemoCampaign = {
  slug: 'wash-house',
  lead: 'solene',
  title: 'Sauvons le lavoir de la rue des Mésanges',
  summary:
    'Refaire la charpente et les pierres d’un lavoir de 1886 avant l’hiver, avec un chantier ouvert à tous.',
  theme: 'heritage',
  area: 'Jeanne d’Arc',
  reaches: 'cancelled',
  minimum: 540_000,
  days: 50,
  scene: {
    place: 'water',
    colours: ['#d8e4dc', '#fbf3e0', '#b9a888', '#8dc0cc'],
    items: [
      ['🏚️', 44, 66, 38],
      ['🧺', 71, 90, 19],
      ['🪨', 20, 92, 17],
      ['🧱', 90, 96, 13],
    ],
  },
  alt: 'Un vieux bâtiment au bord de l’eau, avec un panier, une pierre et une brique',
  photos: [{ picture: '🧱', tint: 'clay' }],
  story: `<p>Le lavoir de la rue des Mésanges a cent quarante ans. Sa charpente a tenu deux guerres et beaucoup de linge. Elle ne tiendra pas un hiver de plus.</p>
<h2>Un chantier ouvert</h2>
<p>Deux compagnons encadrent, vingt bénévoles apprennent : <strong>tailler une cheville, poser une ardoise, rejointoyer à la chaux</strong>. Chaque samedi, une visite pour les enfants.</p>
<ul><li>dépose des ardoises et tri ;</li><li>remplacement de quatre fermes ;</li><li>reprise des margelles.</li></ul>
<h2>Et ensuite</h2>
<p>Un lieu d’ombre et d’eau pour les jours de grande chaleur, une scène pour la fête de la rue.</p>`,
  budget: [
    ['Chêne et ardoises', 286_000],
    ['Deux compagnons, six semaines', 168_000],
    ['Chaux, échafaudage, assurance', 86_000],
  ],
  team: [
    ['solene', 'Historienne, visites'],
    ['stefan', 'Chantier'],
  ],
  risks: 'Le lavoir appartient à la ville : rien ne commence sans son accord.',
  calendar: [
    [3, 'Dépose des ardoises'],
    [5, 'Levage'],
    [8, 'Fête de la rue'],
  ],
  faq: [['Faut-il savoir bricoler ?', 'Non, seulement des chaussures fermées.']],
  rewards: [
    {
      slug: 'slate',
      title: 'Une ardoise gravée',
      description: 'Une ancienne, avec votre prénom.',
      priceMinor: 2500,
      stock: 200,
      delivery: 6,
      shipping: [['FR', 890]],
      share: 30,
    },
    {
      slug: 'visit',
      title: 'La visite du soir',
      description: 'À la lanterne, avec Solène.',
      priceMinor: 1500,
      stock: 50,
      delivery: 5,
      share: 26,
    },
    {
      slug: 'day',
      title: 'Une journée de taille',
      description: 'Avec les compagnons, outils fournis.',
      priceMinor: 6000,
      stock: 12,
      delivery: 4,
      share: 8,
    },
  ],
  life: [
    { name: 'create', day: -54 },
    { name: 'submit', day: -40 },
    { name: 'approve', day: -38, by: 'operator' },
    { name: 'launch', day: -34, time: '18:00' },
    {
      name: 'cancel',
      day: -12.4,
      reason:
        'Excellente nouvelle : la ville inscrit le lavoir à son budget et paie toute la charpente. Nous arrêtons donc la campagne, personne n’est débité. Le chantier ouvert, lui, aura bien lieu : inscrivez-vous en écrivant à Solène.',
    },
  ],
  backing: {
    count: 32,
    shape: 'steady',
    giftShare: 18,
    gifts: [1000, 2000, 5000],
    near: 0.4,
    words: ['Ma grand-mère y lavait ses draps.', 'Pour l’ombre et pour l’eau.', 'Je viens avec ma truelle.'],
    told: [{ who: 'samir', day: -30, reward: 'visit' }],
  },
  news: [
    {
      day: -12,
      title: 'La ville prend tout',
      body: '<p>Le conseil municipal a voté lundi. C’est la plus belle raison d’annuler une campagne. Merci d’avoir montré que ce lavoir comptait.</p>',
    },
  ],
  comments: [
    [
      'tomas',
      -12,
      'Bravo ! Je m’inscris au chantier quand même.',
      [['solene', -11.7, 'Noté, premier samedi de mars. Apportez des gants.']],
    ],
  ],
};
