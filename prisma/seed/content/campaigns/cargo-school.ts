import { pickUp } from '@/lib/campaign/pledging/rules';
import type { DemoCampaign } from './campaign';

/** The project that the house was built for: sixty-four neighbours, the town, two weekends of work. */
export const cargoSchool: DemoCampaign = {
  slug: 'cargo-school',
  lead: 'nolwenn',
  title: 'Une vélo-école pour apprendre le vélo cargo',
  summary:
    'Deux vélos cargos, une remise à Saint-Hélier et des voisins qui apprennent aux voisins : pour que la deuxième voiture reste au garage.',
  theme: 'mobility',
  area: 'Saint-Hélier',
  reaches: 'live',
  minimum: 400_000,
  days: 40,
  scene: {
    place: 'street',
    colours: ['#bfe0ee', '#fdf0da', '#d9a98c', '#cfe0bd'],
    items: [
      ['🌳', 13, 70, 26],
      ['🌳', 90, 68, 21, 'turned'],
      ['cargo bike', 50, 91, 50],
      ['🧺', 17, 94, 14],
      ['🎒', 82, 93, 13],
      ['📦', 91, 95, 12],
    ],
  },
  alt: 'Un vélo cargo devant les maisons d’une rue de Rennes, avec deux arbres, un panier, un cartable et un carton',
  photos: [
    {
      scene: {
        place: 'room',
        colours: ['#e4ead6', '#fdf6e8', '#c6a57f', '#a98660'],
        items: [
          ['🪜', 14, 86, 25],
          ['🔧', 34, 92, 17],
          ['🛞', 55, 90, 29],
          ['🧰', 79, 91, 22],
          ['☕', 93, 96, 10],
        ],
      },
      alt: 'Une remise avec une échelle, une roue de vélo, une clé et une caisse à outils',
    },
    {
      scene: {
        place: 'hills',
        colours: ['#cfe6ef', '#fdf4de', '#b5cfa0', '#8fba86'],
        items: [
          ['🏫', 27, 72, 28],
          ['cargo bike', 60, 91, 36],
          ['⛑️', 84, 90, 15],
          ['🌳', 91, 68, 16],
        ],
      },
      alt: 'Une école dans un parc, avec un vélo cargo et un casque',
    },
    { picture: '🛞', tint: 'sand' },
  ],
  story: `<p>Dans notre rue, onze familles ont une deuxième voiture qui sert surtout à porter : les courses du samedi, les enfants à la crèche, la guitare et le sac de sport du mercredi. Quand on leur demande pourquoi pas un vélo cargo, la réponse est presque toujours la même : <strong>« Je n’oserais jamais le conduire. »</strong></p>
<p>C’est la seule chose qui manque, et c’est la plus facile à apprendre. Trois heures suffisent, à condition d’avoir un vélo sous la main, une cour tranquille et quelqu’un de patient à côté.</p>
<h2>Ce que nous allons faire</h2>
<p>Nous ouvrons en mars une <strong>vélo-école de quartier</strong> dans la remise de la rue du Lavoir. Le principe est simple :</p>
<ul><li>une séance de trois heures le samedi matin, à six, avec deux moniteurs bénévoles ;</li><li>le prêt du vélo pour un week-end entier, pour essayer la vraie vie : la pluie, la côte de l’avenue Janvier, les sacs de terreau ;</li><li>un carnet où chacun écrit ses trucs pour la personne d’après.</li></ul>
<p>Le prix de la séance sera libre. Personne ne sera refusé parce qu’il ne peut pas payer.</p>
[[1]]
<h2>D’où vient l’idée</h2>
<p>L’hiver dernier, j’ai prêté mon triporteur de chantier à Camille pour un déménagement. Elle l’a gardé trois semaines. Depuis, elle a vendu sa voiture et elle a appris à conduire un cargo à neuf personnes, une par une, sur le parking de l’école. Nous avons seulement décidé d’arrêter de faire cela sur un parking.</p>
<blockquote>La première fois, j’ai crié dans le virage. La deuxième, c’est mon fils qui a crié : de joie.</blockquote>
<h2>Qui nous sommes</h2>
<p>Une menuisière, un cheminot à la retraite, une maîtresse d’école et une mécanicienne : quatre voisins, et une association née en septembre. Gwenaël a formé des facteurs au vélo pendant douze ans, il sait tout des chutes et surtout comment on les évite.</p>
<p>La ville double les 1 500 premiers euros : chaque euro que vous donnez jusque-là en vaut deux. Merci de le dire autour de vous.</p>`,
  budget: [
    ['Un vélo cargo biporteur d’occasion, révisé', 185_000],
    ['Un triporteur électrique d’occasion', 125_000],
    ['Casques, gants, antivols, gilets', 38_000],
    ['Aménagement de la remise : rails, établi, peinture', 27_000],
    ['Assurance de la première année', 25_000],
  ],
  team: [
    ['nolwenn', 'Menuisière : la remise, les rails, l’établi'],
    ['gwenael', 'Moniteur, ancien formateur de facteurs'],
    ['camille', 'Accueil, inscriptions, carnet de bord'],
    ['paul', 'Mécanique et freins'],
  ],
  risks:
    'Le marché de l’occasion bouge vite : si le biporteur que nous visons part avant la fin, nous en avons repéré deux autres, à 150 € près. La remise est prêtée par un contrat de trois ans ; si elle devait être vendue, l’école déménage à la Maison du vélo du quartier, qui a donné son accord par écrit. Si nous dépassons l’objectif, le surplus paie un siège adapté pour les enfants qui ne tiennent pas assis seuls.',
  calendar: [
    [1, 'Achat des deux vélos, contrôle complet par Paul'],
    [2, 'Deux week-ends de chantier : la remise devient une école'],
    [3, 'Première séance, pour ceux qui ont soutenu le projet'],
    [4, 'Une séance chaque samedi, prêts le week-end'],
    [7, 'Fête des six mois, et les comptes sur la table'],
  ],
  faq: [
    [
      'Je ne sais pas faire de vélo du tout. Je peux venir ?',
      'Oui, mais commencez par la vélo-école de la ville : nous apprenons le cargo à ceux qui tiennent déjà sur deux roues. Nous vous donnons le contact.',
    ],
    [
      'Et si je n’habite pas Saint-Hélier ?',
      'Venez quand même. Les gens du quartier ont une semaine d’avance pour s’inscrire, c’est tout.',
    ],
    [
      'Que se passe-t-il si les 4 000 € ne sont pas réunis ?',
      'Rien n’est prélevé, à personne. Nous continuons sur le parking de l’école, un vélo à la fois.',
    ],
    [
      'Les vélos peuvent-ils transporter un fauteuil roulant ?',
      'Le triporteur oui, avec une rampe que Nolwenn fabrique. Écrivez-nous avant de venir, nous préparons la séance.',
    ],
  ],
  rewards: [
    {
      slug: 'bell',
      title: 'Une sonnette et un grand merci',
      description:
        'La sonnette en laiton de l’école, gravée « Dring, voisin ». À retirer à la remise, ou par la poste.',
      priceMinor: 1500,
      delivery: 3,
      shipping: [
        [pickUp, 0],
        ['FR', 350],
        ['BE', 590],
        ['*', 890],
      ],
      share: 24,
    },
    {
      slug: 'early',
      title: 'La séance des premiers',
      description: 'Une séance de trois heures, au prix d’avant l’ouverture, dans le tout premier groupe.',
      priceMinor: 2500,
      stock: 12,
      untilDay: 8,
      delivery: 3,
      share: 40,
    },
    {
      slug: 'class',
      title: 'Une séance de trois heures',
      description: 'Le samedi matin, à six, avec deux moniteurs. Casque, gants et café compris.',
      priceMinor: 3500,
      stock: 36,
      delivery: 4,
      share: 30,
    },
    {
      slug: 'shirt',
      title: 'Le t-shirt « Ça roule à Saint-Hélier »',
      description: 'Coton biologique, sérigraphié à l’atelier du quartier. Avec la sonnette.',
      priceMinor: 4500,
      delivery: 3,
      shipping: [
        ['FR', 490],
        ['BE', 790],
      ],
      choices: [
        { name: 'Taille', options: ['S', 'M', 'L', 'XL'] },
        { name: 'Couleur', options: ['Vert sapin', 'Ocre', 'Bleu nuit'] },
      ],
      share: 14,
    },
    {
      slug: 'weekend',
      title: 'Un cargo pour un week-end',
      description: 'La séance, puis le biporteur ou le triporteur du vendredi soir au lundi matin.',
      priceMinor: 7000,
      stock: 15,
      delivery: 4,
      choices: [{ name: 'Vélo', options: ['Biporteur', 'Triporteur électrique'] }],
      share: 10,
    },
    {
      slug: 'for-someone',
      kind: 'suspended',
      title: 'Une séance suspendue',
      description:
        'Vous payez la séance de quelqu’un qui ne le peut pas. Le centre social la donne, sans rien demander.',
      priceMinor: 3000,
      delivery: 4,
      share: 9,
    },
    {
      slug: 'patch',
      kind: 'addon',
      title: 'Une trousse de réparation',
      description: 'Rustines, démonte-pneus et le mode d’emploi dessiné par les enfants de l’école.',
      priceMinor: 800,
      stock: 60,
      delivery: 3,
      share: 0.16,
    },
  ],
  needs: [
    {
      slug: 'weekend-work',
      kind: 'hours',
      title: 'Deux week-ends de chantier dans la remise',
      description:
        'Poncer, peindre, poser les rails. Nous avons les outils, il manque des bras. Le repas est offert.',
      quantity: 32,
      offers: [
        {
          who: 'yann',
          quantity: 16,
          word: 'Je prends le week-end entier, j’ai l’habitude des rails et je viens avec ma perceuse.',
          state: 'accepted',
          day: -15,
        },
        {
          who: 'ines',
          quantity: 16,
          word: 'Samedi et dimanche, je suis à vous : la peinture, c’est mon métier.',
          state: 'accepted',
          day: -9,
        },
        {
          who: 'idriss',
          quantity: 4,
          word: 'Je peux venir le samedi matin, si cela aide encore.',
          state: 'offered',
          day: -1,
        },
      ],
    },
    {
      slug: 'yard',
      kind: 'room',
      title: 'Une cour fermée le samedi matin',
      description: 'Pour les premiers mètres, loin des voitures. Idéalement cent mètres carrés de plat.',
      quantity: 1,
      offers: [
        {
          who: 'pauline',
          word: 'La cour de l’école est vide le samedi, la directrice est d’accord.',
          state: 'thanked',
          thanks: 'Quatre séances d’essai dans votre cour, et pas une égratignure. Merci Pauline !',
          day: -21,
        },
      ],
    },
    {
      slug: 'helmets',
      kind: 'thing',
      title: 'Des casques d’enfant en bon état',
      description: 'De 48 à 56 cm, jamais tombés.',
      quantity: 8,
      offers: [
        {
          who: 'samir',
          quantity: 2,
          word: 'J’en ai deux de mes neveux, ils ont grandi trop vite.',
          state: 'done',
          day: -12,
        },
        {
          who: 'rose',
          quantity: 1,
          word: 'Un rose à paillettes, si quelqu’un ose.',
          state: 'offered',
          day: -2,
        },
      ],
    },
  ],
  life: [
    { name: 'create', day: -47 },
    { name: 'submit', day: -35 },
    {
      name: 'send_back',
      day: -33.6,
      by: 'operator',
      reason:
        'Très beau projet ! Il manque l’assurance dans le budget, et un mot sur ce qui se passe si la remise est vendue. Renvoyez-le quand c’est fait.',
    },
    { name: 'submit', day: -32 },
    { name: 'approve', day: -31.4, by: 'operator', reason: 'Tout y est. Bonne route !' },
    { name: 'launch', day: -30, time: '18:30' },
  ],
  backing: {
    count: 57,
    shape: 'classic',
    giftShare: 22,
    gifts: [1000, 1500, 2000, 2000, 3000, 5000, 10_000],
    loud: [6, 14, 22, 28],
    near: 0.34,
    words: [
      'Ma deuxième voiture tremble déjà.',
      'Enfin ! J’ai peur des virages, je serai au premier rang.',
      'Pour que mes petits-enfants traversent la rue sans tenir ma main si fort.',
      'J’ai appris avec Gwenaël il y a dix ans, je n’ai plus jamais arrêté.',
      'Bravo les voisins de la rue du Lavoir.',
      'La côte de l’avenue Janvier n’a qu’à bien se tenir.',
      'Je n’en ai pas besoin, mais ma rue, si.',
      'On se retrouve au chantier.',
    ],
    told: [
      {
        who: 'samir',
        day: -29.8,
        reward: 'weekend',
        word: 'Infirmier de nuit, je rentre à vélo à six heures du matin : à bientôt sur le cargo !',
      },
      {
        who: 'jeanne',
        day: -29.5,
        reward: 'early',
        addons: ['patch'],
        word: 'Pour les courses, les livres et les enfants, dans cet ordre.',
      },
      {
        who: 'odile',
        day: -18,
        moreMinor: 10_000,
        source: 'cheque',
        hides: ['amount'],
        word: 'Un chèque, comme autrefois, pour un vélo comme demain.',
      },
      { who: 'mehmet', day: -11, moreMinor: 4000, source: 'cash' },
      { who: 'hugo', day: -7, reward: 'shirt', state: 'withdrawn' },
      { who: 'priya', day: -0.02, reward: 'class', state: 'started' },
      {
        who: 'claire',
        day: -0.2,
        reward: 'class',
        moreMinor: 1500,
        word: 'Trois de plus dans mon immeuble viennent demain.',
      },
      {
        who: 'awa',
        day: -24,
        moreMinor: 2000,
        hides: ['amount'],
        word: 'À titre de voisine, pas d’opératrice.',
      },
      { who: 'maryvonne', day: -3, reward: 'for-someone', word: 'Pour une maman de l’atelier couture.' },
    ],
  },
  news: [
    {
      day: -24,
      title: 'Mille euros en six jours',
      body: '<p>Nous n’en revenons pas. La ville a doublé chacun de vos euros : le compteur a deux couleurs, et Paul le regarde toutes les heures.</p><p>Cette semaine, nous allons voir le biporteur à Vitré. Si vous avez un avis sur les freins à disque, Paul est prêt à débattre.</p>',
    },
    {
      day: -16,
      title: 'La remise, avant et bientôt après',
      body: '<p>Samedi, nous avons vidé la remise : deux bennes, un nid de merle (laissé en place) et une enseigne de 1954 que nous gardons.</p><ul><li>Yann vient poser les rails ;</li><li>Inês offre un week-end de peinture ;</li><li>il reste seize heures à trouver pour l’établi.</li></ul>',
    },
    {
      day: -8,
      title: 'Réservé à vous : votez pour les noms des vélos',
      body: '<p>Les enfants proposent Lavoir, Merlette et Monsieur Frein. Répondez en commentaire avant dimanche, le plus cité gagne une plaque en laiton.</p>',
      audience: 'backers',
    },
    {
      day: -2,
      title: 'Il manque si peu',
      body: '<p>Les 1 500 € de la ville sont épuisés : vous les avez tous gagnés. Il reste la dernière ligne droite, un tout petit bout de chemin. Parlez-en à une personne, une seule, ce soir.</p>',
    },
  ],
  comments: [
    [
      'eliott',
      -26,
      'Est-ce que les séances existent aussi le soir ? Le samedi je travaille.',
      [
        [
          'nolwenn',
          -25.6,
          'À partir d’avril, un jeudi sur deux à 18 h 30, tant qu’il fait jour. Nous l’ajoutons au calendrier.',
        ],
      ],
    ],
    [
      'fatima',
      -19,
      'Ma fille est en fauteuil. Est-ce qu’elle peut monter dans le triporteur ?',
      [
        [
          'nolwenn',
          -18.7,
          'Oui, avec la rampe. Venez un samedi, je prends les mesures et je la fabrique pour elle.',
        ],
        ['fatima', -18.5, 'Elle a déjà choisi la couleur.'],
      ],
    ],
    [
      'ronan',
      -7.6,
      'Monsieur Frein, sans hésiter.',
      [['camille', -7.5, 'Noté : c’est la neuvième voix pour Monsieur Frein.']],
    ],
    ['theo', -1.2, 'Soutenu ce matin, et l’affiche est dans mon entrée. Allez !'],
  ],
};
