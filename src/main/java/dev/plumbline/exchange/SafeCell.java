package dev.plumbline.exchange;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet runs as a formula (OWASP, "CSV injection"): one that begins with {@code = + - @}, a tab or a
 * carriage return gets an apostrophe before it, a plain negative number stays a number.
 */
final class SafeCell {

    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,15}([.,][0-9]{1,15})?");

    private SafeCell() {}

    static String of(String cell) {
        return !cell.isEmpty() && isTrigger(cell.charAt(0)) && !NEGATIVE.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static boolean isTrigger(char first) {
        return switch (first) {
            // The full-width signs are read as the plain ones by some spreadsheets.
            case '=', '+', '-', '@', '\t', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
            default -> false;
        };
    }
}
