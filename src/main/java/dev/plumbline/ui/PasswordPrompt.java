package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.Passwords;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Asks for the passwords of protected documents on a sheet of the window, while the work that needs one waits. */
final class PasswordPrompt implements Passwords.Asker {

    private final WindowServices window;
    private final Executor fx;
    private CompletableFuture<Optional<String>> answer = CompletableFuture.completedFuture(Optional.empty());
    private boolean isClosed;

    PasswordPrompt(WindowServices window, Executor fx) {
        this.window = window;
        this.fx = fx;
    }

    @Override
    public Optional<String> ask(String title, boolean refused) {
        CompletableFuture<Optional<String>> asked = begin();
        fx.execute(() -> show(title, refused, asked));
        return asked.join();
    }

    /** Whoever waits goes on without a password, and nobody is asked any more. */
    synchronized void close() {
        isClosed = true;
        answer.complete(Optional.empty());
    }

    private synchronized CompletableFuture<Optional<String>> begin() {
        answer = new CompletableFuture<>();
        if (isClosed) {
            answer.complete(Optional.empty());
        }
        return answer;
    }

    private void show(String title, boolean refused, CompletableFuture<Optional<String>> asked) {
        if (!asked.isDone()) {
            String what = refused ? "ui.password.document.refused" : "ui.password.document.what";
            PasswordView sheet = new PasswordView(new PasswordView.Words(Messages.text("ui.password.title", title),
                    Messages.text(what), Messages.text("ui.password.document.open")), password -> {
                asked.complete(Optional.of(new String(password)));
                window.closeSheet();
            }, window::closeSheet);
            window.showSheet(sheet.root(), () -> asked.complete(Optional.empty()));
            sheet.focus();
        }
    }
}
