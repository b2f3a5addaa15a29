package io.awsm.maven;

import io.awsm.compiler.spi.Listener;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log; command lines only with {@code -X}. */
record LogListener(Log log) implements Listener {

    @Override
    public void note(String message) {
        log.info(message);
    }

    @Override
    public void step(String message) {
        log.info(message);
    }

    @Override
    public void command(List<String> command) {
        log.debug(String.join(" ", command));
    }
}
