import type { DemoCampaign } from './campaign';

export const boatForAll: DemoCampaign = {
  slug: 'boat-for-all',
  lead: 'claire',
  title: 'Une barque pour tous sur la Vilaine',
  summary:
    'Une barque plate, accessible en fauteuil, pour sortir sur l’eau entre le Moulin du Comte et l’écluse. Construite par nous, menée par nous.',
  theme: 'sport',
  area: 'Moulin du Comte',
  reaches: 'submitted',
  minimum: 460_000,
  days: 45,
  scene: {
    place: 'water',
    colours: ['#bcdff0', '#fdf1dc', '#9cc59a', '#7fb4cf'],
    items: [
      ['🌳', 14, 62, 20],
      ['🌳', 89, 60, 17, 'turned'],
      ['🛶', 50, 88, 50],
      ['🦆', 83, 84, 11],
      ['🎣', 24, 84, 15],
    ],
  },
  alt: 'Une barque sur une rivière, avec un canard et une canne à pêche',
  photos: [
    { picture: '🛶', tint: 'sky' },
    { picture: 'plane', tint: 'sand' },
  ],
  story: `<p>La Vilaine passe au pied de nos immeubles et presque personne ne l’a jamais vue depuis le milieu. Pour qui marche mal ou roule, il n’y a pas une seule embarcation publique entre Rennes et Bruz.</p>
<h2>Une barque plate de sept mètres</h2>
<p>Claire a trouvé les plans d’une <strong>barque de Vilaine</strong>, celle que les laveuses empruntaient il y a cent ans. Fond plat, bords bas, très stable. Nous y ajoutons une rampe, deux ancrages de fauteuil et un petit moteur électrique pour le retour.</p>
<ul><li>construction tout l’hiver à l’atelier du moulin, ouverte le samedi ;</li><li>quarante sorties par saison, six passagers, à prix libre ;</li><li>un permis payé à quatre bénévoles.</li></ul>
<h2>Pourquoi maintenant</h2>
<p>L’atelier est libre jusqu’en avril, et un charpentier de marine à la retraite nous donne ses samedis. Ces deux chances ne reviendront pas ensemble.</p>`,
  budget: [
    ['Bois : chêne et contreplaqué marine', 172_000],
    ['Moteur électrique et batterie', 138_000],
    ['Rampe, ancrages, gilets', 79_000],
    ['Quatre permis et l’assurance', 71_000],
  ],
  team: [
    ['claire', 'Plans, organisation'],
    ['luc', 'Charpente de marine'],
    ['fatima', 'Accessibilité, essais'],
  ],
  risks:
    'La navigation dépend du niveau de l’eau : nous prévoyons quarante sorties sur soixante jours possibles. La mise à l’eau demande une autorisation, déposée en octobre ; si elle tarde, la barque sort d’abord à l’étang d’Apigné, où nous l’avons déjà.',
  calendar: [
    [2, 'Débit du bois, premières membrures'],
    [5, 'Retournement de la coque, à vingt'],
    [6, 'Mise à l’eau et fête du moulin'],
  ],
  faq: [
    ['Combien de fauteuils à la fois ?', 'Deux, avec leurs accompagnants, et deux autres passagers.'],
    ['Et s’il pleut ?', 'Une bâche, des couvertures et du café. Ou on reporte.'],
  ],
  rewards: [
    {
      slug: 'postcard',
      title: 'Une carte postale de la première sortie',
      description: 'Envoyée depuis l’écluse.',
      priceMinor: 1000,
      delivery: 6,
      shipping: [
        ['FR', 150],
        ['*', 250],
      ],
      share: 3,
    },
    {
      slug: 'trip',
      title: 'Une sortie de deux heures',
      description: 'À six, avec le goûter.',
      priceMinor: 3000,
      stock: 40,
      delivery: 7,
      share: 4,
    },
    {
      slug: 'saturday',
      title: 'Un samedi à l’atelier',
      description: 'Raboter, visser, déjeuner ensemble.',
      priceMinor: 4500,
      stock: 20,
      delivery: 4,
      share: 2,
    },
    {
      slug: 'given',
      kind: 'suspended',
      title: 'Une sortie suspendue',
      description: 'Pour un résident de la maison de retraite.',
      priceMinor: 2500,
      delivery: 7,
      share: 2,
    },
  ],
  needs: [
    {
      slug: 'saw',
      kind: 'loan',
      title: 'Une scie à ruban',
      description: 'Pour six semaines, avec le mode d’emploi.',
      quantity: 1,
    },
  ],
  life: [
    { name: 'create', day: -13 },
    { name: 'submit', day: -1.1 },
  ],
};
