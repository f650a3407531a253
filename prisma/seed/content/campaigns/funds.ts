import type { DemoFund } from './campaign';

/** Both are invented: no town and no foundation has promised anything to a demo. */
export const funds: readonly DemoFund[] = [
  {
    slug: 'town',
    partner: 'Ville de Rennes (démonstration)',
    title: 'Un euro des voisins, un euro de la ville',
    about:
      'La ville réserve une part de son budget participatif aux projets que les habitants soutiennent déjà. Pour chaque euro d’une contribution, elle en ajoute un, jusqu’à 1 500 € par projet. Les projets doivent être à moins de huit kilomètres de l’hôtel de ville et toucher à la mobilité, à l’environnement ou à l’éducation.\n\nCe fonds fait partie de la démonstration : il n’engage pas la ville.',
    potMinor: 800_000,
    factor: 100,
    perPledgeMinor: 10_000,
    perProjectMinor: 150_000,
    perPersonMinor: 20_000,
    themes: ['mobility', 'environment', 'education'],
    radiusKm: 8,
    startsDay: -150,
    endsDay: 120,
    paidIn: [
      [-146, 300_000],
      [-28, 200_000],
    ],
  },
  {
    slug: 'foundation',
    partner: 'Fondation Ille et Liens (fictive)',
    title: 'Réparer, nourrir, transmettre',
    about:
      'Une petite fondation, née de la vente d’une imprimerie familiale, ajoute la moitié de ce que donnent les voisins aux projets de réparation, de solidarité et de patrimoine. Elle lit chaque bilan et vient aux inaugurations avec un gâteau.\n\nCette fondation est inventée pour la démonstration.',
    potMinor: 250_000,
    factor: 50,
    perPledgeMinor: 4000,
    perProjectMinor: 90_000,
    perPersonMinor: 8000,
    themes: ['tools', 'solidarity', 'heritage'],
    radiusKm: 25,
    startsDay: -90,
    endsDay: 200,
    paidIn: [[-80, 150_000]],
  },
];
