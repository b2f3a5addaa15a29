package io.awsm.cli;

import java.io.IOException;
import java.util.List;

/** The program that 'run' runs, in our place: with our terminal, our signals, and its exit status as ours. */
final class Guest {

    private Guest() {}

    /** @return its exit status, 128 + n if signal n ended it */
    static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread end = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(end);
        int status = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // A signal ends us, too; the JVM's exit status tells which.
        }
        return status;
    }

    /** We are told to end, by a signal that the guest may not have got. */
    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
