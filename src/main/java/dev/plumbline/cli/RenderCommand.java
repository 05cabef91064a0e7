package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.DrawPage;
import dev.plumbline.review.Passwords;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a page of a PDF into a PNG file. */
@Command(name = "render")
@SuppressWarnings("NullAway.Init")
final class RenderCommand extends PlumblineCommand {

    private static final double DEFAULT_DPI = 144;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.render.file")
    private Path file;

    @Option(names = "--page", paramLabel = "N", descriptionKey = "cli.render.page")
    private int page = 1;

    @Option(names = "--dpi", paramLabel = "DPI", descriptionKey = "cli.render.dpi")
    private double dpi = DEFAULT_DPI;

    @Option(names = "--out", required = true, paramLabel = "PAGE.png", descriptionKey = "cli.render.out")
    private Path out;

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    public Integer call() {
        Passwords passwords = unlocking.passwords();
        DrawPage.Drawn drawn;
        try (TerminalProgress progress = progress()) {
            drawn = new DrawPage().run(file, page, dpi, out, passwords, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("out", out.toString()).put("page", page)
                    .put("width", drawn.width()).put("height", drawn.height()).build());
        } else {
            terminal().say("cli.render.done", out, drawn.width(), drawn.height());
        }
        return ExitCode.DONE;
    }
}
