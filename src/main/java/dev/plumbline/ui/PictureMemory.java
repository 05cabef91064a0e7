package dev.plumbline.ui;

import java.util.Arrays;

/** How much memory the pictures of pages may take. */
enum PictureMemory {
    MB_128(128),
    MB_256(256),
    MB_512(512),
    MB_1024(1_024);

    private final int megabytes;

    PictureMemory(int megabytes) {
        this.megabytes = megabytes;
    }

    static PictureMemory ofCode(String code) {
        return Arrays.stream(values()).filter(memory -> memory.name().equals(code)).findFirst().orElse(MB_256);
    }

    int megabytes() {
        return megabytes;
    }

    long bytes() {
        return (long) megabytes << 20;
    }
}
