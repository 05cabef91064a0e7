package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing another place for a value, judging many at once, and hearing of what others did; on the sample. */
class ReviewValuesTest {

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void ground() {
        workspace = SampleWorkspace.open(folder.resolve("Sample.plumbline"), Progress.NONE);
        workspace.groundCells().run(new GroundCells.Request(1, OptionalLong.empty(), false), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void chosenOccurrenceIsThePlaceAndUndoBringsTheOldOneBack() {
        ValueRow before = first(GroundingStatus.AMBIGUOUS);
        StoredPlace place = before.place().orElseThrow();
        Span other = place.others().stream().filter(span -> !span.equals(place.codePoints())).findFirst().orElseThrow();
        workspace.reviewValues().anchor(before.id(), other);

        ValueRow after = row(before.id());
        StoredPlace chosen = after.place().orElseThrow();
        assertThat(after.status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(after.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(chosen.codePoints()).isEqualTo(other);
        TextLayer layer = workspace.readDocuments().layer(before.document().id());
        assertThat(chosen.quote()).isEqualTo(layer.codePoints().toUtf16(other).of(layer.text()))
                .isEqualToNormalizingWhitespace(place.quote());
        assertThat(chosen.tier()).isEqualTo(place.tier());
        assertThat(chosen.quality()).isEqualTo(place.quality());
        assertThat(chosen.others()).isEqualTo(place.others());
        assertThat(chosen.annotationId()).isPresent();
        assertThat(workspace.checkWorkspace().run(Progress.NONE)).isEmpty();

        assertThat(workspace.reviewValues().undo()).isPresent();
        assertThat(row(before.id())).isEqualTo(before);
    }

    @Test
    void placeBeyondTheTextIsRefusedAndNothingChanges() {
        ValueRow before = first(GroundingStatus.NOT_FOUND);
        Span beyond = new Span(10_000_000, 10_000_009);
        assertThatThrownBy(() -> workspace.reviewValues().anchor(before.id(), beyond))
                .isInstanceOf(PlumblineException.class).hasMessageContaining(before.document().title());
        assertThat(row(before.id())).isEqualTo(before);
        assertThatThrownBy(() -> workspace.reviewValues().anchor(999_999, new Span(0, 4)))
                .isInstanceOf(PlumblineException.class);
    }

    @Test
    void watchTellsOfOthersActsOnceAndNotOfOnesOwn() {
        WatchWorkspace watch = workspace.watchWorkspace();
        long id = first(GroundingStatus.UNCERTAIN).id();
        assertThat(watch.hasChanged()).isFalse();
        workspace.reviewValues().set(List.of(id), ReviewState.REJECTED);
        watch.acted();
        assertThat(watch.hasChanged()).isFalse();
        assertThat(workspace.reviewValues().undo()).isPresent();
        assertThat(watch.hasChanged()).isTrue();
        assertThat(watch.hasChanged()).isFalse();
    }

    @Test
    void watchTellsOfWhatASecondOpeningOfTheWorkspaceDid() {
        WatchWorkspace watch = workspace.watchWorkspace();
        long id = first(GroundingStatus.UNCERTAIN).id();
        assertThat(watch.hasChanged()).isFalse();
        try (Workspace second = Workspace.open(workspace.folder())) {
            second.reviewValues().set(List.of(id), ReviewState.REJECTED);
        }
        assertThat(watch.hasChanged()).isTrue();
        assertThat(row(id).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(watch.hasChanged()).isFalse();
    }

    private ValueRow first(GroundingStatus status) {
        return workspace.listValues().all().stream().filter(row -> row.status() == status).findFirst().orElseThrow();
    }

    private ValueRow row(long id) {
        return workspace.listValues().all().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }
}
