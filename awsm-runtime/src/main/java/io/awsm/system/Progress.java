// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;

/** Tells a listener how far one step of the work is. Safe for use by several threads. */
public final class Progress {

    /** Tells nobody. */
    public static final Progress NONE = new Progress(Listener.NONE, "");

    private final Listener listener;
    private final String step;
    private int done;
    private int parts;

    private Progress(Listener listener, String step) {
        this.listener = listener;
        this.step = step;
    }

    /** What a step does. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws IOException;
    }

    /** Does the work, of which the listener hears as a step with this name. */
    public static <T> T of(Listener listener, String step, Work<T> work) throws IOException {
        Progress progress = new Progress(listener, step);
        boolean finished = false;
        listener.progress(step, 0, 1);
        try {
            T result = work.run(progress);
            finished = true;
            return result;
        } finally {
            progress.end(finished);
        }
    }

    /** The step has so many parts, or so many more. */
    synchronized void expect(int more) {
        parts += more;
        tell();
    }

    /** One part is done. */
    synchronized void advance() {
        done++;
        tell();
    }

    /** What is done is told with the end of the step, and not before. */
    private void tell() {
        if (done < parts) {
            listener.progress(step, done, parts);
        }
    }

    private synchronized void end(boolean finished) {
        int total = Math.max(1, parts);
        listener.progress(step, finished ? total : Listener.GIVEN_UP, total);
    }
}
