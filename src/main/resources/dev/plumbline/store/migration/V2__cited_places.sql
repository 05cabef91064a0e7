-- The place that an extractor cited for a value, as it said it, and what became of it.

ALTER TABLE grounding ADD COLUMN cited_page INTEGER;
ALTER TABLE grounding ADD COLUMN cited_last_page INTEGER;
-- "left,top,right,bottom", in points, or with a % behind it in parts of the page's width and height.
ALTER TABLE grounding ADD COLUMN cited_box CHARACTER VARYING;
ALTER TABLE grounding ADD COLUMN cited_quote CHARACTER VARYING;
ALTER TABLE grounding ADD COLUMN cited_start INTEGER;
ALTER TABLE grounding ADD COLUMN cited_end INTEGER;
ALTER TABLE grounding ADD COLUMN cited_outcome CHARACTER VARYING(16);
ALTER TABLE grounding ADD CONSTRAINT grounding_cited_outcome
    CHECK (cited_outcome IN ('confirmed', 'moved', 'not_there'));
