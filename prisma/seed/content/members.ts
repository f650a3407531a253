import type { spokenLanguages } from '@/lib/member/schema';
import type { Quarter } from './quarters';

export type Person = {
  handle: string;
  name: string;
  /** Before the @ of their address, where it is not the handle. */
  mailbox?: string;
  area: Quarter;
  languages: (typeof spokenLanguages)[number][];
  about: string;
  locale?: 'en';
  role?: 'operator';
  /** For how many days they have been here. */
  days: number;
};

/** Everyone of the demo community is invented. The first four are there to sign in as. */
export const people: readonly Person[] = [
  {
    handle: 'nolwenn',
    name: 'Nolwenn Kervella',
    mailbox: 'lender',
    area: 'Saint-Hélier',
    languages: ['fr', 'br', 'en'],
    about:
      'Menuisière à mon compte, j’ai plus d’outils que de mains. Je les prête volontiers et je montre comment on s’en sert : une perceuse tourne treize minutes dans sa vie, autant que ce soient de bonnes minutes.',
    days: 612,
  },
  {
    handle: 'samir',
    name: 'Samir Benali',
    mailbox: 'borrower',
    area: 'Sainte-Thérèse',
    languages: ['fr', 'ar', 'en'],
    about:
      'Infirmier de nuit, bricoleur du dimanche. Je retape un trois-pièces avec ma sœur, carreau après carreau, et j’emprunte plutôt que d’acheter ce qui ne servira qu’une fois.',
    days: 341,
  },
  {
    handle: 'jeanne',
    name: 'Jeanne Tual',
    mailbox: 'neighbour',
    area: 'Thabor',
    languages: ['fr', 'en'],
    about:
      'Bibliothécaire, deux enfants, un balcon qui déborde de tomates. Curieuse de tout ce qui se partage dans la rue.',
    days: 58,
  },
  {
    handle: 'awa',
    name: 'Awa Diop',
    mailbox: 'operator',
    area: 'La Touche',
    languages: ['fr', 'en'],
    role: 'operator',
    about:
      'J’anime la communauté pour l’association de quartier : une question, un souci, une idée, écrivez-moi. Sinon je cours le long de l’Ille le dimanche matin.',
    days: 700,
  },
  {
    handle: 'paul',
    name: 'Paul Gicquel',
    area: 'Cleunay',
    languages: ['fr', 'en'],
    about:
      'Retraité des chemins de fer. Un atelier au fond du jardin, une cave bien rangée et du temps pour expliquer.',
    days: 655,
  },
  {
    handle: 'maryvonne',
    name: 'Maryvonne Le Bris',
    area: 'Bréquigny',
    languages: ['fr', 'br'],
    about:
      'Quarante ans de couture, et toujours une bobine dans la poche. Mes machines aiment travailler, mes placards aussi.',
    days: 590,
  },
  {
    handle: 'karim',
    name: 'Karim Ouali',
    area: 'Villejean',
    languages: ['fr', 'ar', 'en'],
    about:
      'Cuisinier dans une cantine scolaire. Chez moi il y a toujours une casserole trop grande pour une seule famille.',
    days: 480,
  },
  {
    handle: 'lan',
    name: 'Lan Nguyen',
    area: 'Maurepas',
    languages: ['fr', 'vi', 'en'],
    about:
      'Opticienne et gourmande. Je prête mes cuiseurs, mes paniers vapeur et les recettes qui vont avec.',
    days: 423,
  },
  {
    handle: 'yann',
    name: 'Yann Morvan',
    area: 'Sud-Gare',
    languages: ['fr', 'br', 'en'],
    about:
      'Je rénove notre maison de cheminot depuis six ans. Quand une pièce est finie, les machines partent chez les voisins.',
    days: 533,
  },
  {
    handle: 'ines',
    name: 'Inês Carvalho',
    area: 'Saint-Martin',
    languages: ['fr', 'pt', 'es'],
    about: 'Née à Porto, adoptée par les prairies Saint-Martin. Décoratrice, peintre de murs et de volets.',
    days: 377,
  },
  {
    handle: 'oleksandra',
    name: 'Oleksandra Bondar',
    area: 'Patton',
    languages: ['uk', 'fr', 'en'],
    about:
      'Ingénieure, arrivée de Lviv avec deux valises. On m’a tout prêté au début ; maintenant c’est mon tour.',
    days: 298,
  },
  {
    handle: 'tomas',
    name: 'Tomás Aguirre',
    area: 'Beaulieu',
    languages: ['es', 'fr', 'en'],
    about: 'Doctorant en chimie, grimpeur, fabricant de confitures. Grand appartement, petite cuisine.',
    days: 210,
  },
  {
    handle: 'aminata',
    name: 'Aminata Koné',
    area: 'Le Blosne',
    languages: ['fr', 'en'],
    about:
      'Éducatrice et reine des fêtes de quartier : barnum, percolateur, sono, tout est dans mon garage et tout se prête.',
    days: 604,
  },
  {
    handle: 'gwenael',
    name: 'Gwenaël Riou',
    area: 'Bourg-l’Évêque',
    languages: ['fr', 'br', 'en'],
    about: 'Coursier à vélo. Remorques, cargos, pieds d’atelier : si ça roule sans essence, j’en ai un.',
    days: 519,
  },
  {
    handle: 'solene',
    name: 'Solène Guillou',
    area: 'Jeanne d’Arc',
    languages: ['fr', 'en', 'br'],
    about: 'Professeure de violon et choriste. Les instruments détestent les étuis fermés.',
    days: 466,
  },
  {
    handle: 'mehmet',
    name: 'Mehmet Yıldız',
    area: 'Le Blosne',
    languages: ['tr', 'fr', 'de'],
    about: 'Carreleur depuis vingt ans. Prenez la machine, prenez aussi cinq minutes de conseils.',
    days: 402,
  },
  {
    handle: 'claire',
    name: 'Claire Bourdais',
    area: 'Moulin du Comte',
    languages: ['fr', 'en'],
    about: 'Jardinière municipale la semaine, jardinière tout court le reste du temps. Broyat offert.',
    days: 571,
  },
  {
    handle: 'eliott',
    name: 'Eliott Hamon',
    area: 'Beaulieu',
    languages: ['fr', 'en'],
    about: 'Étudiant en physique, la tête dans les étoiles et le télescope dans l’entrée.',
    days: 187,
  },
  {
    handle: 'rose',
    name: 'Rose Andriamana',
    area: 'Francisco-Ferrer',
    languages: ['fr', 'en'],
    about:
      'Sage-femme, maman de trois grands. Tout le matériel de leurs premières années attend d’autres bébés.',
    days: 444,
  },
  {
    handle: 'david',
    name: 'David Okafor',
    area: 'Cesson-Sévigné',
    languages: ['en', 'fr'],
    locale: 'en',
    about:
      'Network engineer from Manchester, six years in Rennes. I brew, I film, I lend. English or French, both welcome.',
    days: 356,
  },
  {
    handle: 'emily',
    name: 'Emily Hartley',
    area: 'Thabor',
    languages: ['en', 'fr'],
    locale: 'en',
    about: 'Translator with a spare room, a baking habit and far too many cake tins. Happy to lend the lot.',
    days: 263,
  },
  {
    handle: 'bastien',
    name: 'Bastien Lemoine',
    area: 'Saint-Jacques-de-la-Lande',
    languages: ['fr', 'en'],
    about: 'Paysagiste. Remorque, motoculteur et bottes de rechange : je préfère qu’ils servent.',
    days: 499,
  },
  {
    handle: 'fatima',
    name: 'Fatima Zerhouni',
    area: 'Villejean',
    languages: ['fr', 'ar', 'es'],
    about:
      'Professeure de mathématiques, grande tablée le dimanche. Chez moi on compte les convives, pas les parts.',
    days: 388,
  },
  {
    handle: 'luc',
    name: 'Luc Josselin',
    area: 'Sud-Gare',
    languages: ['fr', 'en', 'de'],
    about: 'Ancien mécanicien. Je prête les clés, et je garde un œil sur les joints de culasse.',
    days: 640,
  },
  {
    handle: 'mei',
    name: 'Mei Zhang',
    area: 'Patton',
    languages: ['zh', 'fr', 'en'],
    about: 'Architecte, papier et maquettes. J’aime les objets bien faits et les gens à l’heure.',
    days: 231,
  },
  {
    handle: 'ronan',
    name: 'Ronan Quéméneur',
    area: 'Cleunay',
    languages: ['fr', 'br'],
    about:
      'Cidre maison, pommes du verger partagé. Le pressoir tourne d’octobre à décembre, venez avec vos caisses.',
    days: 575,
  },
  {
    handle: 'pauline',
    name: 'Pauline Gautier',
    area: 'Saint-Hélier',
    languages: ['fr', 'en'],
    about: 'Maman de jumeaux et comptable. Deux exemplaires de tout, forcément.',
    days: 322,
  },
  {
    handle: 'idriss',
    name: 'Idriss Mahamat',
    area: 'Maurepas',
    languages: ['fr', 'ar', 'en'],
    about: 'Photographe de rue et de mariages. Je prête mon matériel à qui aime la lumière autant que moi.',
    days: 289,
  },
  {
    handle: 'elif',
    name: 'Elif Şahin',
    area: 'Bréquigny',
    languages: ['tr', 'fr', 'en'],
    about: 'Kinésithérapeute, nageuse, joueuse de cartes. Toujours partante pour un café et un prêt.',
    days: 254,
  },
  {
    handle: 'hugo',
    name: 'Hugo Renault',
    area: 'La Touche',
    languages: ['fr', 'en', 'es'],
    about: 'Animateur nature. Tente, sac, réchaud : vous partez dormir dehors, je reste arroser vos plantes.',
    days: 415,
  },
  {
    handle: 'nadege',
    name: 'Nadège Belrose',
    area: 'Cesson-Sévigné',
    languages: ['fr', 'en'],
    about:
      'Martiniquaise de Cesson. Gros bouquets, grands plats, musique assez fort mais jamais après vingt-deux heures.',
    days: 331,
  },
  {
    handle: 'stefan',
    name: 'Stefan Krüger',
    area: 'Jeanne d’Arc',
    languages: ['de', 'fr', 'en'],
    about: 'Berliner, Bretagne-Fan, ingénieur du son. Meine Geräte sind eure Geräte, sur rendez-vous.',
    days: 276,
  },
  {
    handle: 'camille',
    name: 'Camille Perrot',
    area: 'Sainte-Thérèse',
    languages: ['fr', 'en', 'lsf'],
    about: 'Je tiens un ciné-club itinérant : un drap, un projecteur et des voisins. Je signe en LSF.',
    days: 508,
  },
  {
    handle: 'vasile',
    name: 'Vasile Popa',
    area: 'Le Blosne',
    languages: ['ro', 'fr', 'it'],
    about: 'Maçon, père de famille, champion d’échecs du square. La bétonnière aussi aime voir du pays.',
    days: 365,
  },
  {
    handle: 'loeiza',
    name: 'Loeiza Tanguy',
    area: 'Bourg-l’Évêque',
    languages: ['br', 'fr', 'en'],
    about:
      'Brezhoneg a-walc’h evit ober kafe ! Luthière amatrice, sonneuse dans un bagad, voisine à temps plein.',
    days: 347,
  },
  {
    handle: 'arthur',
    name: 'Arthur Monnier',
    area: 'Saint-Jacques-de-la-Lande',
    languages: ['fr', 'en'],
    about: 'Moniteur de kayak aux étangs d’Apigné. Du matériel propre, sec, et prêt à partir.',
    days: 301,
  },
  {
    handle: 'giulia',
    name: 'Giulia Ferretti',
    area: 'Thabor',
    languages: ['it', 'fr', 'en'],
    about:
      'Bolognaise : la ville, pas la sauce. Pâtes fraîches le jeudi, machines à prêter les autres jours.',
    days: 244,
  },
  {
    handle: 'mamadou',
    name: 'Mamadou Sow',
    area: 'Francisco-Ferrer',
    languages: ['fr', 'en'],
    about: 'Entraîneur de foot des petits. Ballons, chasubles, glacières : tout est dans le coffre.',
    days: 392,
  },
  {
    handle: 'odile',
    name: 'Odile Chauvin',
    area: 'Moulin du Comte',
    languages: ['fr', 'en', 'it'],
    about:
      'Institutrice à la retraite, aquarelliste, marcheuse. Une maison devenue grande, des voyageurs bienvenus.',
    days: 560,
  },
  {
    handle: 'priya',
    name: 'Priya Raman',
    area: 'Beaulieu',
    languages: ['en', 'fr'],
    locale: 'en',
    about: 'Postdoc in oceanography. I own a wet grinder, a sewing machine and an opinion on both.',
    days: 143,
  },
  {
    handle: 'theo',
    name: 'Théo Lecomte',
    area: 'Saint-Martin',
    languages: ['fr', 'en'],
    about: 'Bénévole au repair café. Oscilloscope, fers à souder, patience : réparons avant de jeter.',
    days: 437,
  },
];
