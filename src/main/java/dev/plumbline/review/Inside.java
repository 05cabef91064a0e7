package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Names from files, resolved so that they never lead out of their folder. */
final class Inside {

    private Inside() {}

    /** @throws PlumblineException for a name that is no path or leads out of the root */
    static Path resolve(Path root, String name) {
        try {
            Path base = root.toAbsolutePath().normalize();
            Path path = base.resolve(name).normalize();
            if (path.startsWith(base)) {
                return path;
            }
            throw new PlumblineException("input.file.outside", name, root);
        } catch (InvalidPathException e) {
            throw new PlumblineException("input.file.no_path", List.of(name), e);
        }
    }
}
