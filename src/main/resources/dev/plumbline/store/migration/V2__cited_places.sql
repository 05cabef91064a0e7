-- The place that an extractor cited for a value, as it said it, and what became of it.
-- In one statement: each one copies the table, and the file only grows while it is open.
-- cited_box is "left,top,right,bottom", in points, or with a % behind it in parts of the page's width and height.

ALTER TABLE grounding ADD COLUMN (
    cited_page INTEGER,
    cited_last_page INTEGER,
    cited_box CHARACTER VARYING,
    cited_quote CHARACTER VARYING,
    cited_start INTEGER,
    cited_end INTEGER,
    cited_outcome CHARACTER VARYING(16)
);
ALTER TABLE grounding ADD CONSTRAINT grounding_cited_outcome
    CHECK (cited_outcome IN ('confirmed', 'moved', 'not_there'));
