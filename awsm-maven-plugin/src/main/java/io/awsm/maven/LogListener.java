// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProgressLines;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log; command lines only with {@code -X}. */
final class LogListener implements Listener {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Log log;
    private final ProgressLines progress;

    LogListener(Log log) {
        this.log = log;
        this.progress = new ProgressLines(INTERVAL, (line, last) -> log.info(line));
    }

    Log log() {
        return log;
    }

    @Override
    public void note(String message) {
        log.info(message);
    }

    @Override
    public void progress(String step, long done, long total) {
        progress.progress(step, done, total);
    }

    @Override
    public void command(List<String> command) {
        log.debug(String.join(" ", command));
    }
}
