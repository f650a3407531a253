import { crafts } from './culture/crafts';
import { easel } from './culture/easel';
import { guitars } from './culture/guitars';
import { keyed } from './culture/keyed';
import { optics } from './culture/optics';
import { pictures } from './culture/pictures';
import { play } from './culture/play';
import { rhythm } from './culture/rhythm';
import { violins } from './culture/violins';
import { breads } from './food/breads';
import { bretonFeasts } from './food/breton-feasts';
import { bretonGriddles } from './food/breton-griddles';
import { bretonSea } from './food/breton-sea';
import { carpathianTables } from './food/carpathian-tables';
import { dumplingTables } from './food/dumpling-tables';
import { easternBowls } from './food/eastern-bowls';
import { englishTables } from './food/english-tables';
import { gardenSoups } from './food/garden-soups';
import { griddleFires } from './food/griddle-fires';
import { homeBowls } from './food/home-bowls';
import { iberianTables } from './food/iberian-tables';
import { islandTables } from './food/island-tables';
import { italianTables } from './food/italian-tables';
import { jarPortions } from './food/jar-portions';
import { maghrebEvenings } from './food/maghreb-evenings';
import { maghrebFeasts } from './food/maghreb-feasts';
import { paperParcels } from './food/paper-parcels';
import { riceBoxes } from './food/rice-boxes';
import { sahelEvenings } from './food/sahel-evenings';
import { sahelFeasts } from './food/sahel-feasts';
import { savouryBakes } from './food/savoury-bakes';
import { smallBites } from './food/small-bites';
import { songTables } from './food/song-tables';
import { soupJars } from './food/soup-jars';
import { soupPots } from './food/soup-pots';
import { stewBoxes } from './food/stew-boxes';
import { stewPots } from './food/stew-pots';
import { stockPots } from './food/stock-pots';
import { sweetBakes } from './food/sweet-bakes';
import { turkishTables } from './food/turkish-tables';
import { workshopTables } from './food/workshop-tables';
import { giftsOfFurniture } from './gifts/furniture';
import { giftsOfThings } from './gifts/small-things';
import { babies } from './home/babies';
import { care } from './home/care';
import { chessboards } from './home/chess';
import { cleaning } from './home/cleaning';
import { luggage } from './home/luggage';
import { moving } from './home/moving';
import { sewing } from './home/sewing';
import { thermalCameras } from './home/thermal';
import { bakes } from './kitchen/bakes';
import { cellar } from './kitchen/cellar';
import { doughs } from './kitchen/doughs';
import { feasts } from './kitchen/feasts';
import { griddles } from './kitchen/griddles';
import { hotDrinks } from './kitchen/hot-drinks';
import { paellas } from './kitchen/paella';
import { pots } from './kitchen/pots';
import { raclettes } from './kitchen/raclettes';
import { steamed } from './kitchen/steamed';
import { stores } from './kitchen/stores';
import { camping } from './outdoors/camping';
import { cycling } from './outdoors/cycling';
import { hiking } from './outdoors/hiking';
import { riding } from './outdoors/riding';
import { stargazing } from './outdoors/stargazing';
import { voyage } from './outdoors/voyage';
import { watching } from './outdoors/watching';
import { water } from './outdoors/water';
import { cinemas } from './party/cinema';
import { dancing } from './party/disco';
import { festive } from './party/festive';
import { games } from './party/games';
import { gathering } from './party/gathering';
import { photography } from './party/photography';
import { seating } from './party/seating';
import { singing } from './party/singing';
import { sound } from './party/sound';
import { tableware } from './party/tableware';
import { boats } from './places/boats';
import { gardens } from './places/gardens';
import { homes } from './places/homes';
import { hostsGuests } from './places/hosts-guests';
import { hostsRooms } from './places/hosts-rooms';
import { hostsSalons } from './places/hosts-salons';
import { hostsSofas } from './places/hosts-sofas';
import { hostsWalkers } from './places/hosts-walkers';
import { roomsEast } from './places/rooms-east';
import { roomsKept } from './places/rooms-kept';
import { roomsMusic } from './places/rooms-music';
import { roomsRennes } from './places/rooms-rennes';
import { roomsSouth } from './places/rooms-south';
import { roomsStation } from './places/rooms-station';
import { storeCellars } from './places/store-cellars';
import { storeGarages } from './places/store-garages';
import { storeLofts } from './places/store-lofts';
import { storeSheds } from './places/store-sheds';
import { swapHomes } from './places/swap-homes';
import { seedPackets } from './seeds/packets';
import type { Sketch } from './sketch';
import { hands } from './skills/hands';
import { heads } from './skills/heads';
import { slates } from './skills/slates';
import { sums } from './skills/sums';
import { swappedAtHome } from './things/swapped-at-home';
import { swappedOutdoors } from './things/swapped-outdoors';
import { swappedQuiet } from './things/swapped-quiet';
import { barrows } from './tools/barrows';
import { beds } from './tools/beds';
import { climbing } from './tools/climbing';
import { drills } from './tools/drills';
import { electronics } from './tools/electronics';
import { harvest } from './tools/harvest';
import { hedges } from './tools/hedges';
import { joinery } from './tools/joinery';
import { lawn } from './tools/lawn';
import { motoring } from './tools/motoring';
import { painting } from './tools/painting';
import { sawing } from './tools/sawing';
import { seasons } from './tools/seasons';
import { tiling } from './tools/tiling';
import { washing } from './tools/washing';
import { arts } from './workshops/arts';
import { building } from './workshops/building';
import { ferments } from './workshops/ferments';
import { gardening } from './workshops/garden';
import { mending } from './workshops/mending';
import { music } from './workshops/music';
import { nightLessons } from './workshops/night';
import { talking } from './workshops/words';

/** What is drawn of each listing of the demo, by its slug. */
export const sketches: Readonly<Record<string, Sketch>> = {
  ...crafts,
  ...easel,
  ...guitars,
  ...keyed,
  ...optics,
  ...pictures,
  ...play,
  ...rhythm,
  ...violins,
  ...breads,
  ...bretonFeasts,
  ...bretonGriddles,
  ...bretonSea,
  ...carpathianTables,
  ...dumplingTables,
  ...easternBowls,
  ...englishTables,
  ...gardenSoups,
  ...griddleFires,
  ...homeBowls,
  ...iberianTables,
  ...islandTables,
  ...italianTables,
  ...jarPortions,
  ...maghrebEvenings,
  ...maghrebFeasts,
  ...paperParcels,
  ...riceBoxes,
  ...sahelEvenings,
  ...sahelFeasts,
  ...savouryBakes,
  ...smallBites,
  ...songTables,
  ...soupJars,
  ...soupPots,
  ...stewBoxes,
  ...stewPots,
  ...stockPots,
  ...sweetBakes,
  ...turkishTables,
  ...workshopTables,
  ...giftsOfFurniture,
  ...giftsOfThings,
  ...seedPackets,
  ...babies,
  ...care,
  ...chessboards,
  ...cleaning,
  ...luggage,
  ...moving,
  ...sewing,
  ...thermalCameras,
  ...bakes,
  ...cellar,
  ...doughs,
  ...feasts,
  ...griddles,
  ...hotDrinks,
  ...paellas,
  ...pots,
  ...raclettes,
  ...steamed,
  ...stores,
  ...camping,
  ...cycling,
  ...hiking,
  ...riding,
  ...stargazing,
  ...voyage,
  ...watching,
  ...water,
  ...cinemas,
  ...dancing,
  ...festive,
  ...games,
  ...gathering,
  ...photography,
  ...seating,
  ...singing,
  ...sound,
  ...tableware,
  ...boats,
  ...gardens,
  ...homes,
  ...hostsGuests,
  ...hostsRooms,
  ...hostsSalons,
  ...hostsSofas,
  ...hostsWalkers,
  ...roomsEast,
  ...roomsKept,
  ...roomsMusic,
  ...roomsRennes,
  ...roomsSouth,
  ...roomsStation,
  ...storeCellars,
  ...storeGarages,
  ...storeLofts,
  ...storeSheds,
  ...swapHomes,
  ...hands,
  ...heads,
  ...slates,
  ...sums,
  ...swappedAtHome,
  ...swappedOutdoors,
  ...swappedQuiet,
  ...barrows,
  ...beds,
  ...climbing,
  ...drills,
  ...electronics,
  ...harvest,
  ...hedges,
  ...joinery,
  ...lawn,
  ...motoring,
  ...painting,
  ...sawing,
  ...seasons,
  ...tiling,
  ...washing,
  ...arts,
  ...building,
  ...ferments,
  ...gardening,
  ...mending,
  ...music,
  ...nightLessons,
  ...talking,
};

/** The pictures of a listing; whoever adds one to the demo draws it. */
export const sketchOf = (slug: string): Sketch => {
  const sketch = sketches[slug];
  if (!sketch) throw new Error(`nobody has drawn ${slug}`);
  return sketch;
};
