package dev.plumbline.cli;

import dev.plumbline.review.AboutPlumbline;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Plumbline " + AboutPlumbline.version(), "Java " + Runtime.version()};
    }
}
