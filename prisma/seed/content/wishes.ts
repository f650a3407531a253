import type { WrittenListing } from './written-listing';

type Wish = Required<WrittenListing>['wish'];

/** What somebody looks for: for which days from today on, if it matters, and for how many days it stands. */
const wish = (
  slug: string,
  type: 'thing' | 'storage' | 'workshop' | 'skill',
  owner: string,
  title: string,
  text: string,
  wanted: Wish,
): WrittenListing => ({ slug: `cherche-${slug}`, type, owner, title, text, details: {}, wish: wanted });

/** What members of the demo look for. */
export const wishes: readonly WrittenListing[] = [
  wish(
    'demenager-piano',
    'skill',
    'camille',
    'Deux paires de bras pour descendre un piano',
    'Un étage, un escalier large, des sangles louées. Une heure, peut-être moins, et le goûter pour tout le monde.',
    { needed: [8, 9], stands: 14 },
  ),
  wish(
    'breton',
    'skill',
    'priya',
    'Quelqu’un avec qui parler breton',
    'J’apprends depuis un an avec une application qui ne rit jamais. Une heure de conversation de temps en temps, contre de la cuisine du Kerala ou du code.',
    { stands: 60 },
  ),
  wish(
    'echelle',
    'thing',
    'jeanne',
    'Une échelle de trois mètres, samedi',
    'La gouttière déborde et mon escabeau s’arrête un mètre trop bas. Une matinée suffit, je viens la chercher à pied depuis la rue voisine.',
    { needed: 'saturday', stands: 20 },
  ),
  wish(
    'remorque',
    'thing',
    'eliott',
    'Une remorque de vélo pour un déménagement',
    'Dix cartons, un bureau démonté et deux plantes à transporter sur deux kilomètres. J’ai le vélo et l’attache, il manque ce qui roule derrière.',
    { needed: [9, 10], stands: 12 },
  ),
  wish(
    'surjeteuse',
    'thing',
    'fatima',
    'Une surjeteuse pour une semaine',
    'Je finis douze tabliers pour la kermesse de l’école. Je sais m’en servir et je la rends nettoyée, avec du fil neuf.',
    { needed: [12, 19], stands: 15 },
  ),
  wish(
    'garage',
    'storage',
    'emily',
    'Un coin de garage au sec, pour l’hiver',
    'Un canoë de quatre mètres, léger, qui se suspend. Je n’y toucherai pas avant le printemps.',
    { stands: 60 },
  ),
  wish(
    'taille',
    'workshop',
    'mamadou',
    'Quelqu’un pour m’apprendre à tailler un pommier',
    'Il a quarante ans et plus personne ne s’en occupe depuis mon arrivée. Une heure au pied de l’arbre vaudrait mieux que dix vidéos ; je fournis le café et les pommes.',
    { stands: 90 },
  ),
  wish(
    'velo',
    'workshop',
    'lan',
    'De l’aide pour dévoiler une roue de vélo',
    'Elle frotte à chaque tour et je n’ose pas toucher aux rayons. J’ai le temps, il me manque l’œil et la clé.',
    { stands: 30 },
  ),
];
