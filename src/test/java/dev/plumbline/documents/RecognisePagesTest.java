package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.TextLayer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text recognition with a program that stands in for tesseract: a script that prints what it would. */
class RecognisePagesTest {

    private static final String HEAD = "level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(File.separatorChar == '/', "the program that stands in for tesseract is a shell script");
    }

    @Test
    void aPageThatIsAPictureGetsWordsWithBoxesAndConfidences() throws Exception {
        Path pdf = mixed();
        LoadedDocument read = load(pdf);
        assertThat(read.notes()).extracting(Problem::messageKey).containsExactly("note.document.pages_without_text");
        assertThat(read.notes().getFirst().message()).contains("1 page that is a picture", "page 2");
        LoadedDocument recognised = recogniser(words()).run(pdf, "a.pdf", read, LoadOptions.defaults(), Progress.NONE);
        TextLayer layer = recognised.layer();
        assertThat(layer.text()).isEqualTo("Typed words\fHello world\nagain");
        assertThat(layer.confidence(0)).isEmpty();
        assertThat(layer.confidence(2)).hasValue(96);
        assertThat(layer.confidence(4)).hasValue(31);
        assertThat(layer.token(2).page()).isEqualTo(1);
        // 300 pixels are an inch, and so 72 points.
        assertThat(layer.token(2).box().left()).isCloseTo(72, within(0.1));
        assertThat(layer.token(2).box().bottom()).isCloseTo(48, within(0.1));
        assertThat(recognised.notes()).extracting(Problem::messageKey).containsExactly("note.document.page_recognised");
    }

    @Test
    void confidencesAreKeptInTheFileOfTheLayer() throws Exception {
        Path pdf = mixed();
        TextLayer layer = recogniser(words()).run(pdf, "a.pdf", load(pdf), LoadOptions.defaults(), Progress.NONE).layer();
        Path file = folder.resolve("layer");
        LayerFile.write(layer, Files.newOutputStream(file));
        TextLayer again = LayerFile.read(Files.newInputStream(file), "layer", Progress.NONE);
        assertThat(again.text()).isEqualTo(layer.text());
        for (int i = 0; i < layer.tokenCount(); i++) {
            assertThat(again.confidence(i)).isEqualTo(layer.confidence(i));
            assertThat(again.token(i)).isEqualTo(layer.token(i));
        }
    }

    @Test
    void aProgramThatFailsOrTalksNonsenseCostsItsPageOnly() throws Exception {
        Path pdf = mixed();
        for (String script : new String[] {"exit 3", "printf '5\\t1\\t1\\t1\\t1\\t1\\tx\\t0\\t0\\t0\\t9\\tword\\n'"}) {
            LoadedDocument recognised = recogniser(script).run(pdf, "a.pdf", load(pdf), LoadOptions.defaults(), Progress.NONE);
            assertThat(recognised.layer().text()).isEqualTo("Typed words\f");
            assertThat(recognised.notes()).extracting(Problem::messageKey)
                    .containsExactly("note.document.pages_without_text", "note.document.page_not_recognised");
        }
    }

    @Test
    void cancellingStopsTheProgram() throws Exception {
        Path pdf = mixed();
        LoadedDocument read = load(pdf);
        Progress cancelled = new Progress() {
            private volatile boolean begun;

            @Override
            public void report(long done, long total, String what) {
                begun = true;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        };
        assertThatThrownBy(() -> recogniser("exec sleep 100").run(pdf, "a.pdf", read, LoadOptions.defaults(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutTheProgramThereIsNothingToRecogniseWith() {
        assertThat(RecognisePages.with(folder.toString())).isEmpty();
        assertThat(RecognisePages.with("")).isEmpty();
    }

    @Test
    void theLanguageIsHandedToTheProgram() throws Exception {
        Path pdf = mixed();
        String script = "if [ \"$1\" = --list-langs ]; then echo 'List of available languages'; echo deu; echo eng; exit; fi\n"
                + "case \"$*\" in *'-l deu+eng tsv') " + words() + ";; *) exit 1;; esac";
        RecognisePages recogniser = recogniser(script);
        assertThat(recogniser.languages()).containsExactly("deu", "eng");
        assertThat(recogniser.withLanguage("deu+eng").run(pdf, "a.pdf", load(pdf), LoadOptions.defaults(), Progress.NONE)
                .layer().text()).isEqualTo("Typed words\fHello world\nagain");
        assertThat(recogniser.run(pdf, "a.pdf", load(pdf), LoadOptions.defaults(), Progress.NONE).layer().text())
                .isEqualTo("Typed words\f");
    }

    private static String words() {
        return "printf '" + HEAD + "4\\t1\\t1\\t1\\t1\\t0\\t300\\t100\\t500\\t100\\t-1\\t\\n"
                + "5\\t1\\t1\\t1\\t1\\t1\\t300\\t100\\t200\\t100\\t95.9\\tHello\\n5\\t1\\t1\\t1\\t1\\t2\\t600\\t100\\t200\\t100\\t80\\tworld\\n"
                + "5\\t1\\t1\\t1\\t2\\t1\\t300\\t250\\t200\\t100\\t31\\tagain\\n5\\t1\\t1\\t1\\t2\\t2\\t300\\t250\\t200\\t100\\t0\\t \\n'";
    }

    private RecognisePages recogniser(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return RecognisePages.with("/nowhere" + File.pathSeparator + folder).orElseThrow();
    }

    /** A page of text and a page that is a picture. */
    private Path mixed() throws IOException {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("Typed words", 50, 700).page();
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(pdf.document(), image), 100, 100);
            }
            return pdf.save(folder);
        }
    }

    private static LoadedDocument load(Path pdf) throws DocumentException {
        return new DocumentLoader().load(pdf, "a.pdf", LoadOptions.defaults(), Progress.NONE);
    }
}
