-- What kind of thing (skill, seed …) a listing is about, in two levels. Which set goes with which types is said in the types' files.
CREATE TABLE "category" (
    "id" TEXT NOT NULL,
    "set_name" TEXT NOT NULL,
    "parent_id" TEXT,
    "slug" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    -- Counts its changes, so that nobody overwrites what another did meanwhile.
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),
    "retired_into_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "category_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "category_sets" CHECK ("set_name" IN ('things', 'skills', 'seeds')),
    CONSTRAINT "category_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 60),
    CONSTRAINT "category_names" CHECK (char_length(btrim("name_fr")) BETWEEN 1 AND 40 AND char_length(btrim("name_en")) BETWEEN 1 AND 40),
    CONSTRAINT "category_icon" CHECK ("icon" ~ '^[a-z0-9-]{1,40}$'),
    -- What is retired shows its listings elsewhere, or nowhere; what is not keeps its own.
    CONSTRAINT "category_retired" CHECK ("retired_into_id" IS NULL OR ("retired_at" IS NOT NULL AND "retired_into_id" <> "id"))
);
CREATE UNIQUE INDEX "category_slug_key" ON "category" ("slug");
CREATE INDEX "category_parent_id_idx" ON "category" ("parent_id");
CREATE INDEX "category_retired_into_id_idx" ON "category" ("retired_into_id");
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "category" ADD CONSTRAINT "category_retired_into_id_fkey" FOREIGN KEY ("retired_into_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- No two of the same name stand in one list.
CREATE UNIQUE INDEX "category_name_fr" ON "category" ("set_name", coalesce("parent_id", ''), lower("name_fr")) WHERE "retired_at" IS NULL;
CREATE UNIQUE INDEX "category_name_en" ON "category" ("set_name", coalesce("parent_id", ''), lower("name_en")) WHERE "retired_at" IS NULL;

-- Two levels, and none across sets. Whoever takes a place under a category holds it, so that it does not move below another meanwhile.
CREATE FUNCTION category_in_two_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parent_id" IS NOT NULL THEN
    PERFORM 1 FROM "category" WHERE "id" = NEW."parent_id" AND "parent_id" IS NULL AND "set_name" = NEW."set_name" FOR SHARE;
    IF NOT FOUND OR EXISTS (SELECT 1 FROM "category" WHERE "parent_id" = NEW."id") THEN
      RAISE EXCEPTION 'a category stands in two levels of one set' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_levels';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "category_levels" BEFORE INSERT OR UPDATE OF "parent_id", "set_name" ON "category"
  FOR EACH ROW EXECUTE FUNCTION category_in_two_levels();

-- Who changed what, and when.
CREATE TABLE "category_change" (
    "id" TEXT NOT NULL,
    "category_id" TEXT NOT NULL,
    "by_member_id" TEXT,
    "name" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "category_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "category_change_names" CHECK ("name" IN ('add', 'rename', 'move', 'retire', 'restore'))
);
CREATE INDEX "category_change_category_id_idx" ON "category_change" ("category_id");
CREATE INDEX "category_change_by_member_id_idx" ON "category_change" ("by_member_id");
CREATE INDEX "category_change_at_id_idx" ON "category_change" ("at" DESC, "id" DESC);
ALTER TABLE "category_change" ADD CONSTRAINT "category_change_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "category_change" ADD CONSTRAINT "category_change_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "category_change_kept" BEFORE UPDATE OR DELETE ON "category_change" FOR EACH ROW EXECUTE FUNCTION keep_history();

ALTER TABLE "listing" ADD COLUMN "category_id" TEXT;
ALTER TABLE "listing" ADD CONSTRAINT "listing_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "listing_category_id_idx" ON "listing" ("category_id");
-- Counted and searched by category: what decides who may see a listing stands in the index too.
CREATE INDEX "listing_shown_in_category" ON "listing" ("category_id", "type", "published_at" DESC, "id" DESC)
  INCLUDE ("intent", "audience", "audience_circle_id", "owner_id") WHERE "state" = 'published' AND "category_id" IS NOT NULL;

-- What every community begins with. It is theirs from now on: later versions add, and leave what is here as it is.
INSERT INTO "category" ("id", "set_name", "parent_id", "slug", "icon", "position", "name_fr", "name_en")
SELECT 'category-' || "slug", "set_name", 'category-' || "parent", "slug", "icon", "position", "name_fr", "name_en" FROM (VALUES
  ('things', NULL::text, 'tools', 'hammer', 1, 'Bricolage', 'DIY and tools'),
  ('things', 'tools', 'power-tools', 'hammer', 1, 'Outils électriques', 'Power tools'),
  ('things', 'tools', 'hand-tools', 'hammer', 2, 'Outils à main', 'Hand tools'),
  ('things', 'tools', 'ladders', 'hammer', 3, 'Échelles et échafaudages', 'Ladders and scaffolding'),
  ('things', 'tools', 'building', 'hammer', 4, 'Maçonnerie et carrelage', 'Masonry and tiling'),
  ('things', 'tools', 'painting', 'hammer', 5, 'Peinture et papier peint', 'Painting and wallpaper'),
  ('things', 'tools', 'cleaning', 'hammer', 6, 'Nettoyage', 'Cleaning'),
  ('things', 'tools', 'workshop-machines', 'hammer', 7, 'Machines d’atelier', 'Workshop machines'),
  ('things', NULL, 'garden', 'shovel', 2, 'Jardin', 'Garden'),
  ('things', 'garden', 'lawn-and-hedges', 'shovel', 1, 'Pelouse et haies', 'Lawns and hedges'),
  ('things', 'garden', 'soil', 'shovel', 2, 'Terre et semis', 'Soil and sowing'),
  ('things', 'garden', 'trees', 'shovel', 3, 'Arbres et bois', 'Trees and firewood'),
  ('things', 'garden', 'harvest', 'shovel', 4, 'Récolte et jus', 'Harvest and juice'),
  ('things', 'garden', 'plants', 'shovel', 5, 'Plantes et pots', 'Plants and pots'),
  ('things', NULL, 'kitchen', 'cooking-pot', 3, 'Cuisine', 'Kitchen'),
  ('things', 'kitchen', 'table-cooking', 'cooking-pot', 1, 'Raclette, fondue, crêpes', 'Raclette, fondue and crêpes'),
  ('things', 'kitchen', 'big-pots', 'cooking-pot', 2, 'Grandes marmites et vaisselle', 'Big pots and tableware'),
  ('things', 'kitchen', 'kitchen-machines', 'cooking-pot', 3, 'Appareils de cuisine', 'Kitchen machines'),
  ('things', 'kitchen', 'preserving', 'cooking-pot', 4, 'Conserves et boissons', 'Preserving and brewing'),
  ('things', NULL, 'home', 'lamp', 4, 'Maison', 'Home'),
  ('things', 'home', 'furniture', 'lamp', 1, 'Meubles', 'Furniture'),
  ('things', 'home', 'lamps', 'lamp', 2, 'Lampes et décoration', 'Lamps and decoration'),
  ('things', 'home', 'air', 'lamp', 3, 'Air et chauffage', 'Air and heating'),
  ('things', NULL, 'music', 'music', 5, 'Musique', 'Music'),
  ('things', 'music', 'strings', 'music', 1, 'Cordes', 'Strings'),
  ('things', 'music', 'keys', 'music', 2, 'Claviers et accordéons', 'Keyboards and accordions'),
  ('things', 'music', 'drums', 'music', 3, 'Percussions', 'Drums'),
  ('things', 'music', 'records', 'music', 4, 'Disques et platines', 'Records and turntables'),
  ('things', NULL, 'sport', 'bike', 6, 'Sport et vélo', 'Sport and cycling'),
  ('things', 'sport', 'bicycles', 'bike', 1, 'Vélos et remorques à vélo', 'Bicycles and bike trailers'),
  ('things', 'sport', 'water-sports', 'bike', 2, 'Sur l’eau', 'On the water'),
  ('things', 'sport', 'snow', 'bike', 3, 'Neige', 'Snow'),
  ('things', 'sport', 'games-outside', 'bike', 4, 'Jeux de plein air', 'Outdoor games'),
  ('things', NULL, 'camping', 'tent', 7, 'Camping et nature', 'Camping and nature'),
  ('things', 'camping', 'tents', 'tent', 1, 'Tentes et couchage', 'Tents and bedding'),
  ('things', 'camping', 'hiking', 'tent', 2, 'Randonnée', 'Hiking'),
  ('things', 'camping', 'watching', 'tent', 3, 'Ciel et oiseaux', 'Stars and birds'),
  ('things', NULL, 'children', 'baby', 8, 'Enfants', 'Children'),
  ('things', 'children', 'baby', 'baby', 1, 'Bébé', 'Baby'),
  ('things', 'children', 'toys', 'baby', 2, 'Jouets', 'Toys'),
  ('things', NULL, 'moving', 'truck', 9, 'Déménagement et transport', 'Moving and transport'),
  ('things', 'moving', 'moving-house', 'truck', 1, 'Déménager', 'Moving house'),
  ('things', 'moving', 'trailers', 'truck', 2, 'Remorques et coffres', 'Trailers and roof boxes'),
  ('things', 'moving', 'luggage', 'truck', 3, 'Valises et sacs', 'Luggage'),
  ('things', NULL, 'party', 'party-popper', 10, 'Fêtes', 'Parties'),
  ('things', 'party', 'party-tents', 'party-popper', 1, 'Barnums, tables et chaises', 'Party tents, tables and chairs'),
  ('things', 'party', 'sound-and-light', 'party-popper', 2, 'Son et lumière', 'Sound and light'),
  ('things', 'party', 'costumes', 'party-popper', 3, 'Déguisements et jeux de fête', 'Costumes and party games'),
  ('things', NULL, 'electronics', 'monitor', 11, 'Électronique', 'Electronics'),
  ('things', 'electronics', 'photo', 'monitor', 1, 'Photo et vidéo', 'Photo and video'),
  ('things', 'electronics', 'screens', 'monitor', 2, 'Écrans et projecteurs', 'Screens and projectors'),
  ('things', 'electronics', 'computers', 'monitor', 3, 'Ordinateurs et consoles', 'Computers and consoles'),
  ('things', 'electronics', 'measuring', 'monitor', 4, 'Mesure et dépannage', 'Measuring and repair'),
  ('things', NULL, 'books', 'book-open', 12, 'Livres et jeux', 'Books and games'),
  ('things', 'books', 'reading', 'book-open', 1, 'Livres', 'Books to read'),
  ('things', 'books', 'board-games', 'book-open', 2, 'Jeux de société', 'Board games'),
  ('things', NULL, 'clothes', 'shirt', 13, 'Vêtements', 'Clothes'),
  ('things', NULL, 'crafts', 'scissors', 14, 'Couture et loisirs créatifs', 'Sewing and crafts'),
  ('things', 'crafts', 'sewing', 'scissors', 1, 'Couture et tissage', 'Sewing and weaving'),
  ('things', 'crafts', 'art', 'scissors', 2, 'Dessin, gravure, poterie', 'Drawing, printing and pottery'),
  ('things', NULL, 'health', 'accessibility', 15, 'Santé et mobilité', 'Health and mobility'),
  ('things', NULL, 'car-care', 'car', 16, 'Auto et moto', 'Car and motorbike'),
  ('things', NULL, 'pets', 'paw-print', 17, 'Animaux', 'Pets'),
  ('skills', NULL, 'repairing', 'wrench', 1, 'Bricoler et réparer', 'Fixing and repairing'),
  ('skills', 'repairing', 'home-repairs', 'wrench', 1, 'À la maison', 'Around the house'),
  ('skills', 'repairing', 'bike-repair', 'wrench', 2, 'Vélo', 'Bicycles'),
  ('skills', 'repairing', 'car-repair', 'wrench', 3, 'Auto', 'Cars'),
  ('skills', 'repairing', 'machine-repair', 'wrench', 4, 'Appareils', 'Appliances'),
  ('skills', NULL, 'gardening', 'sprout', 2, 'Jardiner', 'Gardening'),
  ('skills', 'gardening', 'vegetable-growing', 'sprout', 1, 'Potager et compost', 'Vegetables and compost'),
  ('skills', 'gardening', 'pruning', 'sprout', 2, 'Taille', 'Pruning'),
  ('skills', NULL, 'computing', 'laptop', 3, 'Ordinateur et téléphone', 'Computers and phones'),
  ('skills', NULL, 'languages', 'languages', 4, 'Langues', 'Languages'),
  ('skills', NULL, 'schoolwork', 'graduation-cap', 5, 'Soutien scolaire', 'Schoolwork'),
  ('skills', NULL, 'playing-music', 'guitar', 6, 'Musique et danse', 'Music and dance'),
  ('skills', NULL, 'making', 'palette', 7, 'Créer de ses mains', 'Making things'),
  ('skills', 'making', 'mending', 'palette', 1, 'Couture et raccommodage', 'Sewing and mending'),
  ('skills', 'making', 'drawing', 'palette', 2, 'Dessin et peinture', 'Drawing and painting'),
  ('skills', 'making', 'woodwork', 'palette', 3, 'Bois', 'Woodwork'),
  ('skills', 'making', 'pictures-and-sound', 'palette', 4, 'Photo, son, vidéo', 'Photo, sound and video'),
  ('skills', NULL, 'cooking', 'chef-hat', 8, 'Cuisiner', 'Cooking'),
  ('skills', NULL, 'nature', 'leaf', 9, 'Nature et ciel', 'Nature and the sky'),
  ('skills', NULL, 'moving-about', 'dumbbell', 10, 'Sport et bien-être', 'Sport and wellbeing'),
  ('skills', NULL, 'caring', 'hand-heart', 11, 'Enfants, aînés, animaux', 'Children, elders and pets'),
  ('skills', 'caring', 'reading-aloud', 'hand-heart', 1, 'Lecture et compagnie', 'Reading and company'),
  ('skills', 'caring', 'children-care', 'hand-heart', 2, 'Garde d’enfants', 'Childcare'),
  ('skills', 'caring', 'pet-care', 'hand-heart', 3, 'Animaux', 'Pets'),
  ('skills', NULL, 'paperwork', 'file-text', 12, 'Papiers et démarches', 'Paperwork'),
  ('skills', NULL, 'lifting', 'truck', 13, 'Porter et transporter', 'Lifting and carrying'),
  ('seeds', NULL, 'solanaceae', 'cherry', 1, 'Solanacées', 'Nightshades'),
  ('seeds', 'solanaceae', 'tomatoes', 'cherry', 1, 'Tomates', 'Tomatoes'),
  ('seeds', 'solanaceae', 'peppers', 'cherry', 2, 'Poivrons et piments', 'Peppers and chillies'),
  ('seeds', 'solanaceae', 'aubergines', 'cherry', 3, 'Aubergines', 'Aubergines'),
  ('seeds', NULL, 'cucurbits', 'grape', 2, 'Cucurbitacées', 'Gourds'),
  ('seeds', 'cucurbits', 'squashes', 'grape', 1, 'Courges et courgettes', 'Squashes and courgettes'),
  ('seeds', 'cucurbits', 'cucumbers', 'grape', 2, 'Concombres et cornichons', 'Cucumbers and gherkins'),
  ('seeds', 'cucurbits', 'melons', 'grape', 3, 'Melons et pastèques', 'Melons'),
  ('seeds', NULL, 'legumes', 'bean', 3, 'Légumineuses', 'Legumes'),
  ('seeds', 'legumes', 'beans', 'bean', 1, 'Haricots', 'Beans'),
  ('seeds', 'legumes', 'peas', 'bean', 2, 'Pois et fèves', 'Peas and broad beans'),
  ('seeds', NULL, 'brassicas', 'salad', 4, 'Brassicacées : choux, radis', 'Brassicas: cabbages, radishes'),
  ('seeds', NULL, 'alliums', 'sprout', 5, 'Alliacées : oignons, poireaux', 'Alliums: onions, leeks'),
  ('seeds', NULL, 'umbellifers', 'carrot', 6, 'Apiacées : carottes, persil', 'Umbellifers: carrots, parsley'),
  ('seeds', NULL, 'daisies', 'salad', 7, 'Astéracées : laitues, tournesols', 'Daisies: lettuces, sunflowers'),
  ('seeds', NULL, 'amaranths', 'leaf', 8, 'Amarantacées : betteraves, épinards', 'Amaranths: beetroot, spinach'),
  ('seeds', NULL, 'herbs', 'leaf', 9, 'Lamiacées : basilic, thym', 'Mint family: basil, thyme'),
  ('seeds', NULL, 'cereals', 'wheat', 10, 'Poacées : maïs, céréales', 'Grasses: sweetcorn, cereals'),
  ('seeds', NULL, 'flowers', 'flower', 11, 'Fleurs', 'Flowers')
) "start" ("set_name", "parent", "slug", "icon", "position", "name_fr", "name_en")
ORDER BY "parent" IS NOT NULL
ON CONFLICT ("slug") DO NOTHING;

-- Swaps asked for a kind in a field of their own.
UPDATE "listing" SET "details" = "details" - 'category', "category_id" = (
  SELECT "id" FROM "category" WHERE "slug" = "details" ->> 'category' AND "set_name" = 'things')
WHERE "type" = 'swap' AND "details" ? 'category';
