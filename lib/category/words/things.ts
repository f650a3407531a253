import { list } from './list';

/** Things. */
export const things = {
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
    list(`plante, pot de fleur, bouture, jardinière, monstera, pilea, rejet, cactus, plant, aloe, ficus, terreau, plante verte, pot en terre, pots en terre cuite, houseplant,
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
    list(`robot, robot pâtissier, pétrin, moulin à grains, machine à pâte, cuiseur, cuiseur à riz, sorbetière, déshydrateur, machine à pop corn, pop corn, friteuse, mixeur, blender,
    grille pain, micro ondes, four, cafetière, machine à café, bouilloire, hachoir, trancheuse, yaourtière, food processor, stand mixer, pasta machine, rice cooker,
    ice cream maker, dehydrator, popcorn machine, deep fryer, toaster, microwave, coffee maker, espresso, kettle, mincer, slicer, wet grinder, grinder, bread maker,
    machine à pain, air fryer, slow cooker, extracteur de jus, juicer, réfrigérateur, frigo, fridge, congélateur, freezer`),
  preserving:
    list(`stérilisateur, autocuiseur, bocal, bocaux, conserve, confiture, brassage, kit de brassage, bière, cidre, embouteilleuse, capsuleuse, mise sous vide, machine sous vide,
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
    'batterie, batterie électronique, batterie acoustique, djembé, cajon, percussion, tambour, caisse claire, drum, drums, drum kit, bongos, congas, xylophone, darbouka',
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
