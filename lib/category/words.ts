import type { CategorySet } from './sets';

/*
 * Words by which a title is put into a category, French and English together, by the slug of the category. Plurals in s and
 * x are found by their singular. A word that means two things stands where it mostly does; with another word beside it, it may
 * stand elsewhere: more words say more.
 */

const list = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Things. */
const things = {
  tools: list('bricolage, outil, outillage, tool, tools, diy, atelier, toolbox'),
  'power-tools':
    list(`perceuse, visseuse, perforateur, burineur, scie sauteuse, scie circulaire, scie à onglet, scie sabre, ponceuse, défonceuse,
    meuleuse, rabot électrique, décapeur, décapeur thermique, marteau piqueur, cloueuse, agrafeuse électrique, drill, screwdriver set, power saw,
    jigsaw, circular saw, mitre saw, sander, router table, angle grinder, planer, heat gun, cordless drill, hammer drill, impact driver, nail gun, dremel`),
  'hand-tools':
    list(`marteau, tournevis, pince, clé à molette, clé dynamométrique, douille, serre joint, niveau, niveau laser, établi, caisse à outils,
    coffret à outils, boîte à outils, scie à main, rabot, ciseau à bois, mètre, hammer, screwdriver, spanner, wrench, pliers, clamp, spirit level, workbench,
    toolkit, tool kit, chisel, hand saw, socket set, tape measure`),
  ladders: list(
    'échelle, escabeau, échafaudage, marchepied, ladder, stepladder, scaffold, scaffolding, scaffold tower',
  ),
  building:
    list(`carrelage, carreau, coupe carreaux, scie à carrelage, malaxeur, bétonnière, mortier, truelle, règle de maçon, brouette de chantier,
    tile cutter, tile saw, cement mixer, concrete mixer, trowel, plaster, plâtre, ciment, parpaing, taloche`),
  painting:
    list(`peinture, pistolet à peinture, rouleau, pinceau, papier peint, décolleuse, décolleuse à papier peint, table à tapisser, bâche,
    paint, paint sprayer, paint roller, wallpaper, wallpaper steamer, brush set, pasting table`),
  cleaning:
    list(`nettoyeur, nettoyeur haute pression, nettoyeur vapeur, karcher, aspirateur, shampouineuse, injecteur extracteur, balai, lave vitre,
    serpillière, monobrosse, pressure washer, steam cleaner, carpet cleaner, vacuum, vacuum cleaner, hoover, mop, window cleaner`),
  'workshop-machines':
    list(`imprimante 3d, poste à souder, soudage, soudure, fer à souder, tour à bois, compresseur, découpe laser, découpeuse laser, fraiseuse,
    combiné à bois, 3d printer, welder, welding, soldering, soldering iron, lathe, air compressor, laser cutter, scie à ruban, bandsaw, touret`),

  garden: list('jardin, jardinage, garden, gardening, garden tools, outils de jardin'),
  'lawn-and-hedges':
    list(`tondeuse, taille haie, débroussailleuse, coupe bordure, rotofil, scarificateur, souffleur, souffleur de feuilles, aspirateur de feuilles,
    aérateur, rouleau à gazon, pelouse, gazon, haie, mower, lawn mower, lawnmower, hedge trimmer, strimmer, brush cutter, scarifier, leaf blower, lawn, hedge`),
  soil: list(`grelinette, motoculteur, motobineuse, bêche, fourche, binette, houe, râteau, semoir, semis, brouette, pelle, arrosage, goutte à goutte, arrosoir,
    tuyau, récupérateur d’eau, pompe de jardin, spade, fork, hoe, rake, tiller, rotavator, rotovator, seeder, wheelbarrow, shovel, watering, hose, hosepipe,
    water butt, serre de jardin, greenhouse, cold frame`),
  trees:
    list(`tronçonneuse, broyeur, broyeur de branches, élagueuse, échenilloir, sécateur, ébrancheur, coupe branche, fendeuse, bûche, hache, merlin, scie sur perche,
    chainsaw, chipper, shredder, loppers, secateurs, pruner, pole saw, log splitter, axe, firewood, bois de chauffage`),
  harvest:
    list(`pressoir, cueille fruit, pasteurisateur, extracteur à miel, composteur, compost, broyeur à pomme, jus de pomme, ruche, enfumoir, miel,
    apple press, fruit press, fruit picker, pasteuriser, honey extractor, compost bin, composter, beehive, cider press, apiculture`),
  plants:
    list(`plante, pot de fleur, bouture, jardinière, monstera, pilea, rejet, cactus, plant, aloe, ficus, terreau, plante verte, houseplant,
    plant pot, flower pot, cutting, cuttings, planter, succulent, potting soil, plant de tomate`),

  kitchen: list(
    'cuisine, kitchen, ustensile, moule, moule à gâteau, moules à gâteaux, cake tin, cake tins, baking tin, balance de cuisine, couteau de cuisine',
  ),
  'table-cooking':
    list(`raclette, fondue, crêpière, crêpe, galette, bilig, galettière, gaufrier, gaufre, plancha, pierrade, teppanyaki, wok électrique, four à pizza,
    pizza oven, waffle iron, waffle maker, crepe maker, pancake griddle, hot stone, tajine, pierre à griller`),
  'big-pots':
    list(`marmite, faitout, couscoussier, paella, plat à paella, wok, casserole, vaisselle, assiette, couvert, verre, nappe, service à thé, théière, samovar,
    poêle, cocotte, soupière, percolateur, tableware, plates, cutlery, glasses, wine glasses, stockpot, saucepan, cauldron, tea set, teapot, tablecloth,
    paella pan, crockery, dishes, urn, tea urn`),
  'kitchen-machines':
    list(`robot, robot pâtissier, pétrin, machine à pâte, cuiseur, cuiseur à riz, sorbetière, déshydrateur, machine à pop corn, pop corn, friteuse, mixeur, blender,
    grille pain, micro ondes, four, cafetière, machine à café, bouilloire, hachoir, trancheuse, yaourtière, food processor, stand mixer, pasta machine, rice cooker,
    ice cream maker, dehydrator, popcorn machine, deep fryer, toaster, microwave, coffee maker, espresso, kettle, mincer, slicer, wet grinder, grinder, bread maker,
    machine à pain, air fryer, slow cooker, extracteur de jus, juicer, réfrigérateur, frigo, fridge, congélateur, freezer`),
  preserving:
    list(`stérilisateur, bocal, bocaux, conserve, confiture, brassage, kit de brassage, bière, cidre, embouteilleuse, capsuleuse, mise sous vide, machine sous vide,
    jar, jars, jam pan, canning, preserving, home brew, homebrew, brewing, fermenter, demijohn, bottling, vacuum sealer, tonneau, bonbonne`),

  home: list(
    'maison, home, household, linge de maison, rideau, curtain, tapis, rug, vaisselier, couverture, blanket, drap, duvet cover',
  ),
  furniture:
    list(`meuble, bibliothèque, armoire, commode, étagère, table, chaise, fauteuil, canapé, lit, matelas, bureau, buffet, banc, tabouret, table basse, furniture, bookcase,
    bookshelf, shelf, wardrobe, chest of drawers, chair, armchair, sofa, couch, bed, mattress, desk, bench, stool, coffee table, sideboard, cupboard`),
  lamps:
    list(`lampe, lampadaire, abat jour, miroir, cadre, tableau, vase, bougeoir, lamp, floor lamp, lampshade, mirror, picture frame, candlestick, chandelier, lustre,
    décoration, decoration, horloge, clock`),
  air: list(`déshumidificateur, ventilateur, radiateur, chauffage, climatiseur, humidificateur, purificateur, caméra thermique, poêle à bois, poêle à pétrole, dehumidifier, fan, heater,
    radiator, air conditioner, humidifier, air purifier, thermal camera, chauffage d’appoint, brasero`),

  music: list(
    'musique, instrument, pupitre, métronome, music stand, metronome, instrument de musique, musical instrument, flûte, trompette, saxophone, clarinette, flute, trumpet, clarinet, cornemuse, bombarde, biniou, harmonica',
  ),
  strings: list(
    'violon, alto, violoncelle, contrebasse, guitare, basse, basse électrique, ukulélé, ukulele, banjo, harpe, mandoline, violin, viola, cello, double bass, guitar, bass guitar, harp, mandolin, ampli guitare',
  ),
  keys: list(
    'piano, piano numérique, clavier, synthétiseur, orgue, accordéon, keyboard, synth, synthesizer, digital piano, organ, accordion, melodica',
  ),
  drums: list(
    'batterie, batterie électronique, batterie acoustique, djembé, cajon, percussion, tambour, drum, drums, drum kit, bongos, congas, xylophone, darbouka',
  ),
  records: list(
    'platine, platine vinyle, vinyle, disque, tourne disque, cd, chaîne hifi, transistor, poste de radio, poste à transistors, turntable, record player, vinyl, records, hifi, radio, ampli hifi',
  ),

  sport:
    list(`sport, ballon, raquette de tennis, tennis, ping pong, badminton, haltère, tapis de course, yoga, tapis de yoga, boxe, escalade, patin, patins à roulettes, roller, rollers, skate,
    skateboard, trottinette, football, basket, ball, racket, table tennis, dumbbell, weights, treadmill, rower, rameur, climbing, roller skates, inline skates, scooter, golf,
    vélo d’appartement, exercise bike, yoga mat, baudrier`),
  bicycles:
    list(`vélo, vtt, vélo cargo, vélo électrique, longtail, remorque à vélo, remorque vélo, remorque de vélo, siège vélo, pied d’atelier vélo, pompe à vélo, tandem, monocycle, tricycle, bicyclette, vélo enfant,
    petit vélo, bike, bicycle, cargo bike, e bike, ebike, mountain bike, road bike, bike trailer, bike stand, bike pump, child seat bike, kids bike, helmet, casque de vélo`),
  'water-sports': list(
    'kayak, canoë, paddle, stand up paddle, planche à voile, surf, planche de surf, bodyboard, combinaison, gilet de sauvetage, palmes, masque et tuba, bateau, barque, canoe, paddle board, sup, surfboard, wetsuit, life jacket, snorkel, dinghy, boat',
  ),
  snow: list(
    'ski, skis, raquettes à neige, luge, snowboard, chaussures de ski, snowshoes, sledge, sled, ski boots, bâtons de ski',
  ),
  'games-outside': list(
    'mölkky, palet, palets bretons, quille, pétanque, boules, jeu de pétanque, croquet, cerf volant, kite, badminton de jardin, frisbee, slackline, molkky, skittles, boules set, trampoline, volley, swingball, cornhole',
  ),

  camping: list(
    'camping, réchaud, popote, lampe frontale, glacière, table de camping, camping stove, camp stove, head torch, headlamp, cool box, cooler, canne à pêche, pêche, fishing, fishing rod, gourde',
  ),
  tents: list(
    'tente, sac de couchage, sacs de couchage, matelas gonflable, hamac, moustiquaire, tarp, duvet, tent, sleeping bag, air mattress, airbed, hammock, roof tent, bivouac, mosquito net, lit de camp',
  ),
  hiking: list(
    'randonnée, sac de randonnée, sac à dos, bâton de marche, bâtons de randonnée, boussole, gps, hiking, rucksack, backpack, trekking, walking poles, hiking boots, porte bébé de randonnée, compass',
  ),
  watching: list(
    'jumelles, télescope, lunette astronomique, longue vue, oiseau, binoculars, telescope, spotting scope, birdwatching, planisphère',
  ),

  children: list('enfant, children, kids, enfants, déguisement enfant, cartable'),
  baby: list(`bébé, lit parapluie, poussette, siège auto, chaise haute, transat, baignoire bébé, porte bébé, écharpe de portage, tire lait, babyphone, table à langer, landau, couffin, baby, pram, pushchair,
    stroller, car seat, high chair, highchair, travel cot, baby carrier, baby monitor, cot, crib, moses basket, baby bath, turbulette, stérilisateur de biberons`),
  toys: list(
    'jouet, draisienne, poupée, lego, playmobil, kapla, train en bois, peluche, toy, toys, balance bike, doll, teddy, wooden train, dinette, toboggan, château gonflable, bouncy castle',
  ),

  moving: list(
    'déménagement, déménager, transport, moving, utilitaire, camionnette, van, fourgon, monte meuble',
  ),
  'moving-house': list(
    'diable, carton, cartons de déménagement, sangle, couverture de déménagement, chariot, transpalette, boxes, moving boxes, moving box, hand truck, sack truck, dolly, straps, bubble wrap, packing',
  ),
  trailers: list(
    'remorque, remorque bagagère, coffre de toit, porte vélo, porte vélos d’attelage, barres de toit, galerie, attelage, trailer, roof box, roof rack, bike rack, roof bars, towbar, van à chevaux',
  ),
  luggage: list(
    'valise, sac de voyage, bagage, malle, suitcase, suitcases, luggage, travel bag, trunk, holdall, valise cabine',
  ),

  party: list(
    'fête, party, anniversaire, mariage, birthday, wedding, barbecue, brasero de jardin, bbq, tireuse à bière, fontaine à chocolat, chocolate fountain, beer tap, plat de service',
  ),
  'party-tents':
    list(`barnum, tonnelle, tente de réception, chaise pliante, chaises pliantes, table brasserie, tables brasserie, tables et bancs, mange debout, chapiteau, gazebo, marquee, party tent, folding chairs,
    folding chair, trestle table, folding table, table pliante, tables pliantes, parasol, pergola`),
  'sound-and-light':
    list(`sono, enceinte, micro, table de mixage, karaoké, boule à facettes, guirlande, éclairage de fête, stroboscope, machine à fumée, projecteurs, mégaphone, pa system, speaker, speakers, microphone,
    mixer, mixing desk, karaoke, disco ball, fairy lights, string lights, festoon lights, smoke machine, megaphone, amplificateur, dj`),
  costumes: list(
    'déguisement, costume, perruque, maquillage, photobooth, coin photo, jeu de fête, piñata, fancy dress, costumes, wig, face paint, photo booth, roue de la fortune, chamboule tout',
  ),

  electronics: list(
    'électronique, electronics, téléphone, phone, smartphone, tablette, tablet, chargeur, charger, batterie externe, power bank, talkie walkie, walkie talkies, drone',
  ),
  photo:
    list(`appareil photo, boîtier, objectif, reflex, trépied, caméra, action camera, caméscope, éclairage studio, kit d’éclairage, scanner de diapositives, diapositive, camera, lens, tripod, camcorder, gopro, slide scanner,
    studio lights, studio lighting, flash, polaroid, argentique, gimbal, stabilisateur, négatoscope`),
  screens: list(
    'écran, vidéoprojecteur, projecteur, mini projecteur, écran gonflable, écran d’ordinateur, télévision, télé, rétroprojecteur, projector, screen, projector screen, inflatable screen, monitor, tv, television, moniteur',
  ),
  computers: list(
    'ordinateur, imprimante, scanner, clavier d’ordinateur, souris, console, manette, console rétro, jeu vidéo, playstation, nintendo, xbox, computer, laptop, printer, games console, game console, video game, router, webcam, disque dur, hard drive, raspberry',
  ),
  measuring: list(
    'multimètre, oscilloscope, testeur, wattmètre, détecteur, détecteur de métaux, station de soudage, sonomètre, microscope, loupe, multimeter, tester, metal detector, soldering station, thermomètre, compteur, energy meter',
  ),

  books: list('jeu, game, jeux, games, ludothèque'),
  reading: list(
    'livre, roman, bande dessinée, bd, manga, encyclopédie, magazine, dictionnaire, polar, conte, guide de voyage, book, books, novel, comic, comics, magazines, dictionary, romans policiers, manuel',
  ),
  'board-games': list(
    'jeu de société, jeux de société, échiquier, échecs, jeu d’échecs, puzzle, cartes à jouer, tarot, scrabble, monopoly, dominos, board game, board games, chess, chess set, jigsaw puzzle, playing cards, backgammon, mahjong, billard, baby foot, babyfoot, table football, flipper',
  ),

  clothes: list(
    'vêtement, manteau, veste, robe, chemise, pantalon, chaussure, botte, ciré, pull, bonnet, écharpe, cravate, jupe, costume de mariage, robe de mariée, clothes, coat, jacket, dress, shirt, trousers, shoes, boots, jumper, raincoat, scarf, wedding dress, suit, hat, jean',
  ),

  crafts: list(
    'loisirs créatifs, loisir créatif, crafts, craft, poinçonneuse, massicot, plastifieuse, laminator, scrapbooking, perles, beads, reliure, paper trimmer, badgeuse, machine à badges',
  ),
  sewing: list(
    'machine à coudre, couture, surjeteuse, métier à tisser, mercerie, tissu, laine, tricot, aiguilles, mannequin de couture, sewing machine, sewing, overlocker, serger, loom, fabric, wool, yarn, knitting, rouet, spinning wheel, dressmaking',
  ),
  art: list(
    'chevalet, aquarelle, presse à gravure, gravure, tour de potier, four à céramique, poterie, sérigraphie, pinceaux d’artiste, toile, easel, watercolour, printing press, potter’s wheel, pottery wheel, kiln, pottery, screen printing, canvas, linogravure, calligraphie, calligraphy',
  ),

  health: list(
    'fauteuil roulant, béquille, déambulateur, canne, lit médicalisé, coussin, attelle, tensiomètre, rollator, wheelchair, crutch, crutches, walker, walking frame, walking stick, commode chair, rampe d’accès, wheelchair ramp, tens, tire lait électrique, déambulateur à roulettes',
  ),
  'car-care': list(
    'voiture, auto, moto, cric, cric rouleur, chandelle, valise de diagnostic, diagnostic auto, obd, chargeur de batterie, câbles de démarrage, chaînes à neige, car, motorbike, jack, car jack, axle stands, jump leads, battery charger, snow chains, tyre, pneu, obd reader, booster de batterie',
  ),
  pets: list(
    'aquarium, cage, niche, panier pour chien, laisse, caisse de transport, litière, chat, chien, hamster, poisson, pet, dog, cat, rabbit, fish tank, dog crate, cat carrier, kennel, hutch, clapier, terrarium, poulailler, chicken coop',
  ),
} as const;

/** Skills: what one learns, or is helped with. */
const skills = {
  repairing: list(
    'bricoler, réparer, réparation, repair, fix, fixing, diy, monter un meuble, montage de meuble, furniture assembly, café réparation, repair café',
  ),
  'home-repairs':
    list(`percer, cheviller, accrocher, tringle, étagère, cadre, carrelage, carreau, peindre, peinture, plomberie, électricité, robinet, fuite, prise, papier peint, joint, serrure, put up, shelves, drilling, tiling,
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
    'photo, photographie, photo de rue, vidéo, montage vidéo, podcast, enregistrer, sendung, mixage, photography, video, video editing, recording, film, retouche photo, radio, prise de son, montage son',
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
    'lecture, lire, lire à voix haute, lecture à voix haute, reading, read aloud, conteur, conte, storytelling, jouer aux cartes',
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

/** Seeds by family, as gardeners call them. */
const seeds = {
  solanaceae: list('solanacée, pomme de terre, physalis, tomatillo, nightshade, potato, coqueret'),
  tomatoes: list('tomate, tomato, tomatoes, cœur de bœuf, noire de crimée, cherry tomato, marmande, roma'),
  peppers: list('poivron, piment, pepper, peppers, chilli, chili, jalapeño, espelette, corne de taureau'),
  aubergines: list('aubergine, eggplant, violette de florence'),
  cucurbits: list('cucurbitacée, gourd, gourde, coloquinte, calebasse, chayote'),
  squashes: list(
    'courge, courgette, potiron, potimarron, butternut, pâtisson, citrouille, squash, pumpkin, zucchini, marrow, squashes',
  ),
  cucumbers: list('concombre, cornichon, cucumber, gherkin'),
  melons: list('melon, pastèque, watermelon, cantaloup, charentais'),
  legumes: list(
    'légumineuse, lentille, pois chiche, trèfle, lupin, luzerne, legume, lentil, chickpea, clover',
  ),
  beans: list(
    'haricot, coco, flageolet, bean, beans, runner bean, french bean, coco de paimpol, haricot à rames',
  ),
  peas: list('pois, petit pois, fève, pea, peas, broad bean, broad beans, mange tout, mangetout, sweet pea'),
  brassicas: list(
    'chou, radis, navet, roquette, brocoli, moutarde, kale, rutabaga, cresson, cabbage, radish, radishes, turnip, rocket, broccoli, mustard, swede, cauliflower, sprouts, pak choi, chou fleur, chou de lorient',
  ),
  alliums: list(
    'oignon, poireau, ail, échalote, ciboulette, onion, leek, garlic, shallot, chives, ciboule, spring onion, rosé de roscoff',
  ),
  umbellifers: list(
    'carotte, persil, panais, céleri, fenouil, aneth, coriandre, cerfeuil, carrot, parsley, parsnip, celery, celeriac, fennel, dill, coriander, chervil, livèche, lovage, angélique',
  ),
  daisies: list(
    'laitue, salade, chicorée, tournesol, artichaut, scorsonère, batavia, endive, pissenlit, lettuce, chicory, sunflower, artichoke, salad, salsify, cardon, topinambour',
  ),
  amaranths: list(
    'betterave, épinard, blette, bette, amarante, arroche, quinoa, beetroot, spinach, chard, amaranth, orache, swiss chard',
  ),
  herbs: list(
    'basilic, thym, menthe, sauge, origan, romarin, mélisse, sarriette, lavande, basil, thyme, mint, sage, oregano, rosemary, lemon balm, savory, lavender, hysope, marjolaine, aromatique, herb',
  ),
  cereals: list(
    'maïs, blé, seigle, avoine, orge, épeautre, pop corn, sarrasin, sorgho, sweetcorn, corn, wheat, rye, oats, barley, buckwheat, petit épeautre',
  ),
  flowers: list(
    'fleur, cosmos, souci, capucine, bleuet, coquelicot, rose trémière, zinnia, œillet, nigelle, pavot, flower, flowers, marigold, nasturtium, cornflower, poppy, hollyhock, calendula, delphinium, pois de senteur',
  ),
} as const;

export const wordsOfCategories: Readonly<Record<CategorySet, Readonly<Record<string, readonly string[]>>>> = {
  things,
  skills,
  seeds,
};
