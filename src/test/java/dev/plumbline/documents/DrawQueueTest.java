package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrawQueueTest {

    private final DrawQueue<String> patient = new DrawQueue<>(Duration.ofHours(1));

    @Test
    void urgentThingsComeNewestFirst() throws Exception {
        patient.addUrgent("page 1");
        patient.addUrgent("page 2");
        assertThat(patient.take()).isEqualTo("page 2");
        assertThat(patient.take()).isEqualTo("page 1");
    }

    @Test
    void whatHasTimeLetsAnUrgentThingGoFirstThatComesAMomentLater() throws Exception {
        patient.addUrgent("small");
        patient.addLater("outline");
        assertThat(patient.take()).isEqualTo("small");
        FutureTask<String> next = new FutureTask<>(patient::take);
        Thread.ofPlatform().daemon().start(next);
        patient.addUrgent("sharp");
        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo("sharp");
        assertThat(patient.drain()).containsExactly("outline");
    }

    @Test
    void whatHasTimeIsDoneInItsOrderOnceNothingIsUrgent() throws Exception {
        DrawQueue<String> queue = new DrawQueue<>(Duration.ofMillis(1));
        queue.addLater("outline");
        queue.addLater("links");
        queue.addUrgent("small");
        assertThat(queue.take()).isEqualTo("small");
        assertThat(queue.take()).isEqualTo("outline");
        assertThat(queue.take()).isEqualTo("links");
    }

    @Test
    void whatIsLeftIsTakenAtOnce() {
        patient.addLater("outline");
        patient.addUrgent("small");
        assertThat(patient.drain()).containsExactly("small", "outline");
        assertThat(patient.drain()).isEmpty();
    }
}
