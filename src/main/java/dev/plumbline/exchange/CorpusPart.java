package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The members of a {@code data.json} that a workspace has no use for and keeps all the same, each after those that it refers
 * to. A list is kept item by item.
 */
enum CorpusPart {
    CORPUS("corpus", Shape.OBJECT),
    LABEL_SET("label_set", Shape.OBJECT),
    AGENT_CONFIG("agent_config", Shape.OBJECT),
    ACTION_TRAIL("action_trail", Shape.OBJECT),
    DESCRIPTION("md_description", Shape.TEXT),
    REVISION("md_description_revisions", Shape.OBJECTS),
    POST_PROCESSOR("post_processors", Shape.TEXTS),
    INGESTION_SOURCE("ingestion_sources", Shape.OBJECTS),
    FOLDER("folders", "folders", "parent_id"),
    DOCUMENT_PATH("document_paths", Shape.OBJECTS),
    CONVERSATION("conversations", Shape.OBJECTS),
    MESSAGE("messages", "conversations", "conversation_id"),
    VOTE("message_votes", "messages", "message_id");

    static final String ID = "id";

    private final String member;
    private final Shape shape;
    private final String owner;
    private final String reference;

    /** What a member has to be, or each of its items. */
    enum Shape { OBJECT, TEXT, OBJECTS, TEXTS }

    CorpusPart(String member, Shape shape) {
        this.member = member;
        this.shape = shape;
        this.owner = "";
        this.reference = "";
    }

    /** A list whose items are each below one of another list, or of its own. */
    CorpusPart(String member, String owner, String reference) {
        this.member = member;
        this.shape = Shape.OBJECTS;
        this.owner = owner;
        this.reference = reference;
    }

    static boolean isOne(String member) {
        return of(member).isPresent();
    }

    private static Optional<CorpusPart> of(String member) {
        return Arrays.stream(values()).filter(part -> part.member.equals(member)).findFirst();
    }

    /** Its name in {@code data.json} and in the workspace. */
    String member() {
        return member;
    }

    boolean isList() {
        return shape == Shape.OBJECTS || shape == Shape.TEXTS;
    }

    boolean fits(JsonValue value) {
        return shape == Shape.TEXT || shape == Shape.TEXTS ? value instanceof JsonValue.Text : value instanceof JsonValue.Object;
    }

    /** The member by which an item names the one that it is below; empty where there is none. */
    String reference() {
        return reference;
    }

    /** The list that its items are below; its own for folders, and where there is none. */
    CorpusPart owner() {
        return of(owner).orElse(this);
    }

    /** The member by which an item names a document, with its value: by its file's name, or by its hash. */
    static Optional<JsonValue.Member> document(JsonValue item) {
        return item instanceof JsonValue.Object object ? object.members().stream()
                .filter(member -> isDocument(member.name()) && member.value() instanceof JsonValue.Text).findFirst() : Optional.empty();
    }

    private static boolean isDocument(String member) {
        return member.equals("document_ref") || member.contains("document") && member.endsWith("hash");
    }
}
