import type { DemoCampaign } from './campaign';

export const bikeLights: DemoCampaign = {
  slug: 'bike-lights',
  lead: 'samir',
  title: 'Cent lumières pour les vélos de la nuit',
  summary: 'Des éclairages offerts à celles et ceux qui rentrent du travail à vélo quand tout dort.',
  theme: 'mobility',
  area: 'Sainte-Thérèse',
  reaches: 'draft',
  minimum: 120_000,
  days: 30,
  scene: {
    place: 'street',
    colours: ['#5d6f97', '#c9b7c8', '#47587f', '#7b7f94'],
    items: [
      ['🌙', 80, 34, 17],
      ['🔦', 22, 92, 20],
      ['🚲', 52, 90, 42],
      ['💡', 84, 92, 19],
    ],
  },
  alt: 'Un vélo la nuit, avec une lampe de poche, une ampoule et la lune',
  photos: [],
  story: `<p>Je suis infirmier de nuit. À six heures, nous sommes une trentaine à quitter l’hôpital à vélo, et un sur trois n’a pas de lumière qui marche. Les éboueurs, les boulangers, les agents d’entretien : c’est pareil.</p>
<h2>L’idée</h2>
<p>Acheter cent paires d’éclairages à dynamo, solides, qui ne se volent pas, et les monter nous-mêmes, un dimanche, dans la cour de l’hôpital. <em>À compléter : photos de la cour, devis du magasin.</em></p>`,
  budget: [
    ['Cent paires d’éclairages à dynamo', 95_000],
    ['Visserie et câbles', 13_000],
  ],
  team: [['samir', 'Infirmier de nuit']],
  risks: '',
  calendar: [],
  faq: [],
  rewards: [
    {
      slug: 'light',
      title: 'Une lumière pour vous, une pour quelqu’un',
      description: 'La même que celle que nous montons.',
      priceMinor: 2400,
      stock: 50,
      delivery: 4,
      share: 1,
    },
  ],
  life: [{ name: 'create', day: -2.4 }],
};
