package dev.plumbline.sample;

import java.awt.Color;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One-page letters: a German confirmation of an order, a Russian lease, and the notice that becomes the "scan". */
final class Letters {

    private static final Style TEXT = Style.BODY.sized(10.5f, 16);

    private Letters() {}

    static Typesetter german() {
        Typesetter set = new Typesetter(PDRectangle.A4, "Auftragsbestätigung", "Käßler Feinmechanik GmbH").page();
        set.text("Käßler Feinmechanik GmbH", 72, 78, Style.TITLE.sized(15, 18));
        set.text("Weißgerberstraße 18 · 89073 Ulm", 72, 93, Style.SMALL);
        set.line(72, 102, set.width() - 72, 102, 0.8f, Style.ACCENT);
        address(set, List.of("Brightwater Instruments, Inc.", "z. Hd. Frau Margaret Okafor", "410 Foundry Street",
                "Portland, Oregon 97209", "USA"));
        set.rightAligned("Ulm, den 3. April 2024", set.width() - 72, 236, TEXT);
        set.moveTo(250).paragraph("Auftragsbestätigung Nr. 24-1187", Style.HEADING.sized(13, 20));
        set.paragraph("Sehr geehrte Frau Okafor,", TEXT);
        set.paragraph("""
                wir danken für Ihre Bestellung vom 28. März 2024 und bestätigen die Lieferung von 48 Meßgehäusen aus Edelstahl \
                (Werkstoff 1.4404), Größe DN 150, zum Gesamtpreis von 17.952,00 € zuzüglich Fracht.""", TEXT);
        set.paragraph("""
                Die Gehäuse werden vor der Auslieferung einer Druckprüfung bei 24 bar unterzogen; die Prüfzeugnisse nach \
                EN 10204 liegen der Sendung bei. Die Lieferung erfolgt voraussichtlich in der 19. Kalenderwoche, spätestens \
                jedoch am 10. Mai 2024, ab Werk Ulm.""", TEXT);
        set.paragraph("""
                Wir gewähren eine Gewährleistung von 24 Monaten ab Gefahrübergang. Für Zahlungen innerhalb von 14 Tagen räumen \
                wir 2 % Skonto ein; im übrigen gelten unsere Allgemeinen Geschäftsbedingungen. Ausschließlicher \
                Gerichtsstand ist Ulm.""", TEXT);
        set.paragraph("Mit freundlichen Grüßen", TEXT);
        flourish(set, 78, set.y() + 34);
        set.space(52).paragraph("Jörg Käßler, Geschäftsführer", TEXT);
        return set.footers("Amtsgericht Ulm HRB 73041 · USt-IdNr. DE 297 418 063", "Seite %d von %d");
    }

    static Typesetter russian() {
        Typesetter set = new Typesetter(PDRectangle.A4, "Договор аренды склада", "ООО «Северный причал»").page();
        set.moveTo(58).paragraph("Договор аренды склада № 17/24", Style.TITLE.sized(17, 24));
        set.text("г. Архангельск", 72, set.y() + 10, TEXT);
        set.rightAligned("2 апреля 2024 г.", set.width() - 72, set.y() + 10, TEXT);
        set.space(22).paragraph("""
                Общество с ограниченной ответственностью «Северный причал», именуемое в дальнейшем «Арендодатель», в лице \
                директора Ковалёвой Елены Сергеевны, и общество с ограниченной ответственностью «Чистая вода», именуемое в \
                дальнейшем «Арендатор», в лице директора Морозова Андрея Павловича, заключили настоящий договор.""", TEXT);
        set.heading("1. Предмет договора");
        set.paragraph("""
                1.1. Арендодатель передаёт Арендатору во временное пользование складское помещение площадью 340 кв. м по адресу: \
                г. Архангельск, набережная Северной Двины, д. 112, строение 3.""", TEXT);
        set.paragraph("""
                1.2. Помещение предназначено для хранения измерительных приборов и запасных частей. Хранение горючих веществ \
                не допускается.""", TEXT);
        set.heading("2. Арендная плата и срок");
        set.paragraph("""
                2.1. Арендная плата составляет 185 000 рублей в месяц и вносится не позднее пятого числа каждого месяца.""", TEXT);
        set.paragraph("""
                2.2. Договор действует с 15 апреля 2024 г. по 14 апреля 2026 г. Каждая сторона вправе расторгнуть договор, \
                письменно предупредив другую сторону за три месяца.""", TEXT);
        set.paragraph("""
                2.3. За просрочку платежа Арендатор уплачивает пеню в размере 0,1 % от суммы долга за каждый день.""", TEXT);
        set.heading("3. Подписи сторон");
        set.space(6);
        set.text("Арендодатель: ____________ Е. С. Ковалёва", 72, set.y() + 20, TEXT);
        set.text("Арендатор: ____________ А. П. Морозов", 320, set.y() + 20, TEXT);
        return set.footers("Договор № 17/24", "Страница %d из %d");
    }

    /** What lies on the glass of the scanner. */
    static Typesetter notice() {
        Typesetter set = new Typesetter(PDRectangle.LETTER, "Notice of Delay", "Larkspur Civil Works LLC").page();
        set.text("LARKSPUR CIVIL WORKS LLC", 72, 84, Style.TITLE.sized(15, 18).in(Style.INK));
        set.text("2281 Quarry Lane, Halden, Oregon 97141", 72, 99, Style.SMALL.in(Style.INK));
        set.line(72, 108, 540, 108, 1, Style.INK);
        address(set, List.of("Halden Valley Water District", "Attn: Daniel Reyes, General Manager", "12 Reservoir Road",
                "Halden, Oregon 97141"));
        set.rightAligned("April 9, 2024", 540, 236, TEXT);
        set.moveTo(252).paragraph("Re: Transmission main, Contract No. HV-77-2023, notice of delay", TEXT.inBold());
        set.paragraph("Dear Mr. Reyes,", TEXT);
        set.paragraph("""
                In accordance with Section 7.4 of the above contract we give notice that the crossing of Alder Creek will be \
                delayed by nine working days. The permit of the State Fish Agency, promised for March 29, 2024, was issued \
                only on April 8, 2024, and does not allow work in the stream bed before April 22.""", TEXT);
        set.paragraph("""
                We have moved two crews to the section at Foundry Crossing so that no more than three days are lost on the \
                whole. The additional cost, at present estimated at $14,860.00, is set out in the attached calculation. We \
                ask for your approval of a new completion date of May 24, 2024.""", TEXT);
        set.paragraph("The inspection of the first welds took place on April 4 and gave no cause for complaint.", TEXT);
        set.paragraph("Yours sincerely,", TEXT);
        flourish(set, 80, set.y() + 36);
        set.space(56).paragraph("Ingrid Solheim", TEXT.inBold());
        set.paragraph("Site Engineer, Larkspur Civil Works LLC", TEXT);
        return set;
    }

    private static void address(Typesetter set, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            set.text(lines.get(i), 72, 138 + 15 * i, TEXT);
        }
    }

    /** A signature by hand. */
    private static void flourish(Typesetter set, float x, float fromTop) {
        float y = set.height() - fromTop;
        set.draw(out -> {
            out.setStrokingColor(new Color(0x24398a));
            out.setLineWidth(1.3f);
            out.moveTo(x, y - 6);
            out.curveTo(x + 14, y + 34, x + 26, y + 30, x + 12, y - 4);
            out.curveTo(x + 20, y + 14, x + 30, y + 16, x + 34, y + 2);
            out.curveTo(x + 38, y + 16, x + 48, y + 14, x + 50, y + 2);
            out.curveTo(x + 58, y + 30, x + 70, y + 24, x + 62, y);
            out.curveTo(x + 74, y + 14, x + 84, y + 10, x + 88, y + 3);
            out.curveTo(x + 100, y + 12, x + 116, y + 8, x + 140, y + 10);
            out.stroke();
        });
    }
}
