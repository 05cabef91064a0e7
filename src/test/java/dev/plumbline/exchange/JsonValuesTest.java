package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @Test
    void orderSpellingAndRepeatedNamesAreKept() throws Exception {
        String json = "{\"b\":1200.0,\"a\":[1e3,-0,null,true,{}],\"b\":\"\"}";

        assertThat(JsonValues.write(JsonValues.parse(json))).isEqualTo(json);
    }

    @Test
    void prettyFormHasAMemberALine() throws Exception {
        assertThat(JsonValues.writePretty(JsonValues.parse("{\"a\":{\"b\":[1,2],\"c\":[]},\"d\":{}}"))).isEqualTo("""
                {
                  "a": {
                    "b": [
                      1,
                      2
                    ],
                    "c": []
                  },
                  "d": {}
                }""");
    }

    @Test
    void halfCharactersAreWrittenAsEscapes() throws Exception {
        JsonValue half = JsonValue.of("a\ud800b\udc00\ud83d\ude00");

        assertThat(JsonValues.write(half)).isEqualTo("\"a\\ud800b\\udc00\ud83d\ude00\"");
        assertThat(JsonValues.parse(JsonValues.write(half))).isEqualTo(half);
    }

    @Test
    void numbersAreWrittenWithoutExponent() {
        assertThat(JsonValues.write(JsonValue.array(List.of(JsonValue.of(1.0), JsonValue.of(0.1), JsonValue.of(1e-7),
                JsonValue.of(Long.MIN_VALUE))))).isEqualTo("[1.0,0.1,0.00000010,-9223372036854775808]");
        assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new JsonValue.Number("1,5")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "{} {}", "nul", "'a'", "01", "NaN", "\"a", "{\"a\"}", "[1]x"})
    void whatIsNotOneValueIsRefused(String text) {
        assertThatThrownBy(() -> JsonValues.parse(text)).isInstanceOfSatisfying(FormatException.class,
                e -> assertThat(e.messageKey()).isEqualTo("input.format.json"));
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws Exception {
        for (int seed = 0; seed < 3_000; seed++) {
            JsonValue value = random(new Random(seed), 0);
            assertThat(JsonValues.parse(JsonValues.write(value))).as("seed " + seed).isEqualTo(value);
            assertThat(JsonValues.parse(JsonValues.writePretty(value))).as("seed " + seed).isEqualTo(value);
        }
    }

    private static JsonValue random(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.of(random.nextBoolean());
            case 2 -> JsonValue.of(random.nextLong());
            case 3 -> JsonValue.of(random.nextGaussian());
            case 4 -> JsonValue.of(text(random));
            case 5 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth + 1));
                }
                yield JsonValue.array(items);
            }
            default -> {
                JsonValue.Builder object = JsonValue.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    // Jackson refuses half a character in a name, and rightly so.
                    object.put(text(random).replaceAll("[\\ud800-\\udfff]", ""), random(random, depth + 1));
                }
                yield object.build();
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
