-- Quarters by the names that listings give them, as a search reads what was typed.
CREATE INDEX "listing_area" ON "listing" (plain_text("area")) WHERE "state" = 'published';
