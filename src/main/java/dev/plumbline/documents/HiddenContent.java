package dev.plumbline.documents;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Which marked content belongs to a layer that is switched off, and so is not displayed. */
final class HiddenContent {

    private final @Nullable PDOptionalContentProperties layers;
    private int depth;
    /** The depth of the outermost hidden sequence that is open; 0 for none. */
    private int hiddenFrom;

    HiddenContent(PDDocument document) {
        this.layers = document.getDocumentCatalog().getOCProperties();
    }

    void reset() {
        depth = 0;
        hiddenFrom = 0;
    }

    boolean isHidden() {
        return hiddenFrom > 0;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        depth++;
        if (hiddenFrom == 0 && layers != null && properties != null && COSName.OC.equals(tag)
                && isOff(PDPropertyList.create(properties), layers)) {
            hiddenFrom = depth;
        }
    }

    void end() {
        if (hiddenFrom == depth) {
            hiddenFrom = 0;
        }
        depth = Math.max(0, depth - 1);
    }

    private static boolean isOff(@Nullable PDPropertyList content, PDOptionalContentProperties layers) {
        return switch (content) {
            case PDOptionalContentGroup group -> !layers.isGroupEnabled(group);
            case PDOptionalContentMembershipDictionary member when !member.getOCGs().isEmpty() ->
                member.getOCGs().stream().allMatch(group -> isOff(group, layers));
            case null, default -> false;
        };
    }
}
