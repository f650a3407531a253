import type { DemoCampaign } from './campaign';

export const openGreenhouse: DemoCampaign = {
  slug: 'open-greenhouse',
  lead: 'ronan',
  title: 'Une serre partagée aux jardins de Cleunay',
  summary:
    'Faire lever les semis de quatre-vingts jardins sous un même toit de verre récupéré, et garder des tomates jusqu’en novembre.',
  theme: 'environment',
  area: 'Cleunay',
  reaches: 'extended',
  minimum: 350_000,
  optimum: 520_000,
  days: 35,
  secondDays: 25,
  scene: {
    place: 'hills',
    colours: ['#cfe8ea', '#fdf6df', '#a9c99b', '#7fae78'],
    items: [
      ['greenhouse', 36, 86, 44],
      ['🌻', 78, 86, 27],
      ['🍅', 68, 94, 12],
      ['🌱', 59, 92, 13],
      ['🪴', 91, 96, 15],
      ['🥕', 13, 95, 14],
    ],
  },
  alt: 'Une serre dans les collines, avec un tournesol, une tomate et de jeunes pousses',
  photos: [
    { picture: '🪟', tint: 'sky' },
    { picture: '🌿', tint: 'grass' },
  ],
  story: `<p>Les jardins familiaux de Cleunay comptent quatre-vingts parcelles et autant de rebords de fenêtre où, chaque mars, des semis se penchent vers la lumière et finissent par tomber. Nous voulons <strong>une serre pour tous</strong>, faite de fenêtres récupérées sur les chantiers du quartier.</p>
<h2>Soixante mètres carrés de soleil</h2>
<p>Ronan a dessiné une charpente de châtaignier, Vasile l’a vérifiée. Cent douze fenêtres attendent dans un hangar : elles viennent de trois immeubles rénovés et auraient fini en benne.</p>
<ul><li>une moitié pour les semis, avec une tablette par jardin ;</li><li>une moitié plantée en pleine terre, cultivée ensemble ;</li><li>une cuve de trois mille litres sous la gouttière.</li></ul>
[[1]]
<h2>Le minimum est là, voici le deuxième tour</h2>
<p>Avec 3 500 €, la serre se construit. Vous l’avez permis, merci ! Avec <strong>5 200 €</strong>, elle a en plus une pompe solaire, une allée pour les fauteuils et un coin classe pour l’école, qui viendra le vendredi.</p>`,
  budget: [
    ['Charpente de châtaignier, scierie de Bécherel', 168_000],
    ['Fondations et quincaillerie', 74_000],
    ['Cuve et gouttières', 58_000],
    ['Location d’une nacelle, deux jours', 50_000],
    ['Pompe solaire et arrosage', 82_000, 'optimum'],
    ['Allée stabilisée pour les fauteuils', 61_000, 'optimum'],
    ['Bancs et tableau du coin classe', 27_000, 'optimum'],
  ],
  team: [
    ['ronan', 'Jardinier, plans'],
    ['vasile', 'Charpente'],
    ['odile', 'Semis et calendrier'],
    ['paul', 'Récupération des fenêtres'],
  ],
  risks:
    'Le verre est lourd : un bureau d’études contrôle la charpente avant la pose, c’est compris dans le prix. Un hiver très pluvieux repousserait les fondations de quelques semaines.',
  calendar: [
    [2, 'Fondations, dès que le sol porte'],
    [3, 'Levage de la charpente, venez pousser'],
    [4, 'Pose des cent douze fenêtres'],
    [5, 'Premiers semis'],
  ],
  faq: [
    ['Faut-il avoir une parcelle ?', 'Non : la moitié plantée ensemble est ouverte à tout le quartier.'],
    ['Et la grêle ?', 'Les fenêtres sont à double vitrage, et l’assurance des jardins couvre le reste.'],
  ],
  rewards: [
    {
      slug: 'seeds',
      title: 'Dix sachets de graines',
      description: 'Récoltées ici, reproductibles, avec le nom de qui les a sauvées.',
      priceMinor: 1200,
      delivery: 3,
      shipping: [
        ['FR', 250],
        ['*', 450],
      ],
      share: 28,
    },
    {
      slug: 'plants',
      title: 'Six plants de tomates',
      description: 'Élevés dans la serre, à choisir en mai.',
      priceMinor: 2000,
      stock: 80,
      delivery: 6,
      choices: [{ name: 'Variété', options: ['Cœur de bœuf', 'Noire de Crimée', 'Cerise jaune'] }],
      share: 26,
    },
    {
      slug: 'window',
      title: 'Une fenêtre à votre nom',
      description: 'Gravé dans le bois du cadre, côté soleil.',
      priceMinor: 5000,
      stock: 112,
      delivery: 4,
      share: 22,
    },
    {
      slug: 'day',
      title: 'Une journée avec Ronan',
      description: 'Tailler, semer, greffer : huit heures, deux bottes, un déjeuner.',
      priceMinor: 9000,
      stock: 6,
      delivery: 6,
      share: 5,
    },
    {
      slug: 'gloves',
      kind: 'addon',
      title: 'Une paire de gants',
      description: 'Cuir souple, trois tailles au retrait.',
      priceMinor: 1500,
      delivery: 3,
      share: 0.1,
    },
  ],
  needs: [
    {
      slug: 'lifting',
      kind: 'hours',
      title: 'Des bras pour le levage',
      description: 'Un dimanche, vingt personnes, une corde et un accordéon.',
      quantity: 80,
      offers: [
        {
          who: 'arthur',
          quantity: 8,
          word: 'Présent, avec mon équipe de rugby.',
          state: 'accepted',
          day: -20,
        },
        { who: 'tomas', quantity: 4, word: 'Je tiens la corde.', state: 'accepted', day: -13 },
        { who: 'bastien', quantity: 8, word: 'Et l’accordéon !', state: 'accepted', day: -3 },
      ],
    },
    {
      slug: 'plans',
      kind: 'hours',
      title: 'Un calcul de charpente',
      description: 'Une vérification écrite, pour l’assurance.',
      quantity: 4,
      offers: [
        {
          who: 'vasile',
          quantity: 4,
          word: 'C’est fait, il faut deux jambes de force de plus.',
          state: 'thanked',
          thanks: 'Sans vous, elle penchait. Merci Vasile !',
          day: -40,
        },
      ],
    },
    {
      slug: 'shelter',
      kind: 'room',
      title: 'Un hangar sec pour les fenêtres',
      description: 'Jusqu’au printemps, 30 m² suffisent.',
      quantity: 1,
      offers: [{ who: 'luc', word: 'Le fond de mon garage est à vous.', state: 'done', day: -34 }],
    },
  ],
  life: [
    { name: 'create', day: -68 },
    { name: 'submit', day: -55 },
    { name: 'approve', day: -53, by: 'operator' },
    { name: 'launch', day: -48, time: '18:00' },
    { name: 'extend', day: -13.2, by: 'timer' },
  ],
  backing: {
    count: 74,
    shape: 'classic',
    giftShare: 14,
    gifts: [1000, 2000, 2000, 3000, 5000],
    loud: [10, 33, 36],
    near: 0.38,
    words: [
      'Mes semis n’ont jamais survécu à mon chat. Merci pour eux.',
      'Une fenêtre de mon ancien immeuble est peut-être dedans !',
      'Pour des tomates en novembre.',
      'Le coin classe, vite !',
      'Cleunay, capitale du basilic.',
    ],
    told: [
      { who: 'samir', day: -47.5, reward: 'window', word: 'Pour mon père, qui n’a jamais eu de jardin.' },
      { who: 'nolwenn', day: -30, reward: 'plants' },
      { who: 'jeanne', day: -11, reward: 'seeds', moreMinor: 800 },
      { who: 'stefan', day: -26, reward: 'day' },
      { who: 'fatima', day: -40, moreMinor: 15_000, word: 'Pour la classe de ma fille, et pour la menthe.' },
      { who: 'camille', day: -22, reward: 'window', moreMinor: 10_000, hides: ['amount'] },
    ],
  },
  news: [
    {
      day: -38,
      title: 'Cent douze fenêtres à l’abri',
      body: '<p>Trois voyages, une vitre cassée, aucune dispute. Paul a compté deux fois.</p>',
    },
    {
      day: -13,
      title: 'Le minimum est atteint !',
      body: '<p>La serre se fera. Nous ouvrons le deuxième tour pour la pompe, l’allée et le coin classe. Ce qui est promis reste promis : rien n’est prélevé avant la fin.</p>',
    },
    {
      day: -5,
      title: 'Pour vous : choisissez votre fenêtre',
      body: '<p>Le plan numéroté est affiché au hangar. Premier venu, mieux exposé.</p>',
      audience: 'backers',
    },
  ],
  comments: [
    [
      'solene',
      -29,
      'Peut-on venir avec une classe de maternelle ?',
      [['ronan', -28.5, 'Avec bonheur, le vendredi matin. Le coin classe est dans le deuxième palier.']],
    ],
    [
      'david',
      -12,
      'Second round, second pledge: the wheelchair path matters to us.',
      [['odile', -11.6, 'Merci David. Nous avons mesuré l’allée avec Rose : un mètre quarante.']],
    ],
  ],
};
