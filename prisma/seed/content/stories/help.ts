import { chanceOf } from '../../chance';
import type { Opinion, Story } from './story';

type Hours = readonly [from: string, to: string];

/** Help that was given: how long it took, both have said. */
const helped = (
  listing: string,
  customer: string,
  [daysAgo, hours]: readonly [daysAgo: number, hours: Hours],
  message: string,
  said: Opinion | null = null,
  answered: Opinion | null = null,
): Story => {
  const slug = `${listing} ${customer} ${daysAgo}`;
  return {
    slug,
    listing,
    customer,
    when: { from: -daysAgo, hours },
    asked: daysAgo + 2.2 + 5 * chanceOf(`${slug} asked`),
    reaches: 'closed',
    message,
    reviews: { ...(said && { customer: said }), ...(answered && { provider: answered }) },
  };
};

/** Hours that neighbours have given each other, and those to come. */
export const helpStories: readonly Story[] = [
  helped(
    'tringle-samir',
    'pauline',
    [47, ['14:00', '15:30']],
    'Deux tringles et un grand miroir : je n’ose pas percer seule dans ce mur.',
    [5, 'Tout est droit, et je sais maintenant où passe le creux du mur.'],
    [5, 'Café, gâteau, et une deuxième paire de mains : facile.'],
  ),
  helped(
    'ordi-yann',
    'odile',
    [39, ['10:00', '12:00']],
    'Quatre mille photos, toutes en double, et plus de place. Au secours.',
    [5, 'Rangé, sauvegardé, expliqué. Yann n’a pas touché la souris une seule fois.'],
    [4, 'Nous avons un peu débordé : les photos étaient belles.'],
  ),
  helped(
    'potager-odile',
    'samir',
    [31, ['09:00', '11:00']],
    'J’ai une cour pavée et une bande de terre d’un mètre. Est-ce que cela vaut la peine ?',
    [5, 'La bande de terre est devenue un potager. Des fèves, déjà.'],
    [5, 'Il a bêché avant que j’arrive !'],
  ),
  helped(
    'anglais-emily',
    'nolwenn',
    [26, ['10:00', '11:00']],
    'Je pars au pays de Galles en stage de charpente : il me faut le vocabulaire, et du courage.',
    [5, 'Une heure sans un mot de français. Je pars plus tranquille.'],
    [5, 'We built a roof, in words. Lovely.'],
  ),
  helped(
    'ourlets-fatima',
    'emily',
    [22, ['14:30', '15:30']],
    'Trois rideaux trop longs. Je peux tenir les épingles.',
    [5, 'Des rideaux parfaits et une machine que je n’ai plus peur de toucher.'],
  ),
  helped(
    'velo-lan',
    'fatima',
    [18, ['18:00', '19:00']],
    'Mon vélo freine en criant et saute en troisième.',
    [5, 'Silencieux, et il freine. Merci !'],
    [5, 'Les câbles étaient déjà achetés, les bons.'],
  ),
  helped(
    'maths-mei',
    'karim',
    [25, ['14:00', '15:30']],
    'Ma fille est en quatrième et les fractions la font pleurer.',
    [5, 'Elle a ri pendant les fractions. Je n’y croyais pas.'],
  ),
  helped(
    'papiers-jeanne',
    'vasile',
    [12, ['18:00', '19:00']],
    'Une lettre de la préfecture que je ne comprends pas bien.',
    [5, 'Jeanne a tout lu deux fois et la réponse est partie le soir même.'],
    [5, 'Un dossier très bien tenu.'],
  ),
  helped(
    'guitare-tomas',
    'samir',
    [9, ['19:00', '20:00']],
    'Je n’ai jamais tenu une guitare et j’ai promis une chanson à ma sœur.',
    [5, 'Trois accords, une chanson. Mes voisins sont au courant.'],
    [5, 'Un vrai sens du rythme, il faut continuer.'],
  ),
  {
    slug: 'lecture rose nolwenn',
    listing: 'lecture-rose',
    customer: 'nolwenn',
    when: { from: -3, hours: ['10:00', '11:00'] },
    asked: 8,
    reaches: 'counting',
    message: 'C’est pour mon père, qui passe l’hiver chez moi : il n’arrive plus à lire le journal.',
  },
  {
    slug: 'guitare jeanne',
    listing: 'guitare-tomas',
    customer: 'jeanne',
    when: { from: 4, hours: ['19:00', '20:00'] },
    asked: 2.4,
    reaches: 'confirmed',
    message: 'Ma fille a reçu une petite guitare et nous sommes deux à ne rien savoir.',
    talk: [['provider', 30, 'Venez à deux, une chaise de plus et c’est réglé.']],
  },
  {
    slug: 'tringle vasile',
    listing: 'tringle-samir',
    customer: 'vasile',
    when: { from: 5, hours: ['15:00', '16:00'] },
    asked: 0.6,
    reaches: 'requested',
    message: 'Une étagère lourde, et un mur qui sonne creux. Vous auriez une heure ?',
  },
];
