import { z } from 'zod';
import { about, Cursor, Id, Limit, listOf, PageUrl } from './basics';

export const Circle = z
  .object({
    id: Id,
    url: PageUrl,
    name: z.string().meta({ examples: ['L’Outilthèque de Cleunay'] }),
    handle: z.string().meta(about('circleHandle', 'outiltheque-de-cleunay')),
    about: z.string().meta({ examples: ['Nos outils, en commun.'] }),
    area: z.string().meta(about('circleArea', 'Cleunay')),
    isOpen: z.boolean().meta(about('circleIsOpen', false)),
    members: z.int().meta(about('circleMembers', 12)),
    listings: z.int().meta(about('circleListings', 3)),
  })
  .meta({ id: 'Circle', description: 'circle' });

export const CirclePage = listOf(Circle).meta({ id: 'CirclePage' });

export const CirclesQuery = z.object({
  q: z.string().max(80).optional().meta(about('circleName', 'outil')),
  cursor: Cursor,
  limit: Limit,
});
