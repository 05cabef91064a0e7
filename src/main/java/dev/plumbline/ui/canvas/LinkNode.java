package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageLink;
import dev.plumbline.domain.Messages;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** A link of a page: Tab reaches it, a click or Enter follows it. An address is shown and copied, never opened. */
final class LinkNode extends Region {

    private final PageLink link;
    private final Consumer<PageLink> onFollow;

    LinkNode(PageLink link, Consumer<PageLink> onFollow) {
        this.link = link;
        this.onFollow = onFollow;
        getStyleClass().add("page-link");
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(words());
        Tooltip.install(this, new Tooltip(words()));
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                // A drag that begins on a link selects text.
                SceneClick.await(this, event, this::follow);
            }
        });
        setOnContextMenuRequested(event -> {
            if (link instanceof PageLink.Web) {
                follow();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                follow();
                event.consume();
            }
        });
    }

    PageLink link() {
        return link;
    }

    private String words() {
        return switch (link) {
            case PageLink.Inside inside -> Messages.text("ui.link.page", inside.target().page() + 1);
            case PageLink.Web web -> web.address();
        };
    }

    private void follow() {
        switch (link) {
            case PageLink.Inside inside -> onFollow.accept(inside);
            case PageLink.Web web -> offer(web.address());
        }
    }

    private void offer(String address) {
        MenuItem copy = new MenuItem(Messages.text("ui.link.copy"));
        copy.setId("copyAddress");
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, address)));
        MenuItem shown = new MenuItem(address);
        shown.setMnemonicParsing(false);
        shown.setDisable(true);
        new ContextMenu(shown, copy).show(this, Side.BOTTOM, 0, 2);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            follow();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
