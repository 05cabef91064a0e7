package dev.plumbline.cli;

import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Passwords;
import dev.plumbline.review.ReadTextLayer;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import java.nio.file.Path;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the text layer of a file. */
@Command(name = "text")
@SuppressWarnings("NullAway.Init")
final class TextCommand extends PlumblineCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.text.file")
    private Path file;

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    public Integer call() {
        Passwords passwords = unlocking.passwords();
        LoadedDocument document;
        try (TerminalProgress progress = progress()) {
            document = new ReadTextLayer().run(file, Runtime.getRuntime().availableProcessors(), passwords, progress);
        }
        terminal().warn(document.notes());
        if (json()) {
            terminal().print(json(document));
        } else {
            terminal().print(document.layer().text());
        }
        return ExitCode.DONE;
    }

    private static JsonValue json(LoadedDocument document) {
        TextLayer layer = document.layer();
        return JsonValue.object()
                .put("text", layer.text())
                .put("pages", JsonValue.array(layer.pages().stream().map(page -> page(layer, page)).toList()))
                .put("tokens", JsonValue.array(IntStream.range(0, layer.tokenCount())
                        .mapToObj(position -> token(layer, layer.token(position))).toList()))
                .put("notes", Problems.json(document.notes()))
                .build();
    }

    private static JsonValue page(TextLayer layer, TextPage page) {
        Span span = layer.codePoints().fromUtf16(page.span());
        return JsonValue.object().put("page", page.index() + 1L).put("width", page.width()).put("height", page.height())
                .put("start", span.start()).put("end", span.end()).build();
    }

    private static JsonValue token(TextLayer layer, Token token) {
        Span span = layer.codePoints().fromUtf16(token.span());
        return JsonValue.object().put("page", token.page() + 1L).put("start", span.start()).put("end", span.end())
                .put("text", token.span().of(layer.text())).put("box", box(token.box())).build();
    }

    private static JsonValue box(Rect box) {
        return JsonValue.array(IntStream.range(0, 4)
                .mapToObj(side -> JsonValue.of(Math.round(100 * side(box, side)) / 100.0)).toList());
    }

    private static double side(Rect box, int side) {
        return switch (side) {
            case 0 -> box.left();
            case 1 -> box.top();
            case 2 -> box.right();
            default -> box.bottom();
        };
    }
}
