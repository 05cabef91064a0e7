package dev.plumbline.sample;

import java.awt.Color;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Two pages, the second one turned by /Rotate 90: a wide table on a page that is portrait in the file. */
final class DeliverySchedule {

    private static final Style CELL = Style.BODY.sized(9.5f, 14);
    private static final float[] COLUMNS = {72, 130, 330, 408, 506, 616};

    private DeliverySchedule() {}

    static Typesetter set() {
        Typesetter set = new Typesetter(PDRectangle.A4, "Schedule A, Equipment and Delivery",
                "Brightwater Instruments, Inc.").page();
        set.paragraph("Schedule A", Style.TITLE);
        set.paragraph("Equipment and Delivery, to Agreement No. MSA-2024-0412", Style.SMALL.sized(9.5f, 13));
        set.heading("A.1 Delivery");
        set.paragraph("""
                The Supplier delivers the Equipment in four lots to the stations named in the table on page 2, carriage paid. \
                Risk passes to the District when the Equipment is unloaded. Each delivery is announced at least five (5) \
                business days ahead to the station manager.""");
        set.heading("A.2 Acceptance");
        set.paragraph("""
                The District tests the Equipment within ten (10) business days of installation. Equipment is accepted when its \
                reading stays within 0.5% of the reference meter over seventy-two (72) hours. A failed test is repeated once \
                at the Supplier’s cost; after a second failure the District may reject the lot.""");
        set.heading("A.3 Delay");
        set.paragraph("""
                If a lot is late for reasons within the Supplier’s control, the District may deduct $250.00 for each day of \
                delay, up to ten percent (10%) of the price of that lot. No deduction is made for delay by weather, strikes or \
                the District’s own works.""");
        set.turnedPage();
        set.moveTo(60).paragraph("Table A: lots, stations and dates", Style.TITLE.sized(16, 22));
        table(set);
        return set.footers("Schedule A · MSA-2024-0412", "Page %d of %d");
    }

    private static void table(Typesetter set) {
        List<List<String>> rows = List.of(
                List.of("Lot", "Station and manager", "Meters", "Sensors", "Delivery by", "Price"),
                List.of("A-1", "Pumping Station 1, R. Castellanos", "1", "3", "April 26, 2024", "$4,206.50"),
                List.of("A-2", "Pumping Station 2, H. Nakamura", "1", "3", "May 10, 2024", "$4,206.50"),
                List.of("A-3", "Pumping Station 3, T. Lindqvist", "1", "4", "May 22, 2024", "$4,392.00"),
                List.of("A-4", "Pumping Station 5, R. Castellanos", "1", "2", "June 7, 2024", "$4,021.00"));
        float top = 108;
        set.box(72, top, set.width() - 144, 26, Style.ACCENT);
        for (int r = 0; r < rows.size(); r++) {
            if (r > 0) {
                set.line(72, top + 30 * r + 26, set.width() - 72, top + 30 * r + 26, 0.5f, new Color(0xc8d0d6));
            }
            Style style = r == 0 ? CELL.inBold().in(Color.WHITE) : CELL;
            for (int c = 0; c < COLUMNS.length; c++) {
                set.text(rows.get(r).get(c), COLUMNS[c] + 10, top + 17 + 30 * r, style);
            }
        }
        set.moveTo(290).paragraph("""
                Pumping Station 4 is being rebuilt and is not part of this Schedule. Prices include the telemetry unit of each \
                station; they do not include installation, which is invoiced at $1,200.00 per station.""", CELL);
    }
}
