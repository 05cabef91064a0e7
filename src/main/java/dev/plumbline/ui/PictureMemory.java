package dev.plumbline.ui;

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

    long bytes() {
        return (long) megabytes << 20;
    }
}
