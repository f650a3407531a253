import { endpoint } from '@/lib/platform/endpoint';
import { listOf } from '../schemas/basics';
import { Availability, AvailabilityQuery, Listing, ListingFeatures, ListingPage } from '../schemas/listing';
import { Category, ListingType } from '../schemas/listing-type';
import { AddedPhotos, EditListing, NewListing, NewPhotos } from '../schemas/new-listing';
import { FoundPlace, PlaceQuery } from '../schemas/place';
import { SearchQuery } from '../schemas/search';
import { CloseWish, NewWishAnswer, WishAnswer } from '../schemas/wish';

export const listListingTypes = endpoint({
  id: 'listListingTypes',
  method: 'GET',
  path: '/api/v1/listing-types',
  tag: 'listings',
  scope: 'public',
  response: listOf(ListingType),
});

export const listCategories = endpoint({
  id: 'listCategories',
  method: 'GET',
  path: '/api/v1/categories',
  tag: 'listings',
  scope: 'public',
  response: listOf(Category),
});

export const findPlaces = endpoint({
  id: 'findPlaces',
  method: 'GET',
  path: '/api/v1/places',
  tag: 'listings',
  scope: 'public',
  query: PlaceQuery,
  response: listOf(FoundPlace),
  refusals: ['rate_limited'],
});

export const findListings = endpoint({
  id: 'findListings',
  method: 'GET',
  path: '/api/v1/listings',
  tag: 'listings',
  scope: 'public',
  query: SearchQuery,
  response: ListingPage,
});

export const findListingFeatures = endpoint({
  id: 'findListingFeatures',
  method: 'GET',
  path: '/api/v1/listings.geojson',
  tag: 'listings',
  scope: 'public',
  query: SearchQuery,
  response: ListingFeatures,
  contentType: 'application/geo+json',
});

export const readListing = endpoint({
  id: 'readListing',
  method: 'GET',
  path: '/api/v1/listings/{id}',
  tag: 'listings',
  scope: 'public',
  response: Listing,
});

export const readAvailability = endpoint({
  id: 'readAvailability',
  method: 'GET',
  path: '/api/v1/listings/{id}/availability',
  tag: 'listings',
  scope: 'public',
  query: AvailabilityQuery,
  response: Availability,
});

export const createListing = endpoint({
  id: 'createListing',
  method: 'POST',
  path: '/api/v1/listings',
  tag: 'listings',
  scope: 'write',
  body: NewListing,
  response: Listing,
  status: 201,
  refusals: ['not_found'],
});

export const editListing = endpoint({
  id: 'editListing',
  method: 'PATCH',
  path: '/api/v1/listings/{id}',
  tag: 'listings',
  scope: 'write',
  body: EditListing,
  response: Listing,
});

export const addPhotos = endpoint({
  id: 'addPhotos',
  method: 'POST',
  path: '/api/v1/listings/{id}/photos',
  tag: 'listings',
  scope: 'write',
  body: NewPhotos,
  accepts: 'multipart/form-data',
  response: AddedPhotos,
  status: 201,
});

export const publishListing = endpoint({
  id: 'publishListing',
  method: 'POST',
  path: '/api/v1/listings/{id}/publish',
  tag: 'listings',
  scope: 'write',
  response: Listing,
});

export const pauseListing = endpoint({
  id: 'pauseListing',
  method: 'POST',
  path: '/api/v1/listings/{id}/pause',
  tag: 'listings',
  scope: 'write',
  response: Listing,
});

export const archiveListing = endpoint({
  id: 'archiveListing',
  method: 'POST',
  path: '/api/v1/listings/{id}/archive',
  tag: 'listings',
  scope: 'write',
  response: Listing,
});

export const answerWish = endpoint({
  id: 'answerWish',
  method: 'POST',
  path: '/api/v1/listings/{id}/answers',
  tag: 'listings',
  scope: 'write',
  body: NewWishAnswer,
  response: WishAnswer,
  status: 201,
  refusals: ['rate_limited'],
});

export const closeWish = endpoint({
  id: 'closeWish',
  method: 'POST',
  path: '/api/v1/listings/{id}/close',
  tag: 'listings',
  scope: 'write',
  body: CloseWish,
  response: Listing,
});

export const listingEndpoints = [
  listListingTypes,
  listCategories,
  findPlaces,
  findListings,
  findListingFeatures,
  readListing,
  readAvailability,
  createListing,
  editListing,
  addPhotos,
  publishListing,
  pauseListing,
  archiveListing,
  answerWish,
  closeWish,
];
