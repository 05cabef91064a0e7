package dev.plumbline.sample;

import java.awt.Color;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An invoice: a table of amounts, totals that equal other amounts, and labels beside what they label. */
final class Invoice {

    private static final Style CELL = Style.BODY.sized(9.5f, 14);
    private static final Color BAND = new Color(0xe8f0f2);
    private static final Color RULE = new Color(0xc8d0d6);
    private static final List<List<String>> ITEMS = List.of(
            List.of("1", "Ultrasonic flow meter UF-300, DN 150", "4", "2,450.00", "9,800.00"),
            List.of("2", "Pressure sensor PS-16, 0–16 bar", "12", "185.50", "2,226.00"),
            List.of("3", "Telemetry unit TU-5 with antenna", "4", "1,200.00", "4,800.00"),
            List.of("4", "Installation and calibration, per station", "4", "1,200.00", "4,800.00"),
            List.of("5", "Training of operators, half a day", "2", "640.00", "1,280.00"),
            List.of("6", "Freight and insurance", "1", "312.75", "312.75"));

    private Invoice() {}

    static Typesetter set() {
        Typesetter set = new Typesetter(PDRectangle.LETTER, "Invoice 2024-0173", "Brightwater Instruments, Inc.").page();
        letterhead(set);
        parties(set);
        table(set);
        totals(set);
        set.moveTo(574).column(72, 540);
        set.paragraph("Payment", Style.HEADING);
        set.paragraph("""
                Please pay within 30 days to Cascade Community Bank, routing number 123205054, account 0044 7190 2286, and \
                give the invoice number 2024-0173 as the reference. Overdue amounts bear interest at 1.5% per month.""",
                CELL);
        return set.footers("Brightwater Instruments, Inc. · 410 Foundry Street, Portland, Oregon 97209", "Page %d of %d");
    }

    private static void letterhead(Typesetter set) {
        set.draw(out -> {
            out.setNonStrokingColor(Style.ACCENT);
            out.moveTo(72, 720);
            out.curveTo(72, 704, 96, 704, 96, 720);
            out.lineTo(84, 742);
            out.closePath();
            out.fill();
        });
        set.text("Brightwater Instruments", 106, 76, Style.TITLE.sized(15, 18));
        set.text("Flow, pressure, telemetry", 106, 90, Style.SMALL);
        set.rightAligned("INVOICE", 540, 78, Style.TITLE.sized(22, 26));
    }

    private static void parties(Typesetter set) {
        set.text("Bill to", 72, 134, Style.SMALL.inBold());
        List<String> address = List.of("Halden Valley Water District", "Accounts Payable", "12 Reservoir Road",
                "Halden, Oregon 97141");
        for (int i = 0; i < address.size(); i++) {
            set.text(address.get(i), 72, 150 + 14 * i, i == 0 ? CELL.inBold() : CELL);
        }
        List<List<String>> facts = List.of(List.of("Invoice number", "2024-0173"), List.of("Invoice date", "May 31, 2024"),
                List.of("Due date", "June 30, 2024"), List.of("Purchase order", "HV-88231"),
                List.of("Agreement", "MSA-2024-0412"));
        for (int i = 0; i < facts.size(); i++) {
            set.text(facts.get(i).getFirst(), 352, 136 + 15 * i, CELL.in(Style.QUIET));
            set.rightAligned(facts.get(i).getLast(), 540, 136 + 15 * i, CELL.inBold());
        }
    }

    private static void table(Typesetter set) {
        set.box(72, 234, 468, 22, Style.ACCENT);
        row(set, 249, List.of("No.", "Description", "Qty", "Unit price", "Amount"), CELL.inBold().in(Color.WHITE));
        for (int i = 0; i < ITEMS.size(); i++) {
            float top = 256 + 24 * i;
            if (i % 2 == 1) {
                set.box(72, top, 468, 24, BAND);
            }
            row(set, top + 16, ITEMS.get(i), CELL);
        }
        set.line(72, 400, 540, 400, 0.8f, RULE);
    }

    private static void row(Typesetter set, float baseline, List<String> cells, Style style) {
        set.text(cells.get(0), 82, baseline, style);
        set.text(cells.get(1), 112, baseline, style);
        set.rightAligned(cells.get(2), 372, baseline, style);
        set.rightAligned(cells.get(3), 452, baseline, style);
        set.rightAligned(cells.get(4), 530, baseline, style);
    }

    private static void totals(Typesetter set) {
        List<List<String>> totals = List.of(List.of("Subtotal", "$23,218.75"), List.of("Discount (4%)", "-$928.75"),
                List.of("Sales tax", "$0.00"));
        for (int i = 0; i < totals.size(); i++) {
            set.text(totals.get(i).getFirst(), 372, 422 + 18 * i, CELL.in(Style.QUIET));
            set.rightAligned(totals.get(i).getLast(), 530, 422 + 18 * i, CELL);
        }
        set.box(362, 470, 178, 28, BAND);
        set.text("Amount due", 372, 488, CELL.sized(11, 14).inBold().in(Style.ACCENT));
        set.rightAligned("$22,290.00", 530, 488, CELL.sized(11, 14).inBold().in(Style.ACCENT));
        set.text("All amounts in US dollars. Tax exempt: public water agency, certificate OR-7741.", 72, 530, Style.SMALL);
        set.text("Equipment delivered to Pumping Station 3 on May 22, 2024; received by T. Lindqvist.", 72, 544, Style.SMALL);
    }
}
