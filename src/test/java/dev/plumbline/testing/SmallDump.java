package dev.plumbline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table dump of a few rows, as text; tests add the rows that they are about. */
public final class SmallDump {

    public static final String ANNOTATIONS = "annotations_annotation";

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    public SmallDump() {
        table("users_user", "id,username", "1,ann", "2,ben");
        table("corpuses_corpus", "id,title,creator_id", "1,First,1", "2,Second,1");
        table("documents_document", "id,title,file_type,page_count,creator_id", "1,one.pdf,application/pdf,3,1",
                "2,two.txt,text/plain,1,1");
        table("corpuses_corpus_documents", "id,corpus_id,document_id", "1,1,1", "2,1,2");
        table("annotations_annotationlabel", "id,text,label_type,analyzer_id,creator_id", "1,OC_EXTRACT_SOURCE,TOKEN_LABEL,,1",
                "2,OC_EXTRACT_SOURCE,SPAN_LABEL,,1", "3,OC_EXTRACT_SOURCE,TOKEN_LABEL,,1", "4,Party,TOKEN_LABEL,,1");
        table(ANNOTATIONS, "id,page,raw_text,json,annotation_type,structural,annotation_label_id,document_id,corpus_id,parent_id,"
                + "creator_id,is_grounding_source");
        table("extracts_fieldset", "id,name,creator_id", "1,Fields,1");
        table("extracts_column", "id,name,fieldset_id,query,creator_id", "1,Party,1,Who?,1", "2,Party,1,Who else?,1");
        table("extracts_extract", "id,name,corpus_id,fieldset_id,creator_id", "1,Run,1,1,1");
        table("extracts_datacell", "id,extract_id,column_id,document_id,data,creator_id", "1,1,1,1,\"{\"\"data\"\": \"\"Acme\"\"}\",1",
                "2,1,2,2,\"{\"\"data\"\": \"\"Beta\"\"}\",1");
        table("extracts_datacell_sources", "id,datacell_id,annotation_id");
        table("feedback_userfeedback", "id,comment,commented_annotation_id,creator_id");
        table("conversations_chatmessage", "id,content", "1,hello");
        table("conversations_chatmessage_source_annotations", "id,chatmessage_id,annotation_id");
    }

    /** A table anew, with these lines. */
    public SmallDump table(String name, String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        tables.put(name, text);
        return this;
    }

    public SmallDump row(String table, String line) {
        tables.computeIfAbsent(table, _ -> new StringBuilder()).append(line).append('\n');
        return this;
    }

    /** An annotation of tokens on the first document, in the first corpus, by ann, not guarded. */
    public SmallDump token(int id, int page, String text) {
        return row(ANNOTATIONS, id + "," + page + "," + text + ",{},TOKEN_LABEL,f,1,1,1,,1,f");
    }

    /** An annotation of a span on the second document. */
    public SmallDump span(int id, String text, String json) {
        return row(ANNOTATIONS, id + ",1," + text + ",\"" + json.replace("\"", "\"\"") + "\",SPAN_LABEL,f,2,2,1,,1,f");
    }

    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
        return folder;
    }
}
