package dev.plumbline.ui.canvas;

import javafx.collections.ObservableListBase;

/** The numbers 0 to n − 1 as a list that holds nothing: a million lines need no million objects. */
final class LineNumbers extends ObservableListBase<Integer> {

    private final int size;

    LineNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
