import type { DemoCampaign } from './campaign';

export const brassBand: DemoCampaign = {
  slug: 'brass-band',
  lead: 'theo',
  title: 'Des cuivres pour la fanfare de Saint-Martin',
  summary:
    'Vingt-deux musiciens, sept instruments. Un parc de cuivres d’occasion, révisés, pour que plus personne n’attende son tour.',
  theme: 'culture',
  area: 'Saint-Martin',
  reaches: 'live',
  minimum: 320_000,
  days: 35,
  scene: {
    place: 'stage',
    colours: ['#f6d9c8', '#fbeede', '#c26d62', '#d8a673'],
    items: [
      ['🥁', 26, 88, 24],
      ['🎷', 76, 90, 29],
      ['🎺', 50, 84, 38],
      ['🪗', 88, 97, 17],
      ['🎶', 17, 50, 15],
    ],
  },
  alt: 'Une scène avec une trompette, un saxophone, un tambour et un accordéon',
  photos: [
    {
      scene: {
        place: 'street',
        colours: ['#f3dccb', '#fdf1e2', '#d0947f', '#dcc9a8'],
        items: [
          ['🎺', 26, 88, 27],
          ['📯', 52, 88, 25],
          ['🎷', 78, 90, 26],
          ['🎼', 92, 56, 11],
        ],
      },
      alt: 'Trois cuivres dans une rue',
    },
    { picture: '🎼', tint: 'lilac' },
  ],
  story: `<p>La fanfare des prairies joue depuis quatre ans sur les quais, aux kermesses et une fois par an sous les fenêtres de la maison de retraite. Nous sommes vingt-deux, de neuf à soixante-quatorze ans. Nous avons <strong>sept instruments</strong>, dont un trombone qui fuit.</p>
<p>Chaque mardi, quinze personnes regardent jouer les autres. Elles chantent leur partie, elles tapent dans leurs mains, et certaines finissent par ne plus venir. C’est pour elles que nous faisons cette campagne.</p>
<h2>Un parc d’instruments qui tourne</h2>
<p>Un luthier de Saint-Malo ferme son magasin et nous réserve un lot jusqu’à la fin du mois : quatre trompettes, trois trombones, deux saxophones alto et un soubassophone. Tout est révisé, garanti un an. <em>Neuf, le même lot coûterait onze mille euros.</em></p>
[[1]]
<h2>Pour qui</h2>
<ul><li>Les instruments sont prêtés à l’année, pour 20 € ou pour rien.</li><li>Les enfants de l’école passent d’abord.</li><li>Un instrument qui ne sort pas de sa boîte pendant deux mois change de mains : c’est la seule règle.</li></ul>
<h2>Il reste deux jours</h2>
<p>Nous y sommes presque, et le luthier ne peut pas attendre. Si la somme n’y est pas dimanche, le lot part aux enchères, et nous retournons taper dans nos mains.</p>`,
  budget: [
    ['Quatre trompettes et trois trombones', 148_000],
    ['Deux saxophones alto', 76_000],
    ['Un soubassophone', 62_000],
    ['Étuis, becs, pupitres, huile', 34_000],
  ],
  team: [
    ['theo', 'Chef de la fanfare, trompette'],
    ['loeiza', 'Trombone, partitions'],
    ['arthur', 'Prêts et réparations'],
  ],
  risks:
    'Un instrument d’occasion peut cacher un défaut : le luthier reprend ou répare pendant un an. Si le lot partait avant la fin, nous achèterions à l’unité, ce qui prendrait jusqu’à l’été.',
  calendar: [
    [1, 'Achat du lot, essais au local'],
    [2, 'Remise des instruments aux élèves'],
    [3, 'Répétition ouverte sur le quai, apportez une chaise'],
    [6, 'Concert du solstice pour tous ceux qui ont soutenu'],
  ],
  faq: [
    [
      'Faut-il savoir lire la musique ?',
      'Non. Loeiza a dessiné les partitions avec des couleurs, cela marche très bien jusqu’à la troisième chanson.',
    ],
    [
      'Que deviennent les instruments si la fanfare s’arrête ?',
      'Ils vont à l’école de musique associative du quartier. C’est écrit dans nos statuts.',
    ],
  ],
  rewards: [
    {
      slug: 'card',
      title: 'Une carte et votre nom sur la grosse caisse',
      description: 'Écrit à la main, au feutre doré, par le plus jeune de la fanfare.',
      priceMinor: 1000,
      delivery: 1,
      share: 26,
    },
    {
      slug: 'record',
      title: 'L’enregistrement du concert',
      description: 'Quarante minutes, à télécharger, avec les rires entre les morceaux.',
      priceMinor: 2000,
      delivery: 7,
      share: 30,
    },
    {
      slug: 'scarf',
      title: 'Le foulard de la fanfare',
      description: 'Le vrai, celui que nous portons, cousu à l’atelier de Bréquigny.',
      priceMinor: 3500,
      stock: 30,
      delivery: 2,
      shipping: [
        ['FR', 350],
        ['CH', 990],
      ],
      choices: [{ name: 'Couleur', options: ['Rouge', 'Jaune moutarde'] }],
      share: 18,
    },
    {
      slug: 'lesson',
      title: 'Une première leçon de cuivre',
      description: 'Une heure avec Théo : vous repartez avec trois notes et un morceau.',
      priceMinor: 5000,
      stock: 10,
      delivery: 2,
      share: 12,
    },
    {
      slug: 'serenade',
      title: 'Une sérénade sous votre fenêtre',
      description: 'Six musiciens, trois morceaux, l’heure que vous voulez avant 21 h. Rennes et alentours.',
      priceMinor: 15_000,
      stock: 4,
      delivery: 4,
      share: 5,
    },
  ],
  needs: [
    {
      slug: 'van',
      kind: 'loan',
      title: 'Un fourgon pour aller à Saint-Malo',
      description: 'Une journée, le samedi qui suit la fin de la campagne.',
      quantity: 1,
      offers: [
        { who: 'bastien', word: 'Le mien est libre ce jour-là, et je conduis.', state: 'accepted', day: -6 },
      ],
    },
    {
      slug: 'sewing',
      kind: 'hours',
      title: 'Quelques heures de couture pour les étuis',
      description: 'Des sangles à recoudre, du tissu épais : il faut une machine solide.',
      quantity: 6,
    },
  ],
  life: [
    { name: 'create', day: -52 },
    { name: 'submit', day: -40 },
    { name: 'approve', day: -38.5, by: 'operator' },
    { name: 'launch', day: -33, time: '20:00' },
  ],
  backing: {
    count: 86,
    shape: 'word of mouth',
    giftShare: 20,
    gifts: [1000, 2000, 2000, 3000, 5000, 8000],
    loud: [9, 21, 31, 32],
    near: 0.4,
    words: [
      'Vous avez joué pour les quatre-vingts ans de maman. Je n’ai pas oublié.',
      'Plus de fausses notes, s’il vous plaît. J’habite au-dessus du local et je vous aime.',
      'Pour le trombone qui fuit, repose en paix.',
      'Ma fille attend une trompette depuis septembre.',
      'Le mardi soir, j’ouvre la fenêtre exprès.',
    ],
    told: [
      { who: 'samir', day: -20, reward: 'record', hides: ['amount'] },
      { who: 'jeanne', day: -5, reward: 'scarf' },
      { who: 'nolwenn', day: -1.6, moreMinor: 3000, word: 'Pour la sérénade au mariage de ma sœur.' },
    ],
  },
  news: [
    {
      day: -23,
      title: 'Le luthier nous attend',
      body: '<p>Nous avons essayé le lot. Le soubassophone a fait tomber un cadre du mur : il est parfait.</p>',
    },
    {
      day: -3,
      title: 'Encore deux jours et un tout petit effort',
      body: '<p>Samedi nous jouerons sur le quai avec les sept instruments que nous avons, de 11 h à la dernière note. Venez avec quelqu’un qui ne connaît pas encore la campagne.</p>',
    },
  ],
  comments: [
    [
      'giulia',
      -14,
      'Prêtez-vous aussi aux adultes débutants ?',
      [['theo', -13.8, 'À tous ceux qui viennent le mardi. Notre doyen a commencé à soixante-neuf ans.']],
    ],
    ['luc', -2, 'Je passe samedi avec toute la rue.'],
  ],
};
