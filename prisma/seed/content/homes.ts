import type { WrittenListing } from './written-listing';

/** Where a home is that is not its owner's quarter: about the middle of the town. The streets are invented. */
export const elsewhere = {
  'Saint-Malo': {
    lat: 48.649,
    lng: -2.011,
    inhabitants: 46_000,
    streets: ['rue des Terre-Neuvas', 'venelle du Sillon'],
  },
  Cancale: {
    lat: 48.676,
    lng: -1.852,
    inhabitants: 5_200,
    streets: ['rue des Parcs à huîtres', 'chemin du Phare'],
  },
  Dinan: {
    lat: 48.455,
    lng: -2.05,
    inhabitants: 14_000,
    streets: ['rue des Tisserands', 'venelle de la Rance'],
  },
  Vannes: {
    lat: 47.658,
    lng: -2.76,
    inhabitants: 53_000,
    streets: ['rue des Lavandières', 'quai de la Marle'],
  },
  Quiberon: {
    lat: 47.484,
    lng: -3.119,
    inhabitants: 4_800,
    streets: ['chemin de la Côte', 'rue des Embruns'],
  },
  Paimpol: {
    lat: 48.779,
    lng: -3.046,
    inhabitants: 7_300,
    streets: ['rue des Islandais', 'quai du Goéland'],
  },
  Douarnenez: {
    lat: 48.092,
    lng: -4.329,
    inhabitants: 14_200,
    streets: ['rue de la Sardine', 'montée du Port'],
  },
  Brest: {
    lat: 48.39,
    lng: -4.486,
    inhabitants: 139_000,
    streets: ['rue de l’Arsenal', 'rue du Grand Large'],
  },
  Nantes: {
    lat: 47.218,
    lng: -1.553,
    inhabitants: 320_000,
    streets: ['rue des Biscuitiers', 'quai de l’Erdre'],
  },
  Paimpont: {
    lat: 48.018,
    lng: -2.171,
    inhabitants: 1_700,
    streets: ['rue de la Forge', 'chemin de l’Étang'],
  },
} as const;

type Rest = {
  at?: keyof typeof elsewhere;
  home: 'house' | 'flat' | 'other';
  sleeps: number;
  bedrooms: number;
  area: number;
  equipment: string;
  extra?: number;
  heating?: string;
  more?: string;
};

const home = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  { at, equipment, extra = 0, heating, more, ...rest }: Rest,
): WrittenListing => ({
  slug,
  type: 'home-swap',
  owner,
  title,
  text,
  ...(at && { at: { area: at, town: at, ...elsewhere[at] } }),
  details: {
    ...rest,
    lived: at ? 'second' : 'main',
    equipment: equipment.split(' '),
    isSmokeFree: true,
    arrivalFrom: '16:00',
    leavingBy: '11:00',
    extra,
    heating: heating ?? 'Le thermostat est dans l’entrée. 19 °C le jour, il baisse tout seul la nuit.',
    bins: 'Le tri est sous l’évier. On sort le bac jaune le mardi soir.',
    more: more ?? 'Un double des clés est chez la personne qui habite à côté.',
  },
});

/** Homes that are swapped: where neighbours live, and where they go when they can. */
export const homes: readonly WrittenListing[] = [
  home(
    'maison-canal-nolwenn',
    'nolwenn',
    'Petite maison près du canal, avec atelier',
    'Une maison de poupée au fond d’une cour, un lit sous le toit, un poêle. L’atelier est à vous si vous ne touchez pas aux ciseaux.',
    {
      home: 'house',
      sleeps: 3,
      bedrooms: 1,
      area: 58,
      equipment: 'terrace bikes wifi',
      more: 'La chatte mange deux fois par jour. Elle vous dira quand.',
    },
  ),
  home(
    'trois-pieces-samir',
    'samir',
    'Trois-pièces lumineux à Sainte-Thérèse',
    'Retapé carreau après carreau. Plein sud, cuisine neuve, dix minutes à pied de la gare. Le carrelage de la salle de bain est ma fierté.',
    { home: 'flat', sleeps: 4, bedrooms: 2, area: 66, equipment: 'wifi washer dishwasher bikes' },
  ),
  home(
    'thabor-jeanne',
    'jeanne',
    'Appartement familial à deux pas du Thabor',
    'Deux chambres d’enfants pleines de livres, un balcon qui déborde, le parc au bout de la rue.',
    { home: 'flat', sleeps: 5, bedrooms: 3, area: 88, equipment: 'terrace wifi washer dishwasher cot' },
  ),
  home(
    'malouine-yann',
    'yann',
    'Appartement de famille face au Sillon',
    'Celui de mes grands-parents, avec leurs meubles et leur vue. On entend la mer les fenêtres fermées.',
    {
      at: 'Saint-Malo',
      home: 'flat',
      sleeps: 4,
      bedrooms: 2,
      area: 62,
      equipment: 'wifi washer parking',
      extra: 15,
    },
  ),
  home(
    'pecheur-loeiza',
    'loeiza',
    'Maison de pêcheur à deux pas du port',
    'Murs épais, escalier raide, café au soleil sur le muret dès huit heures. Les huîtres sont en bas de la rue.',
    {
      at: 'Cancale',
      home: 'house',
      sleeps: 4,
      bedrooms: 2,
      area: 70,
      equipment: 'garden wifi washer bikes',
      extra: 10,
    },
  ),
  home(
    'colombages-gwenael',
    'gwenael',
    'Maison à colombages dans la vieille ville',
    'Rien n’est droit, tout tient depuis 1620. Les remparts d’un côté, la Rance de l’autre.',
    { at: 'Dinan', home: 'house', sleeps: 5, bedrooms: 3, area: 95, equipment: 'wifi washer dishwasher' },
  ),
  home(
    'golfe-claire',
    'claire',
    'Deux-pièces au-dessus du port de plaisance',
    'Petit, clair, rangé comme un bateau. Le marché du samedi se tient sous les fenêtres.',
    { at: 'Vannes', home: 'flat', sleeps: 3, bedrooms: 1, area: 44, equipment: 'terrace wifi washer' },
  ),
  home(
    'embruns-ronan',
    'ronan',
    'Maison blanche sur la côte sauvage',
    'Du vent, des hortensias, une grande table. On y va pour dormir et pour marcher.',
    {
      at: 'Quiberon',
      home: 'house',
      sleeps: 6,
      bedrooms: 3,
      area: 92,
      equipment: 'garden parking bikes wifi',
      extra: 20,
    },
  ),
  home(
    'islandais-rose',
    'rose',
    'Maison de capitaine avec jardin clos',
    'Un piano désaccordé, des cartes marines, un figuier. La maison se remplit l’été, elle dort le reste du temps.',
    {
      at: 'Paimpol',
      home: 'house',
      sleeps: 6,
      bedrooms: 4,
      area: 130,
      equipment: 'garden parking wifi washer',
    },
  ),
  home(
    'sardine-luc',
    'luc',
    'Appartement au-dessus du port du Rosmeur',
    'Deux fenêtres sur les bateaux, un lit-clos qui fait rire les enfants.',
    { at: 'Douarnenez', home: 'flat', sleeps: 4, bedrooms: 2, area: 57, equipment: 'wifi washer' },
  ),
  home(
    'brest-solene',
    'solene',
    'Quatre-pièces des années 50, vue sur la rade',
    'Grand, tout droit, plein de lumière. Le tram est en bas, la rade au bout de la rue.',
    { at: 'Brest', home: 'flat', sleeps: 5, bedrooms: 3, area: 84, equipment: 'terrace wifi washer parking' },
  ),
  home(
    'erdre-bastien',
    'bastien',
    'Petit appartement au bord de l’Erdre',
    'Un canapé-lit, une vraie cuisine, les quais pour courir le matin.',
    { at: 'Nantes', home: 'flat', sleeps: 2, bedrooms: 1, area: 38, equipment: 'wifi bikes' },
  ),
  home(
    'foret-odile',
    'odile',
    'Maison de lisière, au pays des légendes',
    'Une ancienne forge au bord d’un étang. Le soir, on n’entend que les chouettes.',
    {
      at: 'Paimpont',
      home: 'house',
      sleeps: 5,
      bedrooms: 2,
      area: 78,
      equipment: 'garden parking bikes',
      heating: 'Le poêle suffit : trois bûches, fermez le tirage quand ça ronfle.',
    },
  ),
  home(
    'villejean-mamadou',
    'mamadou',
    'Appartement traversant, dernier étage',
    'Le métro en bas, le soleil du matin dans la cuisine et celui du soir dans le salon.',
    { home: 'flat', sleeps: 4, bedrooms: 2, area: 72, equipment: 'terrace wifi washer stepFree' },
  ),
  home(
    'cleunay-fatima',
    'fatima',
    'Maison de ville avec potager',
    'Un jardin en longueur, des poules à nourrir, des œufs à manger.',
    {
      home: 'house',
      sleeps: 5,
      bedrooms: 3,
      area: 90,
      equipment: 'garden bikes wifi washer',
      more: 'Les poules : une poignée de grain le matin, et vérifier la porte le soir.',
    },
  ),
  home(
    'maurepas-david',
    'david',
    'Appartement de musiciens, piano compris',
    'Un piano droit, deux guitares, des voisins patients jusqu’à vingt et une heures.',
    { home: 'flat', sleeps: 3, bedrooms: 2, area: 64, equipment: 'wifi washer workspace' },
  ),
  home(
    'breqigny-elif',
    'elif',
    'Duplex au calme, avec terrasse',
    'Deux étages, une terrasse plein ouest et le parc de Bréquigny à trois minutes.',
    { home: 'flat', sleeps: 4, bedrooms: 2, area: 76, equipment: 'terrace parking wifi dishwasher' },
  ),
  home(
    'loft-giulia',
    'giulia',
    'Petit loft dans une ancienne imprimerie',
    'Une seule grande pièce, une mezzanine, beaucoup de plantes à arroser.',
    { home: 'other', sleeps: 2, bedrooms: 0, area: 52, equipment: 'wifi workspace bikes' },
  ),
  home(
    'beaulieu-priya',
    'priya',
    'Studio tout neuf près du campus',
    'Petit et malin : tout se plie. Idéal à deux pour découvrir la ville.',
    { home: 'flat', sleeps: 2, bedrooms: 0, area: 27, equipment: 'wifi washer stepFree' },
  ),
  home(
    'cesson-camille',
    'camille',
    'Maison au bord de la Vilaine',
    'Un ponton, un canoë, un grand tilleul. Le bus pour Rennes passe toutes les dix minutes.',
    { home: 'house', sleeps: 6, bedrooms: 4, area: 115, equipment: 'garden parking bikes wifi washer' },
  ),
];

export type Wanted = {
  home: string;
  town: string;
  when?: { from: number; nights: number; flex: 0 | 3 | 7 | 14 };
};

const rennes = { lat: 48.1117, lng: -1.6802 };

/** Where a town is that somebody would like to go to. */
export const placeNamed = (town: string): { lat: number; lng: number } => {
  const [name = ''] = town.split(' (');
  const { lat, lng } = { Rennes: rennes, ...elsewhere }[name] ?? rennes;
  return { lat, lng };
};

/** Where they would like to go, by the slug of their home. */
export const destinations: readonly Wanted[] = [
  { home: 'thabor-jeanne', town: 'Quiberon (56)', when: { from: 60, nights: 7, flex: 7 } },
  { home: 'thabor-jeanne', town: 'Saint-Malo (35)' },
  { home: 'embruns-ronan', town: 'Rennes (35)', when: { from: 64, nights: 5, flex: 3 } },
  { home: 'trois-pieces-samir', town: 'Cancale (35)' },
  { home: 'trois-pieces-samir', town: 'Brest (29)', when: { from: 40, nights: 6, flex: 14 } },
  { home: 'pecheur-loeiza', town: 'Rennes (35)' },
  { home: 'maison-canal-nolwenn', town: 'Paimpol (22)', when: { from: 90, nights: 10, flex: 14 } },
  { home: 'islandais-rose', town: 'Rennes (35)', when: { from: 95, nights: 6, flex: 7 } },
  { home: 'brest-solene', town: 'Rennes (35)' },
  { home: 'golfe-claire', town: 'Nantes (44)' },
  { home: 'erdre-bastien', town: 'Vannes (56)' },
  { home: 'villejean-mamadou', town: 'Douarnenez (29)' },
  { home: 'sardine-luc', town: 'Rennes (35)', when: { from: 30, nights: 4, flex: 3 } },
  // Three go round: Cesson to Paimpol, Paimpol to Vannes, Vannes to Rennes.
  { home: 'cesson-camille', town: 'Paimpol (22)', when: { from: 50, nights: 7, flex: 7 } },
  { home: 'islandais-rose', town: 'Vannes (56)' },
  { home: 'golfe-claire', town: 'Rennes (35)' },
];
