package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** PAWLS files that are broken, and layers of our own as PAWLS. */
class PawlsFormatTest {

    @Test
    void aTokenThatIsNoneIsDroppedAndLaterOnesMoveUp() throws Exception {
        PawlsFormat.Read read = read("{\"v\":2,\"p\":[{\"w\":10,\"h\":20,\"t\":[[1,2,3],7,[1,2,3,4,\"kept\"],[\"a\",null,3,4,5]]}]}");
        assertThat(read.droppedTokens()).isEqualTo(2);
        assertThat(read.pawls().pages().getFirst().tokens()).extracting(Pawls.Token::text).containsExactly("kept", "");
    }

    @Test
    void somethingThatIsNoPageKeepsThePlaceOfOne() throws Exception {
        Pawls pawls = read("[null,{\"page\":{\"width\":10,\"height\":20,\"index\":5},\"tokens\":[{\"x\":1,\"y\":2,\"width\":3,"
                + "\"height\":4,\"text\":\"word\",\"score\":1}]}]").pawls();
        assertThat(pawls.pages()).hasSize(2);
        TextLayer layer = pawls.layer();
        assertThat(layer.token(0).page()).isEqualTo(1);
        assertThat(layer.token(0).box()).isEqualTo(new Rect(1, 2, 4, 6));
    }

    @Test
    void otherShapesHaveNoPagesAndBrokenJsonIsNamedWithItsPlace() throws Exception {
        for (String other : new String[] {"7", "{}", "{\"v\":3,\"p\":[]}", "\"text\"", "{\"p\":[{\"w\":1,\"h\":1,\"t\":[]}]}", ""}) {
            assertThat(read(other).pawls().pages()).as(other).isEmpty();
        }
        assertThatThrownBy(() -> read("[{\"page\":")).isInstanceOf(FormatException.class).hasMessageContaining("line 1");
    }

    @Test
    void aLayerOfOurOwnKeepsItsTokenNumbers() throws Exception {
        TextLayer layer = TextLayer.builder().beginPage().token("one", new Rect(10.04, 20, 30, 40)).append(" ")
                .token("two", new Rect(35, 20, 50, 40)).endPage(100, 200).append("\f").beginPage()
                .token("three", new Rect(1, 2, 3, 4)).endPage(100, 200).build();
        StringWriter written = new StringWriter();
        PawlsFormat.write(Pawls.of(layer), written);
        assertThat(written).hasToString("{\"v\":2,\"p\":[{\"w\":100.0,\"h\":200.0,\"t\":[[10.0,20.0,20.0,20.0,\"one\"],"
                + "[35.0,20.0,15.0,20.0,\"two\"]]},{\"w\":100.0,\"h\":200.0,\"t\":[[1.0,2.0,2.0,2.0,\"three\"]]}]}");
        TextLayer again = read(written.toString()).pawls().layer();
        assertThat(again.text()).isEqualTo("one two three");
        assertThat(again.token(2).page()).isEqualTo(1);
        assertThat(again.token(2).index()).isZero();
    }

    private static PawlsFormat.Read read(String json) throws Exception {
        return PawlsFormat.read(new StringReader(json), "sample.pawls.json");
    }
}
