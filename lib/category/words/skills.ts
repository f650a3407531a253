import { list } from './list';

/** Skills: what one learns, or is helped with. */
export const skills = {
  repairing: list(
    'bricoler, réparer, réparation, affûter, affûtage, aiguiser, sharpen, sharpening, repair, fix, fixing, diy, monter un meuble, montage de meuble, furniture assembly, café réparation, repair café',
  ),
  'home-repairs':
    list(`percer, cheviller, accrocher, tringle, étagère, cadre, carrelage, carreler, carreau, peindre, peinture, plomberie, électricité, robinet, fuite, prise, papier peint, joint, serrure, put up, shelves, drilling, tiling,
    tile, plumbing, tap, leak, electrics, socket, decorating, paint a room, enduit, parquet, volet`),
  'bike-repair': list(
    'vélo, crevaison, frein, dérailleur, chaîne de vélo, bike, bicycle, puncture, brakes, gears, roue voilée, vitesses de votre vélo',
  ),
  'car-repair': list(
    'mécanique, vidange, bougies, plaquette, voiture, auto, moteur, car, oil change, engine, spark plugs, mechanics, pneu',
  ),
  'machine-repair': list(
    'grille pain, lave linge, machine à laver, appareil, aspirateur, cafetière, électroménager, toaster, washing machine, appliance, vacuum cleaner, fer à repasser, souder, soldering',
  ),
  gardening: list(
    'jardin, jardiner, jardinage, garden, gardening, pelouse, tondre, haie, arroser, arrosage, lawn, mow, watering, plantes, plants, weeding, désherber, greffe, bouturage',
  ),
  'vegetable-growing': list(
    'potager, compost, semis, légume, permaculture, vegetable, vegetables, sowing, composting, tomates, raised bed, planches de culture, lombricompost',
  ),
  pruning: list('taille, tailler, fruitier, élagage, élaguer, pruning, prune, fruit trees, rosiers'),
  computing:
    list(`ordinateur, informatique, téléphone, smartphone, internet, tablette, imprimante, logiciel, site web, tableur, mot de passe, sauvegarde, linux, computer, laptop, phone, software, website, spreadsheet, password,
    backup, wifi, coder, programmer, coding, programming, démarches en ligne, mail, e mail`),
  languages:
    list(`anglais, allemand, espagnol, italien, portugais, arabe, breton, russe, chinois, japonais, ukrainien, turc, langue, langue des signes, signes, lsf, conversation, kentel, traduire, traduction, english, german, spanish, french,
    français, italian, arabic, language, sign language, translate, translation, conjugaison`),
  schoolwork: list(
    'maths, mathématiques, devoirs, soutien scolaire, physique, chimie, philosophie, bac, brevet, collège, lycée, dictée, orthographe, homework, tutoring, physics, chemistry, exam, essay, spelling, sciences',
  ),
  'playing-music': list(
    'guitare, piano, violon, chant, chanter, chorale, batterie, solfège, accordéon, flûte, musique, danse, danser, fest noz, an dro, salsa, tango, guitar, violin, singing, sing, choir, drums, music, dance, dancing, ukulele, harmonica, swing, rock',
  ),
  making: list(
    'atelier créatif, création, fabriquer, craft, crafts, crafting, poterie, pottery, céramique, bijou, jewellery, origami, cosmétique, savon, soap, vannerie, basketry, calligraphie, reliure, bookbinding',
  ),
  mending: list(
    'ourlet, bouton, fermeture, couture, coudre, raccommodage, raccommoder, tricot, tricoter, crochet, broderie, retouche, sewing, sew, mending, knitting, knit, hem, zip, embroidery, feutrage',
  ),
  drawing: list(
    'dessin, dessiner, aquarelle, croquis, gravure, sérigraphie, drawing, draw, watercolour, sketching, sketch, portrait, lino, illustration',
  ),
  woodwork: list(
    'bois, menuiserie, queue d’aronde, ébénisterie, tourner le bois, wood, woodwork, woodworking, carpentry, joinery, dovetail, sculpture sur bois, carving',
  ),
  'pictures-and-sound': list(
    'photo, photographier, photographie, photo de rue, vidéo, montage vidéo, podcast, enregistrer, sendung, mixage, photography, video, video editing, recording, film, retouche photo, radio, prise de son, montage son',
  ),
  cooking: list(
    'cuisine, cuisiner, levain, pain, pâtisserie, gâteau, recette, brassage, bière, brew, brew day, fermenter, fermentation, confiture, conserve, cooking, cook, baking, bake, bread, sourdough, cake, recipe, fromage, cheese, crêpes, kombucha',
  ),
  nature: list(
    'ciel, lire le ciel, étoile, astronomie, oiseau, champignon, plantes sauvages, botanique, nature, stars, sky, astronomy, birds, mushrooms, foraging, wild plants, herbier, insectes',
  ),
  'moving-about': list(
    'yoga, gym, gymnastique, course à pied, courir, natation, nager, méditation, relaxation, massage, marche, running, swimming, meditation, tai chi, qi gong, stretching, escalade, climbing, vélo à deux, self defence',
  ),
  caring: list(
    'visite, aînés, personne âgée, courses, company, companion, visit, elderly, shopping, errands, accompagner, repas à domicile, rendez vous médical',
  ),
  'reading-aloud': list(
    'lecture, lire, lire à voix haute, lecture à voix haute, reading, read aloud, conteur, conte, storytelling, jouer aux cartes, échecs, chess',
  ),
  'children-care': list(
    'garde d’enfant, garder, baby sitting, babysitting, babysitter, école, sortie d’école, enfants, childcare, children, school run, goûter',
  ),
  'pet-care': list(
    'chien, chat, promener le chien, garder le chat, animal, animaux, dog, cat, dog walking, walk, pet, pets, feeding the cat, poules',
  ),
  paperwork: list(
    'courrier, administration, papiers, démarche, impôts, formulaire, cv, lettre de motivation, lettre, dossier, caf, préfecture, paperwork, form, forms, tax, tax return, letter, application, budget, comptabilité, accounts',
  ),
  lifting: list(
    'déménager, déménagement, porter, transporter, descendre, monter, monter un piano, remorque, encombrants, déchetterie, moving, move, lifting, carry, carrying, transport, removal, conduire, driving, lift to, débarras',
  ),
} as const;
