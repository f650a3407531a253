import type { WrittenListing } from './written-listing';

const swap = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  details: { condition: 'new' | 'good' | 'worn' | 'toMend'; wants?: string; anything?: true },
  wanted: readonly string[] = [],
): WrittenListing => ({ slug, type: 'swap', owner, title, text, details, wanted });

/** One thing for another. */
export const swaps: readonly WrittenListing[] = [
  swap(
    'cafetiere-samir',
    'samir',
    'Cafetière italienne, six tasses',
    'Deux cafetières dans une petite cuisine, c’est une de trop. Joint changé cet hiver, elle chante au bout de quatre minutes. Jamais passée au lave-vaisselle.',
    {
      condition: 'good',
      wants: 'De quoi écouter la radio au travail, la nuit. Ou un bon pull chaud.',
    },
  ),
  swap(
    'transistor-nolwenn',
    'nolwenn',
    'Poste à transistors en bois, années 60',
    'Il vient de l’atelier de mon oncle. Grandes ondes et FM, un peu de souffle, un son chaud. Caisse en merisier reprise et cirée.',
    {
      condition: 'worn',
      wants: 'Des romans policiers, je lis en faisant sécher mes colles.',
    },
  ),
  swap(
    'polars-odile',
    'odile',
    'Neuf romans policiers de poche',
    'Lus une fois, pas cornés. Deux Bretons, trois Nordiques, un Sicilien et le reste de Marseille. Je les donne ensemble, ils s’entendent bien.',
    { condition: 'good', wants: 'Une cafetière à l’ancienne, ou un beau plat à gratin.' },
  ),
  swap(
    'draisienne-pauline',
    'pauline',
    'Draisienne en bois, de 2 à 4 ans',
    'La petite pédale maintenant. Selle réglable sur trois crans, pneus gonflables, une rayure sur le cadre qui raconte une histoire de trottoir.',
    {
      condition: 'good',
      wants: 'Un vélo de 14 pouces, même fatigué. Des jeux pour cinq ans.',
    },
    ['toys', 'games-outside'],
  ),
  swap(
    'cerf-volant-hugo',
    'hugo',
    'Cerf-volant en losange, quatre couleurs',
    'Deux fils, quarante mètres, avec ses poignées. Vole dès dix nœuds sur la plage. J’ai changé de quartier, il n’y a plus de champ.',
    {
      condition: 'good',
      wants: 'Quelque chose pour bricoler, ou un métronome : j’apprends la guitare.',
      anything: true,
    },
  ),
  swap(
    'metronome-rose',
    'rose',
    'Métronome mécanique en noyer',
    'De mes années de piano. Il bat juste, de 40 à 208, la clé est là. La cloche est fêlée, je la coupe.',
    { condition: 'worn', wants: 'Une lampe qui éclaire bien une partition.' },
  ),
  swap(
    'lampe-ines',
    'ines',
    'Lampe d’architecte vert sauge',
    'Deux bras à ressorts, socle en fonte, ampoule à vis. Elle tient toutes les positions. Trop grande pour mon nouveau bureau.',
    {
      condition: 'good',
      wants: 'Un ciré pour le marché du samedi, ou une plante qui ne craint pas l’ombre.',
    },
  ),
  swap(
    'cire-ronan',
    'ronan',
    'Ciré jaune à capuche, taille M',
    'Un vrai, doublé coton, quatre hivers de quai. Une pression remplacée, aucun accroc. Je suis passé à la taille au-dessus, sans commentaire.',
    {
      condition: 'worn',
      wants: 'Un ciré taille L, évidemment. Sinon un cerf-volant, pour les jours de vent.',
    },
  ),
  swap(
    'patins-emily',
    'emily',
    'Patins à roulettes montants, pointure 39',
    'Blancs, roues tendres pour l’extérieur, freins neufs. I bought them for one summer and it rained.',
    { condition: 'new', wants: 'Une plante verte increvable. Something green, please.' },
  ),
  swap(
    'pilea-loeiza',
    'loeiza',
    'Grand pilea en pot, avec un rejet',
    'Quatre ans, il déborde du rebord de la fenêtre. Je donne aussi la bouture dans son verre, elle a déjà des racines.',
    { condition: 'good', wants: 'Des patins en 39, ou une idée folle.', anything: true },
  ),
];
