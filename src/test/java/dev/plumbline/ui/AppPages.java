package dev.plumbline.ui;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.canvas.PageCanvas;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.management.ObjectName;

/**
 * Measures a long PDF in the app's own window: until pages are sharp, how long the FX thread is held while scrolling, how
 * much heap is kept. Give it the PDF and run it with the app's own {@code -Xmx2g}.
 */
public final class AppPages {

    private static final int JUMPS = 20;
    private static final int SCROLLED = 200;
    private static final long SEED = 7;
    private static final long PATIENCE = 60;

    private final AppParts parts;
    private final Stage stage;

    private AppPages(AppParts parts, Stage stage) {
        this.parts = parts;
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("plumbline-bench").resolve("big.plumbline");
        long document;
        try (Workspace workspace = Workspace.create(folder)) {
            document = workspace.addDocuments().run(List.of(Path.of(args[0])), Progress.NONE).added().getFirst().id();
        }
        CompletableFuture<AppPages> made = new CompletableFuture<>();
        Platform.startup(() -> made.complete(start(folder)));
        AppPages pages = made.get(PATIENCE, TimeUnit.SECONDS);
        pages.measure(document);
        onFx(pages.stage::close);
        pages.parts.close();
        Platform.exit();
    }

    private static AppPages start(Path folder) {
        Stage stage = new Stage();
        Preferences prefs = Preferences.userRoot().node("app-pages");
        AppParts parts = new AppParts(stage, new UiSettings(prefs), window -> new AnswersFor(folder), folder);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        parts.app().open(folder);
        return new AppPages(parts, stage);
    }

    private void measure(long document) throws Exception {
        until(() -> parts.app().workspaceProperty().get().filter(open -> !open.documents().isEmpty()).isPresent());
        WorkspaceViewModel workspace = parts.app().workspaceProperty().get().orElseThrow();
        System.out.printf("first page sharp: %.0f ms%n", timed(() -> workspace.scopeProperty().set(document), () -> isSharp(0)));
        int count = canvas().pageCountProperty().get();
        System.out.printf("page 2,000 sharp: %.0f ms%n", jump(1_999));
        Random random = new Random(SEED);
        List<Double> jumps = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            jumps.add(jump(random.nextInt(count - 3)));
        }
        jumps.sort(null);
        System.out.printf("%d random pages sharp: median %.0f ms, most %.0f ms%n", JUMPS, jumps.get(JUMPS / 2), jumps.getLast());
        scroll();
        heap();
    }

    private double jump(int page) throws Exception {
        return timed(() -> canvas().goToPage(page), () -> isSharp(page));
    }

    /** Presses Page Down at every pulse until so many pages have gone by. */
    private void scroll() throws Exception {
        onFx(() -> canvas().goToPage(100));
        until(() -> isSharp(100));
        List<Long> gaps = new ArrayList<>();
        List<Long> busy = new ArrayList<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AnimationTimer timer = new AnimationTimer() {
            private long wall = System.nanoTime();
            private long cpu;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                if (cpu > 0) {
                    gaps.add(time - wall);
                    busy.add(used - cpu);
                }
                wall = time;
                cpu = used;
                if (canvas().pageProperty().get() < 100 + SCROLLED) {
                    Event.fireEvent(canvas(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
                } else {
                    stop();
                    end.complete(null);
                }
            }
        };
        onFx(timer::start);
        end.get(10 * PATIENCE, TimeUnit.SECONDS);
        System.out.printf("%d pages scrolled in %d pulses; between pulses at most %.0f ms, %d over 50 ms; of the thread's own time at most "
                        + "%.0f ms, %d over 50 ms%n", SCROLLED, gaps.size(), most(gaps), over(gaps), most(busy), over(busy));
    }

    private static double most(List<Long> nanos) {
        return longs(nanos).max().orElse(0) / 1e6;
    }

    private static long over(List<Long> nanos) {
        return longs(nanos).filter(one -> one > 50_000_000).count();
    }

    private static LongStream longs(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue);
    }

    private static void heap() throws Exception {
        TimeUnit.SECONDS.sleep(2);
        System.out.printf("heap in use before a collection: %,d MB%n", used());
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        System.out.printf("heap kept: %,d MB%n", used());
        Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {null}, new String[] {String[].class.getName()});
        histogram.toString().lines().limit(24).forEach(System.out::println);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private boolean isSharp(int page) {
        Node view = stage.getScene().lookup("#page-" + (page + 1));
        return view instanceof Parent sheet && sheet.getChildrenUnmodifiable().getFirst() instanceof ImageView picture
                && picture.getImage() != null && picture.getImage().getWidth() > 0.98 * picture.getFitWidth() * stage.getOutputScaleX();
    }

    private PageCanvas canvas() {
        return (PageCanvas) stage.getScene().lookup("#canvas");
    }

    /** Milliseconds from an act on the FX thread to the first pulse at which a condition holds. */
    private static double timed(Runnable act, BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        onFx(act);
        return (until(condition) - start) / 1e6;
    }

    private static long until(BooleanSupplier condition) throws Exception {
        CompletableFuture<Long> held = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    held.complete(System.nanoTime());
                }
            }
        };
        onFx(timer::start);
        return held.get(PATIENCE, TimeUnit.SECONDS);
    }

    private static void onFx(Runnable act) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            act.run();
            done.complete(null);
        });
        done.join();
    }
}
