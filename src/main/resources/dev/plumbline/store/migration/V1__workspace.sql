-- The workspace's schema. H2 commits on DDL, so a migration cannot be rolled back: a verified copy is made before it.
-- Ids come from named sequences, so that a bulk insert can reserve a run of them; explicit ids are accepted.
-- VALUE and KEY are reserved words of H2 and therefore quoted.

CREATE TABLE workspace_info (
    "KEY" CHARACTER VARYING(64) PRIMARY KEY,
    "VALUE" CHARACTER VARYING(4096) NOT NULL
);

CREATE SEQUENCE app_user_seq;
CREATE TABLE app_user (
    id BIGINT DEFAULT NEXT VALUE FOR app_user_seq PRIMARY KEY,
    username CHARACTER VARYING(256) NOT NULL,
    CONSTRAINT app_user_unique_username UNIQUE (username)
);

-- Labels -------------------------------------------------------------------------------------------------------------

CREATE SEQUENCE annotation_label_seq;
CREATE TABLE annotation_label (
    id BIGINT DEFAULT NEXT VALUE FOR annotation_label_seq PRIMARY KEY,
    text CHARACTER VARYING(1024) DEFAULT 'Text Label' NOT NULL,
    label_type CHARACTER VARYING(128) DEFAULT 'TOKEN_LABEL' NOT NULL,
    color CHARACTER VARYING(64) DEFAULT '#05313d' NOT NULL,
    description CHARACTER VARYING DEFAULT '' NOT NULL,
    icon CHARACTER VARYING(128) DEFAULT 'tags' NOT NULL,
    analyzer CHARACTER VARYING(1024),
    creator_id BIGINT NOT NULL,
    -- NULL outside the condition, and a unique index ignores NULL: a partial unique index.
    own_label_key BINARY VARYING(32) GENERATED ALWAYS AS (
        CASE WHEN analyzer IS NULL THEN HASH('SHA-256',
            CHAR_LENGTH(text) || ':' || text ||
            CHAR_LENGTH(label_type) || ':' || label_type ||
            CHAR_LENGTH(creator_id) || ':' || creator_id) END),
    CONSTRAINT annotation_label_unique_own_label UNIQUE (own_label_key),
    CONSTRAINT annotation_label_unique_analyzer_label UNIQUE (analyzer, text, creator_id, label_type),
    CONSTRAINT annotation_label_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX annotation_label_creator_index ON annotation_label (creator_id);

CREATE SEQUENCE label_set_seq;
CREATE TABLE label_set (
    id BIGINT DEFAULT NEXT VALUE FOR label_set_seq PRIMARY KEY,
    title CHARACTER VARYING(1024) NOT NULL,
    description CHARACTER VARYING DEFAULT '' NOT NULL,
    icon CHARACTER VARYING(1024) DEFAULT '' NOT NULL,
    analyzer CHARACTER VARYING(1024),
    creator_id BIGINT NOT NULL,
    CONSTRAINT label_set_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX label_set_creator_index ON label_set (creator_id);

CREATE TABLE label_set_label (
    label_set_id BIGINT NOT NULL,
    annotation_label_id BIGINT NOT NULL,
    PRIMARY KEY (label_set_id, annotation_label_id),
    CONSTRAINT label_set_label_set FOREIGN KEY (label_set_id) REFERENCES label_set ON DELETE CASCADE,
    CONSTRAINT label_set_label_label FOREIGN KEY (annotation_label_id) REFERENCES annotation_label ON DELETE CASCADE
);
CREATE INDEX label_set_label_label_index ON label_set_label (annotation_label_id);

-- Documents ----------------------------------------------------------------------------------------------------------

CREATE SEQUENCE corpus_seq;
CREATE TABLE corpus (
    id BIGINT DEFAULT NEXT VALUE FOR corpus_seq PRIMARY KEY,
    title CHARACTER VARYING(1024) NOT NULL,
    description CHARACTER VARYING DEFAULT '' NOT NULL,
    label_set_id BIGINT,
    creator_id BIGINT NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    modified TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT corpus_label_set FOREIGN KEY (label_set_id) REFERENCES label_set ON DELETE SET NULL,
    CONSTRAINT corpus_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX corpus_label_set_index ON corpus (label_set_id);
CREATE INDEX corpus_creator_index ON corpus (creator_id);

CREATE SEQUENCE document_seq;
CREATE TABLE document (
    id BIGINT DEFAULT NEXT VALUE FOR document_seq PRIMARY KEY,
    title CHARACTER VARYING(1024) NOT NULL,
    file_type CHARACTER VARYING(255) DEFAULT 'application/pdf' NOT NULL,
    page_count INTEGER DEFAULT 0 NOT NULL,
    content_hash CHARACTER VARYING(64),
    creator_id BIGINT NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    modified TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT document_unique_content_hash UNIQUE (content_hash),
    CONSTRAINT document_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX document_title_index ON document (title);
CREATE INDEX document_creator_index ON document (creator_id);

CREATE TABLE corpus_document (
    corpus_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    PRIMARY KEY (corpus_id, document_id),
    CONSTRAINT corpus_document_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE CASCADE,
    CONSTRAINT corpus_document_document FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE
);
CREATE INDEX corpus_document_document_index ON corpus_document (document_id);

-- Annotations --------------------------------------------------------------------------------------------------------

-- The two grounding keys reproduce PostgreSQL's partial unique indexes. Parts carry their length, because two different
-- keys could meet if they were only joined. A NULL part makes the key NULL, and so distinct, as PostgreSQL has it.
-- The span key takes {"start","end"} in one spelling, whatever order and number format it was written in: jsonb does so.
CREATE SEQUENCE annotation_seq;
CREATE TABLE annotation (
    id BIGINT DEFAULT NEXT VALUE FOR annotation_seq PRIMARY KEY,
    page INTEGER DEFAULT 1 NOT NULL,
    raw_text CHARACTER VARYING,
    json JSON DEFAULT JSON '{}' NOT NULL,
    annotation_type CHARACTER VARYING(128) DEFAULT 'TOKEN_LABEL' NOT NULL,
    structural BOOLEAN DEFAULT FALSE NOT NULL,
    is_grounding_source BOOLEAN DEFAULT FALSE NOT NULL,
    annotation_label_id BIGINT,
    document_id BIGINT,
    corpus_id BIGINT,
    parent_id BIGINT,
    creator_id BIGINT NOT NULL,
    review_state CHARACTER VARYING(16) DEFAULT 'open' NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    modified TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    version INTEGER DEFAULT 0 NOT NULL,
    token_grounding_key BINARY VARYING(32) GENERATED ALWAYS AS (
        CASE WHEN is_grounding_source AND NOT structural AND annotation_type = 'TOKEN_LABEL'
            AND document_id IS NOT NULL AND corpus_id IS NOT NULL AND annotation_label_id IS NOT NULL
            AND raw_text IS NOT NULL
        THEN HASH('SHA-256',
            CHAR_LENGTH(document_id) || ':' || document_id ||
            CHAR_LENGTH(corpus_id) || ':' || corpus_id ||
            CHAR_LENGTH(annotation_label_id) || ':' || annotation_label_id ||
            CHAR_LENGTH(page) || ':' || page ||
            CHAR_LENGTH(raw_text) || ':' || raw_text ||
            CHAR_LENGTH(creator_id) || ':' || creator_id) END),
    span_grounding_key BINARY VARYING(32) GENERATED ALWAYS AS (
        CASE WHEN is_grounding_source AND NOT structural AND annotation_type = 'SPAN_LABEL'
            AND document_id IS NOT NULL AND corpus_id IS NOT NULL AND annotation_label_id IS NOT NULL
            AND raw_text IS NOT NULL
        THEN HASH('SHA-256',
            CHAR_LENGTH(document_id) || ':' || document_id ||
            CHAR_LENGTH(corpus_id) || ':' || corpus_id ||
            CHAR_LENGTH(annotation_label_id) || ':' || annotation_label_id ||
            CHAR_LENGTH(raw_text) || ':' || raw_text ||
            CHAR_LENGTH(creator_id) || ':' || creator_id ||
            CASE WHEN REGEXP_LIKE(CAST(json AS CHARACTER VARYING),
                '^\{("start":-?[0-9][0-9.eE+-]*,"end":-?[0-9][0-9.eE+-]*|"end":-?[0-9][0-9.eE+-]*,"start":-?[0-9][0-9.eE+-]*)\}$')
            THEN '{"start":' || CAST(CAST(CAST((json)."start" AS CHARACTER VARYING) AS DECFLOAT) AS CHARACTER VARYING)
                || ',"end":' || CAST(CAST(CAST((json)."end" AS CHARACTER VARYING) AS DECFLOAT) AS CHARACTER VARYING) || '}'
            ELSE CAST(json AS CHARACTER VARYING) END) END),
    CONSTRAINT annotation_unique_token_label_grounding_key UNIQUE (token_grounding_key),
    CONSTRAINT annotation_unique_span_label_grounding_key UNIQUE (span_grounding_key),
    CONSTRAINT annotation_review_state CHECK (review_state IN ('open', 'accepted', 'rejected')),
    CONSTRAINT annotation_label FOREIGN KEY (annotation_label_id) REFERENCES annotation_label ON DELETE CASCADE,
    CONSTRAINT annotation_document FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
    CONSTRAINT annotation_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE SET NULL,
    CONSTRAINT annotation_parent FOREIGN KEY (parent_id) REFERENCES annotation ON DELETE CASCADE,
    CONSTRAINT annotation_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX annotation_label_index ON annotation (annotation_label_id);
CREATE INDEX annotation_document_index ON annotation (document_id);
CREATE INDEX annotation_corpus_index ON annotation (corpus_id);
CREATE INDEX annotation_parent_index ON annotation (parent_id);
CREATE INDEX annotation_creator_index ON annotation (creator_id);

-- Extractions --------------------------------------------------------------------------------------------------------

CREATE SEQUENCE fieldset_seq;
CREATE TABLE fieldset (
    id BIGINT DEFAULT NEXT VALUE FOR fieldset_seq PRIMARY KEY,
    name CHARACTER VARYING(256) NOT NULL,
    description CHARACTER VARYING DEFAULT '' NOT NULL,
    -- Set: the fieldset is that corpus's metadata schema.
    corpus_id BIGINT,
    creator_id BIGINT NOT NULL,
    CONSTRAINT fieldset_unique_corpus UNIQUE (corpus_id),
    CONSTRAINT fieldset_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE CASCADE,
    CONSTRAINT fieldset_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX fieldset_creator_index ON fieldset (creator_id);

CREATE SEQUENCE extract_column_seq;
CREATE TABLE extract_column (
    id BIGINT DEFAULT NEXT VALUE FOR extract_column_seq PRIMARY KEY,
    name CHARACTER VARYING(1024) NOT NULL,
    fieldset_id BIGINT NOT NULL,
    query CHARACTER VARYING,
    match_text CHARACTER VARYING,
    must_contain_text CHARACTER VARYING,
    output_type CHARACTER VARYING DEFAULT 'str' NOT NULL,
    limit_to_label CHARACTER VARYING(512),
    instructions CHARACTER VARYING,
    extract_is_list BOOLEAN DEFAULT FALSE NOT NULL,
    task_name CHARACTER VARYING(1024),
    data_type CHARACTER VARYING(32),
    validation_config JSON,
    is_manual_entry BOOLEAN DEFAULT FALSE NOT NULL,
    default_value JSON,
    help_text CHARACTER VARYING,
    display_order INTEGER DEFAULT 0 NOT NULL,
    creator_id BIGINT NOT NULL,
    CONSTRAINT extract_column_unique_name UNIQUE (fieldset_id, name),
    CONSTRAINT extract_column_fieldset FOREIGN KEY (fieldset_id) REFERENCES fieldset ON DELETE CASCADE,
    CONSTRAINT extract_column_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX extract_column_creator_index ON extract_column (creator_id);

CREATE SEQUENCE extract_seq;
CREATE TABLE extract (
    id BIGINT DEFAULT NEXT VALUE FOR extract_seq PRIMARY KEY,
    name CHARACTER VARYING(512) NOT NULL,
    corpus_id BIGINT,
    fieldset_id BIGINT NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    started TIMESTAMP(6) WITH TIME ZONE,
    finished TIMESTAMP(6) WITH TIME ZONE,
    error CHARACTER VARYING,
    corpus_action_id BIGINT,
    parent_extract_id BIGINT,
    model_config JSON,
    creator_id BIGINT NOT NULL,
    CONSTRAINT extract_corpus FOREIGN KEY (corpus_id) REFERENCES corpus ON DELETE SET NULL,
    CONSTRAINT extract_fieldset FOREIGN KEY (fieldset_id) REFERENCES fieldset ON DELETE RESTRICT,
    CONSTRAINT extract_parent FOREIGN KEY (parent_extract_id) REFERENCES extract ON DELETE SET NULL,
    CONSTRAINT extract_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX extract_corpus_index ON extract (corpus_id);
CREATE INDEX extract_fieldset_index ON extract (fieldset_id);
CREATE INDEX extract_parent_index ON extract (parent_extract_id);
CREATE INDEX extract_creator_index ON extract (creator_id);

CREATE TABLE extract_document (
    extract_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    PRIMARY KEY (extract_id, document_id),
    CONSTRAINT extract_document_extract FOREIGN KEY (extract_id) REFERENCES extract ON DELETE CASCADE,
    CONSTRAINT extract_document_document FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE
);
CREATE INDEX extract_document_document_index ON extract_document (document_id);

CREATE SEQUENCE datacell_seq;
CREATE TABLE datacell (
    id BIGINT DEFAULT NEXT VALUE FOR datacell_seq PRIMARY KEY,
    extract_id BIGINT,
    column_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    data JSON,
    data_definition CHARACTER VARYING DEFAULT '' NOT NULL,
    started TIMESTAMP(6) WITH TIME ZONE,
    completed TIMESTAMP(6) WITH TIME ZONE,
    failed TIMESTAMP(6) WITH TIME ZONE,
    stacktrace CHARACTER VARYING,
    approved_by_id BIGINT,
    rejected_by_id BIGINT,
    corrected_data JSON,
    llm_call_log CHARACTER VARYING,
    creator_id BIGINT NOT NULL,
    -- Set on imported cells: SHA-256 of document, column and data, so that the same import twice adds nothing.
    import_key BINARY VARYING(32),
    hand_entry_key BINARY VARYING(32) GENERATED ALWAYS AS (
        CASE WHEN extract_id IS NULL THEN HASH('SHA-256', document_id || ':' || column_id) END),
    CONSTRAINT datacell_unique_import_key UNIQUE (import_key),
    CONSTRAINT datacell_unique_hand_entry UNIQUE (hand_entry_key),
    CONSTRAINT datacell_extract FOREIGN KEY (extract_id) REFERENCES extract ON DELETE CASCADE,
    CONSTRAINT datacell_column FOREIGN KEY (column_id) REFERENCES extract_column ON DELETE CASCADE,
    CONSTRAINT datacell_document FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
    CONSTRAINT datacell_approved_by FOREIGN KEY (approved_by_id) REFERENCES app_user ON DELETE SET NULL,
    CONSTRAINT datacell_rejected_by FOREIGN KEY (rejected_by_id) REFERENCES app_user ON DELETE SET NULL,
    CONSTRAINT datacell_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX datacell_extract_index ON datacell (extract_id);
CREATE INDEX datacell_column_index ON datacell (column_id);
CREATE INDEX datacell_document_index ON datacell (document_id);
CREATE INDEX datacell_approved_by_index ON datacell (approved_by_id);
CREATE INDEX datacell_rejected_by_index ON datacell (rejected_by_id);
CREATE INDEX datacell_creator_index ON datacell (creator_id);

CREATE TABLE datacell_source (
    datacell_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (datacell_id, annotation_id),
    CONSTRAINT datacell_source_datacell FOREIGN KEY (datacell_id) REFERENCES datacell ON DELETE CASCADE,
    CONSTRAINT datacell_source_annotation FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX datacell_source_annotation_index ON datacell_source (annotation_id);

-- One row a groundable string of a cell. Spans are Unicode code points of the document's text, [start, end); pages are
-- 1-based. The place stands here too, because a TOKEN annotation's key has no position.
CREATE SEQUENCE grounding_seq;
CREATE TABLE grounding (
    id BIGINT DEFAULT NEXT VALUE FOR grounding_seq PRIMARY KEY,
    datacell_id BIGINT NOT NULL,
    ordinal INTEGER DEFAULT 0 NOT NULL,
    "VALUE" CHARACTER VARYING NOT NULL,
    hint_page INTEGER,
    hint_before CHARACTER VARYING,
    hint_after CHARACTER VARYING,
    status CHARACTER VARYING(16) DEFAULT 'pending' NOT NULL,
    tier CHARACTER VARYING(16),
    quality DOUBLE PRECISION,
    annotation_id BIGINT,
    span_start INTEGER,
    span_end INTEGER,
    page INTEGER,
    quote CHARACTER VARYING,
    occurrences INTEGER,
    places CHARACTER VARYING,
    reason CHARACTER VARYING(32),
    difference_kind CHARACTER VARYING(16),
    difference_expected CHARACTER VARYING,
    difference_found CHARACTER VARYING,
    near_start INTEGER,
    near_end INTEGER,
    near_page INTEGER,
    near_quote CHARACTER VARYING,
    near_tier CHARACTER VARYING(16),
    near_quality DOUBLE PRECISION,
    review_state CHARACTER VARYING(16) DEFAULT 'open' NOT NULL,
    version INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT grounding_unique_ordinal UNIQUE (datacell_id, ordinal),
    CONSTRAINT grounding_status
        CHECK (status IN ('pending', 'grounded', 'ambiguous', 'uncertain', 'not_found', 'skipped')),
    CONSTRAINT grounding_review_state CHECK (review_state IN ('open', 'accepted', 'rejected')),
    CONSTRAINT grounding_span CHECK (span_start >= 0 AND span_end >= span_start),
    CONSTRAINT grounding_datacell FOREIGN KEY (datacell_id) REFERENCES datacell ON DELETE CASCADE,
    CONSTRAINT grounding_annotation FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE SET NULL
);
CREATE INDEX grounding_status_index ON grounding (status, datacell_id);
CREATE INDEX grounding_annotation_index ON grounding (annotation_id);

-- What else may point at an annotation. The owners of the link rows are not kept here, so only their ids are. ----------

CREATE SEQUENCE user_feedback_seq;
CREATE TABLE user_feedback (
    id BIGINT DEFAULT NEXT VALUE FOR user_feedback_seq PRIMARY KEY,
    commented_annotation_id BIGINT,
    comment CHARACTER VARYING DEFAULT '' NOT NULL,
    markdown CHARACTER VARYING DEFAULT '' NOT NULL,
    metadata JSON,
    approved BOOLEAN DEFAULT FALSE NOT NULL,
    rejected BOOLEAN DEFAULT FALSE NOT NULL,
    creator_id BIGINT,
    CONSTRAINT user_feedback_annotation
        FOREIGN KEY (commented_annotation_id) REFERENCES annotation ON DELETE SET NULL,
    CONSTRAINT user_feedback_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE SET NULL
);
CREATE INDEX user_feedback_annotation_index ON user_feedback (commented_annotation_id);
CREATE INDEX user_feedback_creator_index ON user_feedback (creator_id);

CREATE TABLE chat_message_source_annotation (
    chat_message_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (chat_message_id, annotation_id),
    CONSTRAINT chat_message_source_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX chat_message_source_annotation_index ON chat_message_source_annotation (annotation_id);

CREATE TABLE chat_message_created_annotation (
    chat_message_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (chat_message_id, annotation_id),
    CONSTRAINT chat_message_created_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX chat_message_created_annotation_index ON chat_message_created_annotation (annotation_id);

CREATE TABLE assignment_resulting_annotation (
    assignment_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (assignment_id, annotation_id),
    CONSTRAINT assignment_resulting_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX assignment_resulting_annotation_index ON assignment_resulting_annotation (annotation_id);

CREATE TABLE relationship_source_annotation (
    relationship_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (relationship_id, annotation_id),
    CONSTRAINT relationship_source_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX relationship_source_annotation_index ON relationship_source_annotation (annotation_id);

CREATE TABLE relationship_target_annotation (
    relationship_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (relationship_id, annotation_id),
    CONSTRAINT relationship_target_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX relationship_target_annotation_index ON relationship_target_annotation (annotation_id);

CREATE TABLE document_analysis_row_annotation (
    document_analysis_row_id BIGINT NOT NULL,
    annotation_id BIGINT NOT NULL,
    PRIMARY KEY (document_analysis_row_id, annotation_id),
    CONSTRAINT document_analysis_row_annotation_annotation
        FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX document_analysis_row_annotation_index ON document_analysis_row_annotation (annotation_id);

CREATE SEQUENCE note_seq;
CREATE TABLE note (
    id BIGINT DEFAULT NEXT VALUE FOR note_seq PRIMARY KEY,
    title CHARACTER VARYING(1024) DEFAULT '' NOT NULL,
    content CHARACTER VARYING DEFAULT '' NOT NULL,
    document_id BIGINT,
    annotation_id BIGINT,
    creator_id BIGINT,
    CONSTRAINT note_document FOREIGN KEY (document_id) REFERENCES document ON DELETE CASCADE,
    CONSTRAINT note_annotation FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE SET NULL,
    CONSTRAINT note_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE SET NULL
);
CREATE INDEX note_document_index ON note (document_id);
CREATE INDEX note_annotation_index ON note (annotation_id);
CREATE INDEX note_creator_index ON note (creator_id);

CREATE SEQUENCE embedding_seq;
CREATE TABLE embedding (
    id BIGINT DEFAULT NEXT VALUE FOR embedding_seq PRIMARY KEY,
    annotation_id BIGINT,
    embedder_path CHARACTER VARYING(1024),
    vector JSON,
    CONSTRAINT embedding_annotation FOREIGN KEY (annotation_id) REFERENCES annotation ON DELETE CASCADE
);
CREATE INDEX embedding_annotation_index ON embedding (annotation_id);

-- What people did ----------------------------------------------------------------------------------------------------

-- Annotations that a person said are not duplicates of each other: the group's members, ascending, "3,7,9".
CREATE SEQUENCE distinct_group_seq;
CREATE TABLE distinct_group (
    id BIGINT DEFAULT NEXT VALUE FOR distinct_group_seq PRIMARY KEY,
    members CHARACTER VARYING NOT NULL,
    members_key BINARY VARYING(32) GENERATED ALWAYS AS (HASH('SHA-256', members)),
    creator_id BIGINT NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT distinct_group_unique_members UNIQUE (members_key),
    CONSTRAINT distinct_group_creator FOREIGN KEY (creator_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX distinct_group_creator_index ON distinct_group (creator_id);

CREATE SEQUENCE change_journal_seq;
CREATE TABLE change_journal (
    id BIGINT DEFAULT NEXT VALUE FOR change_journal_seq PRIMARY KEY,
    kind CHARACTER VARYING(32) NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    user_id BIGINT NOT NULL,
    -- What a history line says: how many rows, and which file or state.
    affected INTEGER DEFAULT 0 NOT NULL,
    detail CHARACTER VARYING DEFAULT '' NOT NULL,
    -- NULL: listed, but cannot be undone.
    change CHARACTER LARGE OBJECT,
    inverse CHARACTER LARGE OBJECT,
    undone BOOLEAN DEFAULT FALSE NOT NULL,
    CONSTRAINT change_journal_user FOREIGN KEY (user_id) REFERENCES app_user ON DELETE RESTRICT
);
CREATE INDEX change_journal_user_index ON change_journal (user_id);
