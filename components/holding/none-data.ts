import { aboutOf, type Describe } from '@/components/listing/offer-data';

/** What somebody wants, for nothing and until a day: a demand (schema.org), which offers and sells nothing. */
export const wantedData: Describe = (listing, type, site) => {
  const { name, description, image } = aboutOf(listing, site);
  const { needed, standsUntil, place } = listing;
  return {
    '@context': 'https://schema.org',
    '@type': type.schemaOrg,
    name,
    description,
    ...(Array.isArray(image) && image.length > 0 && { image }),
    itemOffered: { '@type': 'Thing', name },
    businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
    ...(needed && { availabilityStarts: needed.from, availabilityEnds: needed.to }),
    ...(standsUntil && { validThrough: new Date(standsUntil).toISOString() }),
    ...(place?.area && { areaServed: place.area }),
    url: site.url,
  };
};
