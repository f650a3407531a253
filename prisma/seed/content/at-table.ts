import type { Opinion } from './stories/story';

type ByLanguage<Item> = Readonly<Record<'fr' | 'en', readonly Item[]>>;

/** What people write when they take a place. */
export const words: ByLanguage<string> = {
  fr: [
    'Bonjour, je viens avec plaisir et avec faim.',
    'Je découvre le quartier, c’est l’occasion de rencontrer des voisins.',
    'J’apporte une bouteille de jus de pomme du verger partagé, si cela va avec.',
    'Merci pour l’invitation ! Je peux venir plus tôt pour éplucher.',
    'On m’a dit le plus grand bien de votre cuisine.',
    'Je sors du travail à dix-huit heures, je viens directement.',
    'Je viendrai à vélo : y a-t-il où l’attacher ?',
    'Cela sent déjà bon rien qu’à lire le menu.',
    'Ma voisine m’en parle depuis des mois, à mon tour.',
    'Je ferai la vaisselle, c’est promis.',
    'Un soir sans cuisiner, quelle joie. Merci !',
    'Est-ce que je peux apporter un dessert en plus ?',
  ],
  en: [
    'Looking forward to it. I’ll bring something to drink.',
    'I live two streets away and have been smelling your cooking for months.',
    'Happy to help with the washing-up!',
    'My French is slow but my appetite is not.',
    'This sounds wonderful, thank you for opening your kitchen.',
  ],
};

/** What cooks should know. */
export const allergies = [
  'Allergie aux arachides, même en traces.',
  'Sans gluten pour moi, s’il vous plaît (maladie cœliaque).',
  'Je ne digère pas le lait cru ; cuit, cela va.',
  'Pas de fruits de mer pour l’un de nous deux.',
  'Végétarienne, mais le bouillon ne me fait pas peur.',
  'Pas de coriandre fraîche si c’est possible.',
  'Allergie aux noix et aux noisettes.',
] as const;

/** What guests wrote afterwards. */
export const customersSaid: ByLanguage<Opinion> = {
  fr: [
    [
      5,
      'Une table généreuse et des gens qui s’écoutent. On est repartis avec la recette et un pot de sauce.',
    ],
    [5, 'Je suis venue seule, je suis repartie avec trois numéros de téléphone. Et c’était délicieux.'],
    [5, 'Tout était bon, jusqu’au pain. On sent que c’est un plaisir de recevoir.'],
    [4, 'Très bon, un peu serrés autour de la table, mais c’est aussi ce qui fait le charme.'],
    [5, 'Portions pour ogres, tarif pour étudiants, accueil de famille.'],
    [5, 'Les explications sur chaque plat valaient le voyage. Deux tours, et je suis resté aider à ranger.'],
    [4, 'Délicieux et bien épicé. J’aurais repris du dessert si j’avais osé demander.'],
    [5, 'Le meilleur repas du mois, et le plus drôle.'],
    [5, 'Allergie prise au sérieux, sans en faire une histoire. Merci, c’est rare.'],
    [5, 'On a mangé, chanté un peu, et personne n’a regardé son téléphone.'],
    [4, 'Bonne cuisine de tous les jours, comme annoncé. Je reviendrai.'],
    [5, 'Chaud, parfumé, prêt à l’heure dite. Ma fille a léché le bol.'],
  ],
  en: [
    [5, 'Generous plates, kind people, and nobody minded my subjunctive.'],
    [5, 'The best evening I have had since moving here. The recipe is on my fridge now.'],
    [4, 'Lovely food and a warm welcome. A little late to start, but nobody was in a hurry.'],
    [5, 'Came for the food, stayed for the stories.'],
  ],
};

/** What cooks answered. */
export const providersSaid: ByLanguage<Opinion> = {
  fr: [
    [5, 'À l’heure, curieux de tout, et la vaisselle faite avant que je me retourne. Revenez.'],
    [5, 'Un convive en or : il a fait parler les timides.'],
    [5, 'Boîte propre, sourire, exactitude : merci.'],
    [4, 'Agréable compagnie. Prévenez un peu plus tôt la prochaine fois pour l’allergie.'],
    [5, 'Un appétit qui fait plaisir à voir.'],
    [5, 'Merci pour le bouquet et pour les histoires.'],
  ],
  en: [
    [5, 'A delightful guest who asked for seconds and earned them.'],
    [5, 'On time, good company, and brought flowers. Come back soon.'],
    [5, 'Clean box, big smile. Always welcome.'],
  ],
};
