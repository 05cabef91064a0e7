package dev.plumbline.sample;

import java.awt.Color;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A contract of three pages: party names again and again, a clause that crosses a page, amounts, dates, signatures. */
final class ServicesAgreement {

    private ServicesAgreement() {}

    static Typesetter set() {
        Typesetter set = new Typesetter(PDRectangle.LETTER, "Master Services Agreement",
                "Brightwater Instruments, Inc.").page();
        set.box(72, 60, 44, 4, Style.ACCENT).moveTo(66);
        set.paragraph("Master Services Agreement", Style.TITLE);
        set.paragraph("Agreement No. MSA-2024-0412", Style.SMALL.sized(9.5f, 13));
        set.space(6);
        set.paragraph("""
                This Master Services Agreement (the “Agreement”) is entered into as of March 15, 2024 (the “Effective Date”) \
                between Brightwater Instruments, Inc., a Delaware corporation with its principal office at 410 Foundry Street, \
                Portland, Oregon 97209 (“Brightwater” or the “Supplier”), and Halden Valley Water District, a public agency \
                with its office at 12 Reservoir Road, Halden, Oregon 97141 (the “District”). Brightwater and the District are \
                each a “Party” and together the “Parties”.""");
        first(set);
        second(set);
        third(set);
        signatures(set);
        return set.footers("Brightwater Instruments, Inc. · Halden Valley Water District · MSA-2024-0412", "Page %d of %d");
    }

    private static void first(Typesetter set) {
        set.heading("1. Services");
        clauses(set, List.of("""
                1.1 Scope. The Supplier shall install, calibrate and maintain the flow meters, pressure sensors and telemetry \
                units listed in Schedule A (the “Equipment”) at the District’s pumping stations, and shall train the District’s \
                staff in their use (together, the “Services”).""", """
                1.2 Standard. The Supplier shall perform the Services with reasonable skill and care, in accordance with good \
                industry practice, and by staff who hold the certificates that the State of Oregon requires.""", """
                1.3 Response times. A failure that interrupts the supply of drinking water is answered on site within four (4) \
                hours. Any other failure is answered within two (2) business days of the District’s notice."""));
        set.heading("2. Fees and payment");
        clauses(set, List.of("""
                2.1 Fees. For the Services the District shall pay a monthly fee of $1,200.00 for each pumping station (the \
                “Monthly Fee”). Work outside the scope of Section 1.1 is charged at $145.00 per hour, with the District’s \
                written approval given beforehand.""", """
                2.2 Invoices. The Supplier shall invoice the District on the last business day of each month. Undisputed \
                amounts are payable within thirty (30) days of receipt. Overdue amounts bear interest at 1.5% per month.""", """
                2.3 Cap. The total amount payable under this Agreement in any contract year shall not exceed $486,500.00 \
                unless the Parties agree otherwise in writing.""", """
                2.4 Adjustment. On each anniversary of the Effective Date the Monthly Fee may be raised by the change of the \
                Consumer Price Index over the twelve months before, but by no more than three percent (3%)."""));
    }

    private static void second(Typesetter set) {
        set.heading("3. Term and termination");
        clauses(set, List.of("""
                3.1 Term. This Agreement begins on the Effective Date and continues until March 14, 2027 (the “Initial Term”). \
                It then renews for successive periods of one year unless either Party gives notice of non-renewal at least \
                ninety (90) days before the current period ends.""", """
                3.2 Termination for cause. Either Party may terminate this Agreement by written notice if the other Party \
                commits a material breach and does not cure it within thirty (30) days of a notice that describes the breach. \
                The District may also terminate at once if the Supplier loses a license that it needs to perform the Services.""", """
                3.3 Termination for convenience. The District may terminate this Agreement at any time by sixty (60) days’ \
                written notice. The District then pays for the Services performed up to the date of termination and for the \
                Equipment ordered before the notice that the Supplier cannot return or use elsewhere.""", """
                3.4 Effect. On termination the Supplier shall hand over the calibration records, configuration files and access \
                codes of the Equipment, and shall remove its own property from the pumping stations within fourteen (14) days."""));
        set.heading("4. Confidentiality");
        clauses(set, List.of("""
                4.1 Duty. Each Party shall keep confidential the network plans, consumption data and prices that it receives \
                from the other Party, shall use them for the purposes of this Agreement alone, and shall protect them with no \
                less care than its own.""", """
                4.2 Exceptions. Section 4.1 does not apply to information that is or becomes public without a breach, that the \
                receiving Party had lawfully before, or that the Oregon Public Records Law obliges the District to disclose.""", """
                4.3 Duration. The duties of this Section 4 survive the end of this Agreement by five (5) years."""));
    }

    private static void third(Typesetter set) {
        set.heading("5. Liability and insurance");
        clauses(set, List.of("""
                5.1 Limit. Except for bodily injury, willful misconduct and breach of Section 4, neither Party’s total liability \
                under this Agreement shall exceed the fees paid or payable in the twelve (12) months before the event from \
                which the claim arises.""", """
                5.2 Insurance. The Supplier shall maintain commercial general liability insurance of at least $2,000,000 per \
                occurrence and $4,000,000 in the aggregate, and shall name the District as an additional insured.""", """
                5.3 Indemnity. Brightwater shall indemnify the District against claims of third parties that arise from the \
                negligent acts of Brightwater, its employees or its subcontractors in the course of the Services."""));
        set.heading("6. Data and records");
        clauses(set, List.of("""
                6.1 Ownership. The readings of the Equipment and all reports made from them belong to the District. The Supplier \
                may use them, without naming the District, to improve its own products.""", """
                6.2 Retention. The Supplier shall keep the raw readings for seven (7) years and shall hand them over, in a \
                common file format, within five (5) business days of a request.""", """
                6.3 Security. The Supplier shall encrypt readings on their way from the Equipment to its servers, and shall tell \
                the District of any unauthorized access within twenty-four (24) hours of learning of it.""", """
                6.4 Audit. Once in each contract year the District may inspect the Supplier’s records of the Services, on ten \
                (10) business days’ notice and during business hours. Brightwater shall bear the cost of the inspection if it \
                shows that more than two percent (2%) was invoiced in excess."""));
        set.heading("7. General");
        clauses(set, List.of("""
                7.1 Notices. Notices to Brightwater go to Margaret Okafor, Director of Contracts; notices to the District go to \
                Daniel Reyes, General Manager, at the addresses given above. A notice takes effect when it is received.""", """
                7.2 Governing law. This Agreement is governed by the laws of the State of Oregon. The courts of Multnomah County \
                have exclusive jurisdiction over any dispute that the Parties cannot settle by negotiation.""", """
                7.3 Assignment. Neither Party may assign this Agreement without the prior written consent of the other Party, \
                which shall not be unreasonably withheld.""", """
                7.4 Entire agreement. This Agreement and its schedules are the entire agreement of the Parties on their subject \
                and replace the Letter of Intent of January 8, 2024."""));
    }

    private static void signatures(Typesetter set) {
        set.space(8).paragraph("In witness whereof, the Parties have signed this Agreement by their authorized representatives.");
        float top = set.y() + 40;
        signature(set, 72, top, List.of("Brightwater Instruments, Inc.", "Margaret Okafor", "Director of Contracts"));
        signature(set, 330, top, List.of("Halden Valley Water District", "Daniel Reyes", "General Manager"));
    }

    private static void signature(Typesetter set, float x, float top, List<String> lines) {
        set.line(x, top, x + 210, top, 0.7f, new Color(0x8a949c));
        set.text(lines.get(0), x, top + 15, Style.BODY.sized(10, 14).inBold());
        set.text("Name: " + lines.get(1), x, top + 30, Style.BODY.sized(9.5f, 14));
        set.text("Title: " + lines.get(2), x, top + 44, Style.BODY.sized(9.5f, 14));
    }

    private static void clauses(Typesetter set, List<String> clauses) {
        clauses.forEach(set::paragraph);
    }
}
