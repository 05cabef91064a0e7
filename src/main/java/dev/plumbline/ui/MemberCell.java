package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.ui.canvas.MemberMark;
import dev.plumbline.ui.canvas.MemberShapes;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A member of a group: whether it survives, goes or is left out; in its hue. */
final class MemberCell extends ListCell<PlacedMember> {

    private final MergePreviewViewModel preview;
    private final RadioButton keep = new RadioButton();
    private final Label number = new Label();
    private final Rectangle swatch = new Rectangle(14, 14);
    private final Label fate = new Label();
    private final Button out = new Button();
    private final HBox content;

    MemberCell(MergePreviewViewModel preview) {
        this.preview = preview;
        number.getStyleClass().add("key");
        fate.getStyleClass().add("muted");
        fate.setMinWidth(0);
        out.getStyleClass().addAll("flat", "button-icon", "small");
        keep.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        content = new HBox(8, number, swatch, keep, fate, space, out);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        keep.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(member -> {
            // Selected only by the preview that comes.
            keep.setSelected(preview.previewProperty().get()
                    .filter(shown -> shown.role(member.id()) == MemberMark.Role.SURVIVOR).isPresent());
            preview.keep(member.id());
        }));
        out.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(member -> preview.toggle(member.id())));
    }

    @Override
    protected void updateItem(PlacedMember member, boolean empty) {
        super.updateItem(member, empty);
        Optional<Preview> shown = preview.previewProperty().get();
        if (empty || member == null || shown.isEmpty()) {
            setGraphic(null);
        } else {
            show(shown.get(), member.id());
            setGraphic(content);
        }
    }

    private void show(Preview shown, long id) {
        MemberMark.Role role = shown.role(id);
        int position = shown.number(id);
        String name = MergeWords.member(id);
        number.setText(Integer.toString(position));
        MemberShapes.dress(swatch, position, role);
        keep.setText(name);
        keep.setSelected(role == MemberMark.Role.SURVIVOR);
        String keepWords = Messages.text("ui.preview.keep", name);
        keep.setAccessibleText(keepWords);
        keep.setTooltip(new Tooltip(position <= 9 ? Messages.text("ui.tip", keepWords, position) : keepWords));
        fate.setText(fate(shown, id, role));
        boolean isOut = role == MemberMark.Role.LEFT_OUT;
        String outWords = Messages.text(isOut ? "ui.preview.take_back" : "ui.preview.leave_out", name);
        out.setGraphic(new FontIcon(isOut ? Feather.PLUS_CIRCLE : Feather.MINUS_CIRCLE));
        out.setAccessibleText(outWords);
        out.setTooltip(new Tooltip(Messages.text("ui.tip", outWords, Shortcut.LEAVE_OUT.keys())));
        content.setOpacity(isOut ? 0.7 : 1);
    }

    private static String fate(Preview shown, long id, MemberMark.Role role) {
        String words = switch (role) {
            case SURVIVOR -> Messages.text(shown.number(id) == 1 ? "ui.preview.kept.lowest" : "ui.preview.kept");
            case ABSORBED -> Messages.text("ui.preview.goes", MergeWords.member(shown.survivor().id()));
            case LEFT_OUT -> Messages.text("ui.preview.out");
        };
        boolean nowhere = shown.member(id).filter(member -> member.marks().isEmpty()
                && member.codePoints().isEmpty()).isPresent();
        return nowhere ? Messages.text("ui.preview.but", words, Messages.text("ui.preview.nowhere")) : words;
    }
}
