package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.review.Workspace;
import dev.plumbline.ui.Opening.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program's arguments open in the app, and which are left to the command line. */
class OpeningTest {

    @TempDir
    private Path folder;

    @Test
    void nothingOpensTheWelcomeAndNamedFoldersTheSample() {
        assertThat(Opening.ofArguments()).contains(new Opening(Kind.WELCOME, List.of()));
        assertThat(Opening.ofArguments("sample", "S")).contains(new Opening(Kind.SAMPLE, List.of(Path.of("S"))));
        assertThat(Opening.ofArguments("rehearse", "S")).contains(new Opening(Kind.REHEARSAL, List.of(Path.of("S"))));
    }

    @Test
    void aWorkspaceOpensByItsFolderAndByTheFileThatIsDoubleClicked() {
        Path workspace = folder.resolve("W.plumbline");
        Workspace.create(workspace).close();
        Opening expected = new Opening(Kind.WORKSPACE, List.of(workspace));
        assertThat(Opening.ofArguments(workspace.toString())).contains(expected);
        assertThat(Opening.ofArguments(workspace.resolve("workspace.mv.db").toString())).contains(expected);
        assertThat(Opening.ofArguments(workspace.resolve("documents").toString())).isEmpty();
    }

    @Test
    void documentsAndExtractionsWaitForAWorkspace() throws IOException {
        Path pdf = Files.writeString(folder.resolve("Msa.PDF"), "%PDF");
        Path values = Files.writeString(folder.resolve("values.jsonl"), "{}");
        assertThat(Opening.ofArguments(pdf.toString(), values.toString())).contains(new Opening(Kind.FILES, List.of(pdf, values)));
        assertThat(Opening.ofArguments(pdf.toString(), folder.resolve("missing.pdf").toString())).isEmpty();
    }

    @Test
    void commandsAndOptionsAreForTheCommandLine() {
        assertThat(Opening.ofArguments("values", "W.plumbline")).isEmpty();
        assertThat(Opening.ofArguments("--help")).isEmpty();
        assertThat(Opening.ofArguments("no\0path")).isEmpty();
    }

    @Test
    void anOpeningComesThroughJavaFxAsItWas() {
        Opening files = new Opening(Kind.FILES, List.of(Path.of("a.pdf"), Path.of("b c.pdf")));
        assertThat(Opening.ofParameters(List.of(files.parameters()))).isEqualTo(files);
    }
}
