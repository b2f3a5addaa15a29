// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What must not outlive this JVM, even if a signal ends it: child processes, and temporary files that they write. */
public final class ExitCleanup {

    private static final int ATTEMPTS = 3;

    private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();
    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExitCleanup::remove));
    }

    private ExitCleanup() {}

    /** Whether the JVM is about to end, so that nothing new should be started. */
    static boolean ending() {
        return ending;
    }

    static void add(Process process) {
        PROCESSES.add(process);
        if (ending) {
            kill(process);
        }
    }

    static void forget(Process process) {
        PROCESSES.remove(process);
    }

    /** Has a file, or a directory with all that is in it, deleted should the JVM end before it is forgotten. */
    public static void add(Path file) {
        FILES.add(file);
    }

    public static void forget(Path file) {
        FILES.remove(file);
    }

    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void remove() {
        ending = true;
        PROCESSES.forEach(ExitCleanup::kill);
        for (Process process : PROCESSES) {
            try {
                process.waitFor(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
        FILES.forEach(ExitCleanup::delete);
    }

    /** Other threads still run, and may delete or create at the same time. */
    private static void delete(Path file) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Trees.delete(file);
                return;
            } catch (IOException e) {
                // Once more; after that, nobody is left to tell.
            }
        }
    }
}
