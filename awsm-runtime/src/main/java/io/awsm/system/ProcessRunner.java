// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs child processes to their end. None outlives the JVM, nor the thread that waits for it if that is interrupted.
 */
public final class ProcessRunner {

    /** More of a tool's messages helps nobody. */
    private static final int OUTPUT_LIMIT = 64 * 1024;

    /** What would change the code that clang makes, or what it says, behind our back. */
    private static final List<String> FOREIGN_VARIABLES = List.of(
            "CPATH",
            "C_INCLUDE_PATH",
            "COMPILER_PATH",
            "LIBRARY_PATH",
            "CCC_OVERRIDE_OPTIONS",
            "CLANG_CONFIG_FILE_SYSTEM_DIR",
            "CLANG_CONFIG_FILE_USER_DIR",
            "LLD_REPRODUCE",
            "LLD_VERSION");

    private static final Path SHELL = Path.of("/bin/sh");

    private static final int BUSY_ATTEMPTS = 20;
    private static final String TEXT_FILE_BUSY = "error=26,";

    private static final int SEGMENTATION_FAULT = 128 + 11;

    /** LLVM follows values in recursions that are as deep as a function is long. */
    private static final long STACK_KILOBYTES = 1 << 20;

    /** How often a process that runs for long is looked at. */
    private static final long WATCH_MILLIS = 500;

    private final Listener listener;
    private final ProcessLimits limits;

    public ProcessRunner(Listener listener) {
        this(listener, ProcessLimits.DEFAULT);
    }

    ProcessRunner(Listener listener, ProcessLimits limits) {
        this.listener = listener;
        this.limits = limits;
    }

    /**
     * What a process left behind.
     *
     * @param status exit status, 128 + n after signal n
     * @param output standard output and error, as far as anybody wants to read them
     * @param exhausted whether it was killed because it went beyond its limits
     */
    public record Outcome(int status, String output, boolean exhausted) {}

    /**
     * Runs a command that must succeed; returns what it printed. If it dies as one that has used up its stack, it is
     * run once more, with a large one.
     */
    public String run(Path directory, List<String> command) {
        Outcome outcome = attempt(directory, command);
        if (outcome.status() == SEGMENTATION_FAULT && Files.isExecutable(SHELL)) {
            outcome = attempt(directory, withStack(command));
        }
        if (outcome.status() != 0) {
            throw new ToolException(command, outcome);
        }
        return outcome.output();
    }

    /** As much as we may have, if not so much. The shell becomes the command, so that it is what is watched and killed. */
    private static List<String> withStack(List<String> command) {
        List<String> shell = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -S -s " + STACK_KILOBYTES + " 2>/dev/null || ulimit -S -s \"$(ulimit -H -s)\"; exec \"$@\"",
                "sh"));
        shell.addAll(command);
        return shell;
    }

    /** Runs a command, whatever comes of it. */
    public Outcome attempt(Path directory, List<String> command) {
        listener.command(command);
        try {
            // A file and not a pipe: waiting for the end can be interrupted, reading cannot.
            Path output = Files.createTempFile("awsm-", ".log");
            ExitCleanup.add(output);
            try {
                return wait(start(directory, command, output), output, limits);
            } finally {
                Files.deleteIfExists(output);
                ExitCleanup.forget(output);
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + command.get(0) + ": " + Messages.of(e), e);
        }
    }

    /**
     * Runs a command with files as its standard input and output.
     *
     * @param time of a processor after which it is killed
     */
    public Outcome feed(List<String> command, Path input, Path output, Duration time) {
        listener.command(command);
        try {
            Process process = start(new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD));
            return wait(process, output, limits.withTime(time));
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + command.get(0) + ": " + Messages.of(e), e);
        }
    }

    private static Process start(Path directory, List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        FOREIGN_VARIABLES.forEach(environment::remove);
        environment.put("LC_ALL", "C");
        if (ExitCleanup.ending()) {
            throw new EnvironmentException("interrupted");
        }
        Process process = start(builder);
        process.getOutputStream().close();
        return process;
    }

    /**
     * A program that another thread has just finished writing may be "busy": a child that a third thread started in
     * between holds the file open until it executes its own program, moments later.
     */
    private static Process start(ProcessBuilder builder) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return builder.start();
            } catch (IOException e) {
                if (attempt == BUSY_ATTEMPTS || !String.valueOf(e.getMessage()).contains(TEXT_FILE_BUSY)) {
                    throw e;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private static Outcome wait(Process process, Path output, ProcessLimits limits) throws IOException {
        ExitCleanup.add(process);
        try {
            boolean exhausted = false;
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (limits.exceededBy(process)) {
                    exhausted = true;
                    ExitCleanup.kill(process);
                }
            }
            if (ExitCleanup.ending()) {
                throw new EnvironmentException("interrupted");
            }
            return new Outcome(process.exitValue(), head(output), exhausted);
        } catch (InterruptedException e) {
            ExitCleanup.kill(process);
            process.onExit().join();
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted");
        } finally {
            ExitCleanup.forget(process);
        }
    }

    private static String head(Path output) throws IOException {
        try (var in = Files.newInputStream(output)) {
            return new String(in.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8);
        }
    }
}
