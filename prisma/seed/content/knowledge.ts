import type { CategoryIcon } from '@/lib/category/sets';
import type { WrittenListing } from './written-listing';

type Offered = {
  slug: string;
  title: string;
  text: string;
  where: string;
  group?: string;
  level?: string;
  flyer?: CategoryIcon;
};
type Asked = { title: string; text: string };

/** What somebody knows, and what they would like to know: one is not without the other. */
const both = (
  owner: string,
  { slug, title, text, where, flyer, ...rest }: Offered,
  ...asked: Asked[]
): WrittenListing[] => [
  {
    slug: `savoir-${slug}`,
    type: 'knowledge',
    owner,
    title,
    text,
    ...(flyer && { flyer }),
    details: { group: 'either', ...rest, where: where.split(' ') },
  },
  ...asked.map((wished, at) => ({
    slug: `demande-${slug}${at > 0 ? `-${at + 1}` : ''}`,
    type: 'knowledge',
    owner,
    title: wished.title,
    text: wished.text,
    details: {},
    wish: { stands: 80 },
  })),
];

/** Of the circle « Les Savoirs du Square »: each offers something and asks for something. */
export const knowledge: readonly WrittenListing[] = [
  ...both(
    'camille',
    {
      slug: 'signes',
      title: 'Premiers mots en langue des signes',
      text: 'Se présenter, remercier, demander son chemin. On laisse la voix à la porte, on prend le temps, on rit beaucoup.',
      where: 'mine circle',
      level: 'beginners',
    },
    {
      title: 'Reconnaître les oiseaux du parc',
      text: 'J’entends chanter le matin et je ne sais pas qui. Une ou deux balades à l’aube me suffiraient.',
    },
  ),
  ...both(
    'hugo',
    {
      slug: 'oiseaux',
      title: 'Les oiseaux de nos squares, à l’oreille et à l’œil',
      text: 'Je prête des jumelles. On marche lentement, on s’arrête souvent, et au bout de trois sorties on sait qui chante.',
      where: 'outside',
      group: 'several',
    },
    {
      title: 'Cuisiner des pâtes fraîches',
      text: 'Je sais tout juste faire bouillir de l’eau. J’aimerais savoir faire une sauce et une pâte de mes mains.',
    },
    {
      title: 'Coudre une poche sur un sac de randonnée',
      text: 'À la main ou à la machine, je prends tout. J’apporte le sac, et le trou qui va avec.',
    },
  ),
  ...both(
    'giulia',
    {
      slug: 'pates',
      title: 'La cuisine des pâtes fraîches, comme chez ma grand-mère',
      text: 'Un kilo de farine, dix œufs et une table bien propre. On repart avec le dîner et le geste.',
      where: 'mine',
      group: 'several',
      level: 'everyone',
    },
    {
      title: 'Apprendre la langue des signes',
      text: 'Pour parler avec mon voisin du dessous, que je salue depuis six ans sans savoir lui dire bonjour.',
    },
    {
      title: 'Démonter et réparer une cafetière',
      text: 'Les miennes meurent toutes de la même façon. Je voudrais comprendre avant d’en racheter une.',
    },
  ),
  ...both(
    'tomas',
    {
      slug: 'confitures',
      title: 'Confitures : le sucre, la cuisson, la bonne recette',
      text: 'Un peu de chimie, beaucoup de cuillères. On commence par les fraises, on finit par les tomates vertes.',
      where: 'mine yours',
      group: 'pair',
    },
    {
      title: 'Chanter juste, ou presque',
      text: 'On me demande gentiment de me taire à chaque anniversaire. J’aimerais bien chanter avec les autres.',
    },
    {
      title: 'Quelques phrases d’arabe avec mes voisins',
      text: 'Pour dire autre chose que bonjour dans l’escalier.',
    },
  ),
  ...both(
    'samir',
    {
      slug: 'secours',
      title: 'Les gestes d’une personne qui veille sur ses enfants ou ses aînés',
      text: 'Malaise, brûlure, étouffement : les bons réflexes, répétés ensemble jusqu’à ce qu’ils viennent sans réfléchir. Ce n’est pas un diplôme.',
      where: 'circle yours',
      group: 'several',
    },
    {
      title: 'Faire ses confitures sans les brûler',
      text: 'Trois kilos de prunes m’attendent chaque été, et chaque été elles collent au fond de la casserole : une recette de cuisine simple me sauverait.',
    },
  ),
  ...both(
    'odile',
    {
      slug: 'reliure',
      title: 'Coudre et couvrir un carnet : reliure à la japonaise',
      text: 'Du papier, du fil de lin, une aiguille. En deux heures vous avez un carnet, et de quoi en faire cent.',
      where: 'mine circle',
      group: 'either',
    },
    {
      title: 'Parler anglais sans rougir',
      text: 'Je lis, je comprends, et devant quelqu’un je ne dis plus rien. Il me faut de la patience et une tasse de thé.',
    },
    {
      title: 'Mettre de l’ordre dans mon téléphone',
      text: 'Quatre mille photos de mes petits-enfants, et je n’en retrouve jamais une.',
    },
  ),
  ...both(
    'vasile',
    {
      slug: 'pierres',
      title: 'Carreler et peindre un mur : les bons gestes',
      text: 'Le plaisir de faire avec ses mains, loin du travail. On choisit chaque pierre, elle dit elle-même où elle va.',
      where: 'yours outside',
      group: 'pair',
    },
    {
      title: 'Coudre un carnet à dessin : un peu de reliure',
      text: 'Pour les dessins de ma fille, qui dorment dans une chemise en plastique.',
    },
    {
      title: 'Photographier mes chantiers en lumière du soir',
      text: 'Un téléphone, un mur, un soleil bas : je voudrais que la photo ressemble à ce que je vois.',
    },
  ),
  ...both(
    'priya',
    {
      slug: 'anglais',
      title: 'English conversation, pour celles et ceux qui n’osent pas',
      text: 'No grammar, no homework. We cook or we walk, and we talk. You will be surprised by how much you know.',
      where: 'mine outside remote',
    },
    {
      title: 'Carreler autour d’un évier',
      text: 'Six carreaux sont tombés, le propriétaire veut bien que je les remette. Je ne sais pas par où commencer.',
    },
    {
      title: 'Parler breton avec quelqu’un de patient',
      text: 'J’en suis à la leçon douze, et mon téléphone est mon seul ami bretonnant.',
    },
  ),
  ...both(
    'theo',
    {
      slug: 'soudure',
      title: 'Souder un composant, réparer un appareil',
      text: 'Un fer, de l’étain et un vieux poste à sacrifier. On se brûle une fois, jamais deux.',
      where: 'circle',
      level: 'beginners',
    },
    {
      title: 'Peindre un mur en deux couleurs, bien droit',
      text: 'Ma chambre attend depuis l’emménagement. J’ai la peinture, il me manque le geste.',
    },
    {
      title: 'Courir sans se faire mal',
      text: 'Dix kilomètres en juin, et je m’essouffle au bout de la rue.',
    },
  ),
  ...both(
    'ines',
    {
      slug: 'patine',
      title: 'Peindre un mur : enduit, couleur, patine',
      text: 'J’aime transmettre ce qui ne s’apprend pas dans les vidéos : regarder la lumière avant d’ouvrir le pot.',
      where: 'yours circle',
    },
    {
      title: 'Souder : réparer un appareil soi-même',
      text: 'Ma ponceuse s’arrête dès que je la penche. Je suis sûre que ce n’est qu’un fil.',
    },
    {
      title: 'Les premiers accords de guitare',
      text: 'Celle de mon fils prend la poussière depuis qu’il est parti. J’aimerais lui faire la surprise.',
    },
  ),
  ...both(
    'rose',
    {
      slug: 'couture',
      title: 'Couture : de l’ourlet à la première jupe',
      text: 'J’ai deux machines et la patience d’une grand-mère. On commence par coudre droit.',
      where: 'mine',
      group: 'either',
      level: 'everyone',
    },
    {
      title: 'Semer un potager sur un rebord de fenêtre',
      text: 'Plein sud, sixième étage, beaucoup de vent. Qu’est-ce qui voudrait bien y pousser ?',
    },
    {
      title: 'Se servir d’un tableur',
      text: 'Pour les comptes de la chorale. J’ai un ordinateur, il a peur de moi.',
    },
  ),
  ...both(
    'maryvonne',
    {
      slug: 'potager',
      title: 'Un potager de poche : semis, compost, légumes',
      text: 'Des radis en quatre semaines, même sur un balcon. Apportez de vieilles caisses, je fournis les graines.',
      where: 'mine outside circle',
      group: 'several',
    },
    {
      title: 'Apprendre à coudre un ourlet',
      text: 'À mon âge, il serait temps. Les rideaux de la cuisine traînent par terre depuis 1998.',
    },
  ),
  ...both(
    'nolwenn',
    {
      slug: 'bois',
      title: 'Assembler deux planches : le bois sans vis ni colle',
      text: 'Une queue d’aronde, un ciseau qui coupe, du temps. Le mien, après la journée, pour le plaisir.',
      where: 'mine',
      group: 'pair',
      level: 'some',
    },
    {
      title: 'Trois airs d’accordéon pour le prochain fest-noz',
      text: 'J’ai hérité d’un accordéon diatonique. Il souffle, il gémit, il attend qu’on lui montre une musique.',
    },
  ),
];
