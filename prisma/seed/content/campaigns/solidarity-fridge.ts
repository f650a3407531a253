import type { DemoCampaign } from './campaign';

export const solidarityFridge: DemoCampaign = {
  slug: 'solidarity-fridge',
  lead: 'aminata',
  title: 'Un frigo solidaire devant le marché du Blosne',
  summary:
    'Un frigo ouvert jour et nuit, où chacun dépose et chacun se sert. Chaque euro compte, même si tout n’est pas réuni.',
  theme: 'solidarity',
  area: 'Le Blosne',
  reaches: 'live',
  mode: 'keep',
  minimum: 180_000,
  days: 45,
  scene: {
    place: 'street',
    colours: ['#d5ecf0', '#fdf6e6', '#9dbfae', '#e6dcc4'],
    items: [
      ['🥬', 13, 92, 17],
      ['🍞', 24, 96, 14],
      ['🥛', 75, 94, 13],
      ['🍎', 85, 96, 11],
      ['fridge', 50, 90, 46],
      ['🥕', 94, 92, 12],
    ],
  },
  alt: 'Un frigo vitré dans un abri en bois, dans une rue, avec du pain, du lait, des légumes et une pomme',
  photos: [
    { picture: '🥕', tint: 'grass' },
    { picture: '🍞', tint: 'honey' },
  ],
  story: `<p>Le jeudi à 13 h, quand le marché remballe, il part trois bennes de fruits et de pain. À deux cents mètres, au centre social, nous refusons des colis faute de stock. <strong>Il manque un frigo entre les deux.</strong></p>
<h2>Comment cela marche</h2>
<p>Un frigo vitré, dans un abri en bois, branché sur la maison de quartier. Il est ouvert jour et nuit. On y dépose ce qu’on ne mangera pas, on y prend ce dont on a besoin. Personne ne note rien, personne ne demande rien.</p>
<ul><li>Deux bénévoles passent matin et soir : température, tri, nettoyage.</li><li>Pas de viande crue, pas de poisson, rien qui soit ouvert.</li><li>Un carnet est posé à côté, pour dire merci ou pour dire ce qui manque.</li></ul>
<h2>Pourquoi nous gardons ce qui vient</h2>
<p>Avec 900 €, nous achetons un frigo d’occasion et nous le mettons sous le préau. Avec 1 800 €, il est neuf, sobre, et il a son abri. C’est pour cela que cette campagne <em>garde ce qui vient</em> : chaque euro servira, quel que soit le total.</p>
<p>Quatre villes de la région l’ont fait avant nous. À Vitré, le frigo se vide et se remplit six fois par jour.</p>`,
  budget: [
    ['Frigo vitré neuf, classe A', 89_000],
    ['Bois, vis et peinture de l’abri', 52_000],
    ['Branchement par un électricien', 24_000],
    ['Électricité de la première année', 15_000],
  ],
  team: [
    ['aminata', 'Responsable, centre social'],
    ['mehmet', 'Maraîcher, lien avec le marché'],
    ['vasile', 'Charpente de l’abri'],
  ],
  risks:
    'Un frigo public peut être abîmé : il est sous les fenêtres du gardien, assuré, et l’abri se ferme par grand vent. Si un contrôle sanitaire demande un changement, nous l’appliquons dans la semaine.',
  calendar: [
    [2, 'Commande du frigo'],
    [3, 'Chantier de l’abri avec les jeunes du quartier'],
    [4, 'Ouverture, avec une soupe'],
  ],
  faq: [
    [
      'Est-ce surveillé ?',
      'Deux passages par jour, et un thermomètre qui prévient Aminata sur son téléphone au-dessus de 5 °C.',
    ],
    [
      'Puis-je déposer un plat cuisiné ?',
      'Oui, avec la date et la liste des ingrédients : des étiquettes et un crayon sont accrochés à la porte.',
    ],
  ],
  rewards: [
    {
      slug: 'magnet',
      title: 'L’aimant du frigo',
      description: 'Dessiné par la classe de CM1. À retirer au centre social.',
      priceMinor: 800,
      delivery: 4,
      share: 20,
    },
    {
      slug: 'soup',
      title: 'La soupe d’ouverture',
      description: 'Un bol, une cuillère gravée à emporter, et la fête.',
      priceMinor: 1500,
      stock: 60,
      delivery: 4,
      share: 26,
    },
    {
      slug: 'plank',
      title: 'Une planche à votre nom',
      description: 'Dans l’abri, pyrogravée par Vasile.',
      priceMinor: 4000,
      stock: 40,
      delivery: 4,
      share: 14,
    },
    {
      slug: 'meal',
      kind: 'suspended',
      title: 'Un panier suspendu',
      description: 'Dix euros de produits frais, déposés en votre nom.',
      priceMinor: 1000,
      delivery: 4,
      share: 22,
    },
  ],
  needs: [
    {
      slug: 'rounds',
      kind: 'hours',
      title: 'Des passages du matin',
      description: 'Un quart d’heure, une fois par semaine, entre 7 h et 9 h.',
      quantity: 14,
      offers: [
        {
          who: 'mamadou',
          quantity: 2,
          word: 'Mardi et jeudi, sur le chemin du travail.',
          state: 'offered',
          day: -0.4,
        },
      ],
    },
  ],
  life: [
    { name: 'create', day: -16 },
    { name: 'submit', day: -9 },
    {
      name: 'approve',
      day: -7.2,
      by: 'operator',
      reason: 'D’accord pour garder ce qui vient : le premier palier a un sens à lui seul.',
    },
    { name: 'launch', day: -1, time: '9:00' },
  ],
  backing: {
    count: 15,
    shape: 'classic',
    giftShare: 24,
    gifts: [500, 1000, 1000, 2000, 3000],
    near: 0.45,
    words: [
      'J’ai eu besoin d’un frigo comme celui-là, une année. Merci de l’ouvrir.',
      'Le pain du jeudi ne finira plus à la benne.',
      'Pour le quartier, avec joie.',
    ],
    told: [
      {
        who: 'samir',
        day: -0.9,
        reward: 'meal',
        moreMinor: 500,
        word: 'L’hôpital est à côté, mes collègues suivront.',
      },
      { who: 'jeanne', day: -1.1, reward: 'soup' },
    ],
  },
  comments: [
    [
      'elif',
      -0.5,
      'Où sera-t-il exactement ?',
      [
        [
          'aminata',
          -0.4,
          'À droite de l’entrée de la maison de quartier, sous le lampadaire : on le verra du métro.',
        ],
      ],
    ],
  ],
};
