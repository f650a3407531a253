import type { DemoCampaign } from './campaign';

export const workshopForKids: DemoCampaign = {
  slug: 'kids-workshop',
  lead: 'nolwenn',
  title: 'L’établi des petits : un atelier bois pour l’école',
  summary:
    'Douze établis à hauteur d’enfant, de vrais outils et un mercredi sur deux pour apprendre à s’en servir sans se faire mal.',
  theme: 'education',
  area: 'Saint-Hélier',
  reaches: 'settled',
  minimum: 300_000,
  days: 35,
  scene: {
    place: 'room',
    colours: ['#f7e3c3', '#fdf6e8', '#cf9f68', '#b0804c'],
    items: [
      ['🔨', 23, 88, 24],
      ['🪵', 50, 89, 31],
      ['🪚', 78, 89, 26],
      ['📐', 91, 96, 12],
      ['🖍️', 11, 96, 11],
    ],
  },
  alt: 'Un marteau, une bûche, une scie et une équerre sur un établi',
  photos: [
    { picture: '🪚', tint: 'honey' },
    { picture: '📐', tint: 'sand' },
    {
      scene: {
        place: 'hills',
        colours: ['#cfe6ef', '#fdf4de', '#b5cfa0', '#8fba86'],
        items: [
          ['🌳', 22, 80, 38],
          ['🐦', 52, 50, 12],
          ['🏠', 72, 82, 22],
          ['🪵', 87, 94, 15],
        ],
      },
      alt: 'Un arbre, un oiseau et un nichoir',
    },
    { picture: '🧸', tint: 'rose' },
  ],
  story: `<p>En septembre, une maîtresse m’a demandé de venir montrer un rabot. J’en ai apporté six, parce que je me doutais. À midi, vingt-sept enfants avaient des copeaux dans les cheveux et <strong>personne ne voulait aller à la cantine</strong>.</p>
<h2>De vrais outils, à leur taille</h2>
<p>Un jouet n’apprend rien. Une petite scie qui coupe, si : elle apprend où mettre ses doigts. Nous fabriquons douze établis à 58 cm, chacun avec son étau, sa scie, son marteau de 200 grammes, sa râpe et ses lunettes.</p>
<ul><li>un mercredi sur deux, douze enfants et deux adultes ;</li><li>un cahier où l’on dessine avant de scier ;</li><li>ce qu’on fabrique va à l’école : nichoirs, casiers, caisses à livres.</li></ul>
<h2>Le bois</h2>
<p>Du hêtre d’une scierie de Liffré, et les chutes de mon atelier. Pauline, la maîtresse, garde la clé et les pansements : trois, depuis septembre, tous pour moi.</p>`,
  budget: [
    ['Hêtre et quincaillerie de douze établis', 132_000],
    ['Douze jeux d’outils d’enfant', 108_000],
    ['Lunettes, tabliers, pharmacie', 24_000],
    ['Formation de six adultes', 36_000],
  ],
  team: [
    ['nolwenn', 'Menuisière, fabrication'],
    ['pauline', 'Maîtresse, projet d’école'],
    ['yann', 'Second établi, second café'],
  ],
  risks:
    'Des outils coupent. Nous travaillons à deux adultes pour douze enfants, avec l’accord de l’inspection et une assurance dédiée.',
  calendar: [
    [-2, 'Débit du bois'],
    [-1, 'Douze week-ends, douze établis'],
    [0, 'Premiers mercredis'],
    [2, 'Exposition dans le préau'],
  ],
  faq: [['À partir de quel âge ?', 'Six ans pour le marteau, huit ans pour la scie.']],
  rewards: [
    {
      slug: 'shavings',
      title: 'Un sachet de copeaux parfumés',
      description: 'Hêtre et cèdre, contre les mites. Cousu par les grands.',
      priceMinor: 1000,
      delivery: -1,
      shipping: [['FR', 250]],
      share: 28,
    },
    {
      slug: 'birdhouse',
      title: 'Un nichoir fabriqué par les enfants',
      description: 'Mésange ou rouge-gorge, signé dessous.',
      priceMinor: 3000,
      stock: 36,
      delivery: -1,
      shipping: [
        ['FR', 790],
        ['BE', 1090],
      ],
      choices: [{ name: 'Pour', options: ['Mésange', 'Rouge-gorge'] }],
      share: 36,
    },
    {
      slug: 'stool',
      title: 'Un tabouret à trois pieds',
      description: 'Hêtre massif, tourné par Nolwenn.',
      priceMinor: 8000,
      stock: 10,
      delivery: 1,
      share: 10,
    },
    {
      slug: 'bench',
      title: 'Un établi à votre nom',
      description: 'Plaque en laiton sur l’un des douze.',
      priceMinor: 20_000,
      stock: 4,
      delivery: -1,
      share: 3,
    },
  ],
  needs: [
    {
      slug: 'hands',
      kind: 'hours',
      title: 'Des bras pour assembler',
      description: 'Trois samedis à l’atelier.',
      quantity: 30,
      offers: [
        {
          who: 'yann',
          quantity: 18,
          word: 'Les trois samedis.',
          state: 'thanked',
          thanks: 'Douze établis, zéro vis de travers. Merci Yann !',
          day: -78,
        },
        {
          who: 'paul',
          quantity: 12,
          word: 'Deux samedis, j’apporte le café.',
          state: 'thanked',
          thanks: 'Le café était meilleur que les établis.',
          day: -74,
        },
      ],
    },
  ],
  life: [
    { name: 'create', day: -128 },
    { name: 'submit', day: -116 },
    { name: 'approve', day: -114, by: 'operator' },
    { name: 'launch', day: -110, time: '18:00' },
    { name: 'succeed', day: -75.2, by: 'timer' },
    { name: 'settle', day: -66.8, by: 'system' },
    {
      name: 'ask_choices',
      day: -60,
      reason: 'Mésange ou rouge-gorge ? Les enfants percent les trous lundi : dites-le-nous avant dimanche.',
    },
    {
      name: 'delay',
      day: -30,
      reason:
        'Les tabourets sèchent encore : le hêtre était plus humide que promis. Un mois de plus, et ils dureront cent ans.',
    },
    { name: 'report', day: -9 },
  ],
  backing: {
    count: 62,
    shape: 'classic',
    giftShare: 16,
    gifts: [1000, 2000, 3000, 5000],
    loud: [8, 20],
    near: 0.44,
    fulfilment: ['received', 'received', 'received', 'sent', 'sent', 'preparing', 'waiting'],
    words: [
      'Mon fils range maintenant ses chaussettes par essence de bois.',
      'J’aurais tant aimé avoir cela à l’école.',
      'Pour les trois pansements.',
      'De vrais outils, enfin !',
      'Un nichoir pour ma mésange, qui s’impatiente.',
    ],
    told: [
      {
        who: 'samir',
        day: -109,
        reward: 'birdhouse',
        fulfilment: 'received',
        word: 'Pour ma nièce, future menuisière.',
      },
      { who: 'emily', day: -101, reward: 'birdhouse', fulfilment: 'sent' },
      { who: 'camille', day: -90, reward: 'stool', fulfilment: 'preparing' },
      { who: 'luc', day: -88, reward: 'birdhouse', state: 'lost', refusal: 'lost_card', attempts: 5 },
      { who: 'odile', day: -92, moreMinor: 15_000, source: 'cheque', hides: ['amount'] },
      {
        who: 'paul',
        day: -80,
        moreMinor: 3000,
        source: 'cash',
        word: 'De la part de la famille Gicquel, en pièces.',
      },
      { who: 'giulia', day: -77, reward: 'shavings', state: 'lapsed' },
    ],
  },
  news: [
    {
      day: -95,
      title: 'Le premier établi est debout',
      body: '<p>Il a été essayé par Léo, sept ans, qui l’a déclaré « trop bien, mais il faudrait un tiroir ». Il aura un tiroir.</p>',
    },
    {
      day: -74,
      title: 'Douze établis, grâce à vous',
      body: '<p>L’objectif est dépassé. Les prélèvements sont en cours, et la scierie a lancé la coupe.</p>',
    },
    {
      day: -45,
      title: 'Les nichoirs partent',
      body: '<p>Vingt nichoirs dans vingt cartons, les autres se retirent à l’école. Les tabourets, eux, sèchent.</p>',
      audience: 'backers',
    },
    {
      day: -20,
      title: 'Premier mercredi',
      body: '<p>Douze enfants, deux heures, trente-quatre coups de marteau sur le bois et un seul à côté.</p>',
    },
  ],
  comments: [
    [
      'rose',
      -85,
      'Acceptez-vous les enfants des autres écoles ?',
      [['nolwenn', -84.5, 'À partir de janvier, un mercredi par mois. Votre fille est sur la liste.']],
    ],
    [
      'emily',
      -12,
      'Le nichoir est arrivé, il est visité depuis mardi !',
      [['pauline', -11.8, 'Je lis votre message aux enfants demain matin.']],
    ],
  ],
  report: `<p>Un an après le premier rabot, voici ce que vos euros sont devenus.</p>
<h2>Douze établis, et un de plus</h2>
<ul><li>douze établis, plus un pour les adultes ;</li><li>vingt-quatre enfants en deux mercredis, et soixante inscrits jusqu’à l’été ;</li><li>vingt-six nichoirs fabriqués, dont trois déjà visités au dernier comptage.</li></ul>
[[3]]
<h2>L’argent</h2>
<p>Le bois a coûté 118 € de moins que prévu, les outils 74 € de plus. La différence a payé un treizième établi, que Yann a baptisé « le grand ». Une carte n’est jamais passée : cela arrive, et nous avions de la marge.</p>
<h2>Ce que nous avons appris</h2>
<p>Qu’un enfant de six ans ne se fait pas mal s’il a peur juste ce qu’il faut. Que le hêtre sèche à son rythme. Et que l’école ouvre maintenant l’atelier le samedi, aux parents, parce que ce sont eux qui l’ont demandé.</p>
<blockquote>Maman, chez toi, les vis, elles sont rangées comment ?</blockquote>
<p>Merci à vous toutes et tous. La porte est ouverte un mercredi sur deux, venez sentir les copeaux.</p>`,
};
