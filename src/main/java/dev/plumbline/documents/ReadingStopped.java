package dev.plumbline.documents;

/** Leaves a parser from within when reading must stop; the one who set the parser going knows why. */
final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingStopped() {
        super("reading was stopped", null, false, false);
    }
}
