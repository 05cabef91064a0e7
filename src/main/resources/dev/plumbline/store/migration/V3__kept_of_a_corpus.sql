-- What a server's corpus has beside documents, labels and annotations: relationships as rows of their own, and parts that
-- are only kept, so that they go out again as they came.

-- No foreign key from the links: as with the other owners that a workspace does not make, a number alone is enough.
CREATE SEQUENCE relationship_seq;
CREATE TABLE relationship (
    id BIGINT DEFAULT NEXT VALUE FOR relationship_seq PRIMARY KEY,
    relationship_label_id BIGINT,
    corpus_id BIGINT,
    document_id BIGINT,
    structural BOOLEAN DEFAULT FALSE NOT NULL,
    -- NULL: only its links were known.
    creator_id BIGINT,
    CONSTRAINT relationship_label FOREIGN KEY (relationship_label_id) REFERENCES annotation_label ON DELETE SET NULL,
    CONSTRAINT relationship_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE SET NULL,
    CONSTRAINT relationship_document FOREIGN KEY (document_id) REFERENCES document ON DELETE SET NULL,
    CONSTRAINT relationship_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE SET NULL
);
CREATE INDEX relationship_label_index ON relationship (relationship_label_id);
CREATE INDEX relationship_corpus_index ON relationship (corpus_id);
CREATE INDEX relationship_document_index ON relationship (document_id);
CREATE INDEX relationship_creator_index ON relationship (creator_id);

INSERT INTO relationship (id)
    SELECT relationship_id FROM relationship_source_annotation UNION SELECT relationship_id FROM relationship_target_annotation;
ALTER SEQUENCE relationship_seq RESTART WITH (SELECT COALESCE(MAX(id), 0) + 1 FROM relationship);

-- A folder, a message, a description: JSON as it came, its numbers too. A part is below the one that it refers to, and in
-- the end below the part named corpus, so that parts of two corpora are told apart. Not of type JSON, which H2 bounds at
-- a megabyte.
CREATE SEQUENCE corpus_part_seq;
CREATE TABLE corpus_part (
    id BIGINT DEFAULT NEXT VALUE FOR corpus_part_seq PRIMARY KEY,
    corpus_id BIGINT NOT NULL,
    parent_id BIGINT,
    document_id BIGINT,
    name CHARACTER VARYING(128) NOT NULL,
    json CHARACTER LARGE OBJECT NOT NULL,
    CONSTRAINT corpus_part_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE CASCADE,
    CONSTRAINT corpus_part_parent FOREIGN KEY (parent_id) REFERENCES corpus_part ON DELETE CASCADE,
    CONSTRAINT corpus_part_document FOREIGN KEY (document_id) REFERENCES document ON DELETE SET NULL
);
CREATE INDEX corpus_part_corpus_index ON corpus_part (corpus_id);
CREATE INDEX corpus_part_parent_index ON corpus_part (parent_id);
CREATE INDEX corpus_part_document_index ON corpus_part (document_id);

ALTER TABLE document ADD COLUMN description CHARACTER VARYING;
-- Modalities are ["TEXT"], or {TEXT} as a server's table has them.
ALTER TABLE annotation ADD COLUMN (
    long_description CHARACTER VARYING,
    link_url CHARACTER VARYING(2048),
    content_modalities CHARACTER VARYING
);
