package dev.plumbline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the files of the sample that are not plain text, and the legacy table dump about them. Run it from the project's
 * folder; the argument is the folder to write to, {@code assets/sample} when there is none.
 */
public final class SampleGenerator {

    private SampleGenerator() {}

    public static void main(String[] args) throws IOException {
        generate(Path.of(args.length == 0 ? "assets/sample" : args[0]));
    }

    /** Writes into the folder, which must exist; where the hand-written texts already stand. */
    static void generate(Path folder) throws IOException {
        save(ServicesAgreement.set(), folder.resolve("master-services-agreement.pdf"));
        save(DeliverySchedule.set(), folder.resolve("delivery-schedule.pdf"));
        save(Invoice.set(), folder.resolve("invoice-2024-0173.pdf"));
        save(QuarterlyReport.set(), folder.resolve("quarterly-report.pdf"));
        save(Letters.german(), folder.resolve("auftragsbestaetigung.pdf"));
        save(Letters.russian(), folder.resolve("dogovor-arendy.pdf"));
        ScannedLetter.save(folder.resolve("scanned-notice.pdf"));
        TrainingAgreement.save(folder.resolve("training-agreement.docx"));
        LegacyDump.save(folder);
    }

    private static void save(Typesetter set, Path file) throws IOException {
        try (set) {
            set.save(file);
        }
        if (Files.size(file) == 0) {
            throw new IOException("nothing was written to " + file);
        }
    }
}
