import type { DemoCampaign } from './campaign';

export const radioKiosk: DemoCampaign = {
  slug: 'radio-kiosk',
  lead: 'yann',
  title: 'Radio Sud-Gare : la petite radio du quartier',
  summary:
    'Un studio dans un ancien kiosque, deux micros, et la parole aux gens de la rue. Lancement demain soir, en direct.',
  theme: 'culture',
  area: 'Sud-Gare',
  reaches: 'approved',
  minimum: 260_000,
  optimum: 380_000,
  days: 30,
  secondDays: 20,
  scene: {
    place: 'room',
    colours: ['#dcd3ee', '#fbf1e6', '#a387b8', '#85699e'],
    items: [
      ['📻', 50, 87, 38],
      ['🎤', 20, 89, 22],
      ['🎧', 81, 90, 23],
      ['☕', 92, 97, 12],
    ],
  },
  alt: 'Une radio, un micro et un casque sur une table',
  photos: [
    { picture: '🎤', tint: 'lilac' },
    { picture: '🔊', tint: 'sky' },
  ],
  story: `<p>Le kiosque à journaux de la place a fermé il y a deux ans. La ville nous le prête. Nous voulons y installer <strong>la plus petite radio de Rennes</strong> : dix mètres carrés, deux micros, une porte toujours ouverte.</p>
<h2>Ce qu’on entendra</h2>
<ul><li>le matin, l’agenda de la rue et les objets perdus ;</li><li>à midi, une recette dite par celui ou celle qui la fait ;</li><li>le soir, une personne du quartier, vingt minutes, sans montage.</li></ul>
<p>Pas d’antenne, pas de publicité : un flux en ligne, et une enceinte sous l’auvent pour ceux qui attendent le bus.</p>
<h2>Qui parle</h2>
<p>Tout le monde. Dix-huit personnes se sont inscrites avant même qu’il y ait un micro. La doyenne a quatre-vingt-onze ans et elle veut commenter les matchs.</p>`,
  budget: [
    ['Deux micros, une table de mixage, casques', 98_000],
    ['Isolation et menuiserie du kiosque', 112_000],
    ['Hébergement du flux, deux ans', 26_000],
    ['Droits musicaux de la première année', 24_000],
    ['Un second studio mobile, pour les écoles', 120_000, 'optimum'],
  ],
  team: [
    ['yann', 'Technique'],
    ['ines', 'Menuiserie, peinture'],
    ['luc', 'Grille des programmes'],
  ],
  risks:
    'Le prêt du kiosque est signé pour cinq ans. Si le bruit gêne les riverains, l’enceinte de l’auvent se tait après 19 h : c’est écrit dans notre charte.',
  calendar: [
    [2, 'Travaux du kiosque'],
    [3, 'Première émission, toute la journée'],
    [6, 'Cent émissions, grande écoute sur la place'],
  ],
  faq: [
    [
      'Puis-je proposer une émission ?',
      'Oui, en une phrase, dans la boîte aux lettres du kiosque. Nous répondons dans la semaine.',
    ],
  ],
  rewards: [
    {
      slug: 'jingle',
      title: 'Votre voix dans le générique',
      description: 'Vous dites « Sud-Gare », nous montons.',
      priceMinor: 1000,
      delivery: 2,
      share: 4,
    },
    {
      slug: 'mug',
      title: 'La tasse du studio',
      description: 'Émaillée, pour le café de 6 h.',
      priceMinor: 2200,
      stock: 80,
      delivery: 2,
      shipping: [['FR', 590]],
      choices: [{ name: 'Couleur', options: ['Crème', 'Violet'] }],
      share: 3,
    },
    {
      slug: 'show',
      title: 'Une heure d’antenne',
      description: 'La vôtre, avec un technicien et vos disques.',
      priceMinor: 6000,
      stock: 12,
      delivery: 3,
      share: 1,
    },
  ],
  life: [
    { name: 'create', day: -25 },
    { name: 'submit', day: -8 },
    {
      name: 'approve',
      day: -6,
      by: 'operator',
      reason: 'Hâte de vous entendre. Pensez à une photo du kiosque ouvert.',
    },
    { name: 'schedule', day: -2 },
  ],
  launchAt: [1, '18:30'],
};
