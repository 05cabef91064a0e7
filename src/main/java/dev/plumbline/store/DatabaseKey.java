package dev.plumbline.store;

import java.util.HexFormat;

/** What an encrypted database file opens with; or nothing, for one that is not. */
public final class DatabaseKey {

    /** For a database that is not encrypted. */
    public static final DatabaseKey NONE = new DatabaseKey("");

    private final String hex;

    private DatabaseKey(String hex) {
        this.hex = hex;
    }

    /** @param bytes as random as a key is; H2 stretches them too little to make up for a weak one */
    public static DatabaseKey of(byte[] bytes) {
        return new DatabaseKey(HexFormat.of().formatHex(bytes));
    }

    /** For the end of H2's URL. H2 writes refused values into a trace file beside the database, in the open. */
    String setting() {
        return hex.isEmpty() ? "" : ";CIPHER=AES;TRACE_LEVEL_FILE=0";
    }

    /** For H2's tools. */
    char[] characters() {
        return hex.toCharArray();
    }

    /** H2 takes the file's password and the user's, which is empty, in one, with a space between. */
    String password() {
        return hex.isEmpty() ? "" : hex + " ";
    }
}
