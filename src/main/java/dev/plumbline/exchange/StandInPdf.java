package dev.plumbline.exchange;

import dev.plumbline.text.TextPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Empty pages in the place of a PDF of which only the words are known: a corpus zip has a file for every document. */
final class StandInPdf {

    private StandInPdf() {}

    static byte[] of(List<TextPage> pages) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        object(pdf, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(i + 3).append(" 0 R ");
        }
        object(pdf, offsets, "<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        for (TextPage page : pages) {
            object(pdf, offsets, String.format(Locale.ROOT,
                    "<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [0 0 %.2f %.2f] >>", page.width(), page.height()));
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        pdf.append("trailer\n<< /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void object(StringBuilder pdf, List<Integer> offsets, String content) {
        offsets.add(pdf.length());
        pdf.append(offsets.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }
}
