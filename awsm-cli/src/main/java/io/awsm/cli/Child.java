// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.io.IOException;

/** A process that works in our place, with our terminal and our signals. */
final class Child {

    private Process process;
    private boolean ending;

    private Child() {}

    /** Runs it to its end; its exit status, 128 + n if signal n ended it. */
    static int run(ProcessBuilder builder) throws IOException, InterruptedException {
        Child child = new Child();
        Thread end = new Thread(child::stop);
        Runtime.getRuntime().addShutdownHook(end); // before there is something to end
        int status = child.start(builder.inheritIO()).waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // A signal ends us, too; the JVM's exit status tells which.
        }
        return status;
    }

    private synchronized Process start(ProcessBuilder builder) throws IOException {
        if (ending) {
            throw new IOException("interrupted");
        }
        process = builder.start();
        return process;
    }

    /** We are told to end, by a signal that it may not have got. */
    private synchronized void stop() {
        ending = true;
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
