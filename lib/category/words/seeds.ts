import { list } from './list';

/** Seeds by family, as gardeners call them. */
export const seeds = {
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
