import type { WrittenListing } from './written-listing';

type Rest = {
  about: string;
  where: string;
  level?: 'amateur' | 'experienced';
  free?: string;
  brings?: string;
};

const skill = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  { where, ...details }: Rest,
): WrittenListing => ({
  slug,
  type: 'skill',
  owner,
  title,
  text,
  details: { ...details, where: where.split(' ') },
});

/** An hour for several at once. */
export const lessons: readonly WrittenListing[] = [
  {
    slug: 'cours-allemand',
    type: 'lesson',
    owner: 'stefan',
    title: 'Parler allemand à quatre, autour d’une table',
    text: 'Une heure, quatre chaises, aucun manuel. On se raconte la semaine, je souffle les mots qui manquent. Chacun donne un quart d’heure, et moi j’en reçois quatre.',
    details: { share: 'shared', level: 'some' },
    slots: {
      on: 'wednesday',
      time: '18:30',
      minutes: 60,
      capacity: 4,
      sittings: [
        { week: 0, others: 2 },
        { week: 1, others: 0 },
        { week: 2, others: 0 },
      ],
    },
  },
  {
    slug: 'cours-tricot',
    type: 'lesson',
    owner: 'rose',
    title: 'Tricoter à cinq : la première écharpe',
    text: 'Monter les mailles, ne pas en perdre, rattraper celles que l’on a perdues. J’ai des aiguilles pour tout le monde ; la laine vient de vos tiroirs.',
    flyer: 'scissors',
    details: { share: 'shared', level: 'beginners', brings: 'Une pelote, de la couleur que vous voulez.' },
    slots: {
      on: 'thursday',
      time: '20:00',
      minutes: 90,
      capacity: 5,
      sittings: [
        { week: 0, others: 3 },
        { week: 1, others: 1 },
        { week: 2, others: 0 },
      ],
    },
  },
  {
    slug: 'cours-conversation',
    type: 'lesson',
    owner: 'emily',
    title: 'English around a kitchen table',
    text: 'Four of us, one pot of tea, and a question on a slip of paper. Nobody is corrected in mid-sentence. An hour each, please: I spend mine at the repair café.',
    flyer: 'languages',
    details: { share: 'each', level: 'some' },
    slots: {
      on: 'monday',
      time: '18:30',
      minutes: 60,
      capacity: 4,
      sittings: [
        { week: 0, others: 1 },
        { week: 1, others: 0 },
        { week: 2, others: 0 },
      ],
    },
  },
];

/** What members do for each other, an hour for an hour. */
export const skills: readonly WrittenListing[] = [
  skill(
    'guitare-tomas',
    'tomas',
    'Une heure de guitare pour débuter',
    'Trois accords, une chanson que vous aimez, et l’envie de recommencer le lendemain. J’ai une guitare à prêter pendant l’heure. Les doigts font mal au début, c’est normal.',
    { about: 'music', where: 'mine yours', level: 'experienced', free: 'Le mardi et le jeudi soir.' },
  ),
  skill(
    'ordi-yann',
    'yann',
    'Mettre de l’ordre dans votre ordinateur',
    'Les photos en double, le bureau couvert d’icônes, la sauvegarde jamais faite. On range ensemble, vous gardez la souris : la prochaine fois, vous le ferez sans moi.',
    {
      about: 'computers',
      where: 'yours remote',
      level: 'experienced',
      brings: 'Vos mots de passe, dans votre tête.',
    },
  ),
  skill(
    'ourlets-fatima',
    'fatima',
    'Un ourlet, une fermeture, un bouton',
    'Apportez le pantalon lavé et les chaussures qui vont avec, pour la longueur. Si vous voulez apprendre, on le fait à deux : c’est un peu plus long et bien plus drôle.',
    { about: 'sewing', where: 'mine', level: 'experienced', free: 'Le mercredi après-midi.' },
  ),
  skill(
    'velo-lan',
    'lan',
    'Régler les freins et les vitesses de votre vélo',
    'Un vélo qui freine et qui ne saute plus : une petite heure d’habitude. Les câbles usés, c’est vous qui les achetez, je vous dis lesquels.',
    { about: 'bikes', where: 'yours outside', level: 'experienced', brings: 'Un peu de place pour le vélo.' },
  ),
  skill(
    'anglais-emily',
    'emily',
    'Parler anglais une heure, devant un thé',
    'Pas de manuel, pas de notes. On parle de votre semaine, d’un film, d’un voyage, et je corrige seulement ce qui empêche de comprendre. Scones certains jours.',
    {
      about: 'languages',
      where: 'mine outside remote',
      level: 'experienced',
      free: 'Le samedi matin, le lundi soir.',
    },
  ),
  skill(
    'papiers-jeanne',
    'jeanne',
    'Lire un courrier de l’administration, et y répondre',
    'Un formulaire, une relance, une lettre qui fait peur : on la lit à deux, on trie ce qui presse, on écrit la réponse. Rien de ce que je lis ne sort de la pièce.',
    { about: 'paperwork', where: 'yours mine', level: 'amateur', brings: 'La lettre, et celles d’avant.' },
  ),
  skill(
    'tringle-samir',
    'samir',
    'Poser une tringle, un cadre, une étagère',
    'Après trois ans de travaux chez moi, je sais reconnaître un mur creux. J’apporte le niveau et les chevilles, vous tenez l’autre bout.',
    {
      about: 'home',
      where: 'yours',
      level: 'amateur',
      free: 'En semaine, l’après-midi.',
      brings: 'Ce qu’il y a à poser.',
    },
  ),
  skill(
    'maths-mei',
    'mei',
    'Les maths du collège, sans larmes',
    'Fractions, Thalès, équations : on reprend au moment où le fil s’est cassé. Avec un paquet de gâteaux et beaucoup de feuilles quadrillées.',
    { about: 'lessons', where: 'yours mine remote', level: 'experienced', free: 'Le mercredi, le samedi.' },
  ),
  skill(
    'potager-odile',
    'odile',
    'Démarrer un potager, même petit',
    'Un carré, trois bacs, un balcon : je viens voir la lumière et la terre, et on plante ce qui poussera vraiment. Je repars avec une part des radis.',
    { about: 'garden', where: 'yours outside', level: 'experienced', brings: 'Des bottes et un arrosoir.' },
  ),
  skill(
    'lecture-rose',
    'rose',
    'Lire à voix haute, pour qui n’y voit plus bien',
    'Le journal, un roman, les lettres des petits-enfants. J’aime les voix et les silences ; je peux aussi faire les courses en passant.',
    { about: 'company', where: 'yours', level: 'amateur', free: 'Presque tous les matins.' },
  ),
];
