import { endpoint } from '@/lib/platform/endpoint';
import { listOf } from '../schemas/basics';
import { Availability, AvailabilityQuery, Listing, ListingFeatures, ListingPage } from '../schemas/listing';
import { ListingType } from '../schemas/listing-type';
import { SearchQuery } from '../schemas/search';

export const listListingTypes = endpoint({
  id: 'listListingTypes',
  method: 'GET',
  path: '/api/v1/listing-types',
  tag: 'listings',
  scope: 'public',
  answer: listOf(ListingType),
});

export const findListings = endpoint({
  id: 'findListings',
  method: 'GET',
  path: '/api/v1/listings',
  tag: 'listings',
  scope: 'public',
  query: SearchQuery,
  answer: ListingPage,
});

export const findListingFeatures = endpoint({
  id: 'findListingFeatures',
  method: 'GET',
  path: '/api/v1/listings.geojson',
  tag: 'listings',
  scope: 'public',
  query: SearchQuery,
  answer: ListingFeatures,
  contentType: 'application/geo+json',
});

export const readListing = endpoint({
  id: 'readListing',
  method: 'GET',
  path: '/api/v1/listings/{id}',
  tag: 'listings',
  scope: 'public',
  answer: Listing,
});

export const readAvailability = endpoint({
  id: 'readAvailability',
  method: 'GET',
  path: '/api/v1/listings/{id}/availability',
  tag: 'listings',
  scope: 'public',
  query: AvailabilityQuery,
  answer: Availability,
});

export const listingEndpoints = [
  listListingTypes,
  findListings,
  findListingFeatures,
  readListing,
  readAvailability,
];
