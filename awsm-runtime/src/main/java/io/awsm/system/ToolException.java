// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A tool refused what we gave it, or died. */
public final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SIGNAL = 128;
    private static final int SIGKILL = 9;

    /** SIGHUP, SIGINT and SIGTERM: a terminal sends them to us and to our children. */
    private static final Set<Integer> INTERRUPTIONS = Set.of(1, 2, 15);

    private final transient List<String> command;
    private final int status;
    private final String output;
    private final boolean exhausted;

    ToolException(List<String> command, ProcessRunner.Outcome outcome) {
        this.command = List.copyOf(command);
        this.status = outcome.status();
        this.output = outcome.output();
        this.exhausted = outcome.exhausted();
    }

    /** The tool and how it ended, with what it said: {@code clang failed (status 1): error: ...}. */
    @Override
    public String getMessage() {
        return tool()
                + (status > SIGNAL ? " died (signal " + (status - SIGNAL) + ")" : " failed (status " + status + ")")
                + ": " + diagnostic();
    }

    /** Whether somebody killed it, which is most often the kernel for want of memory. */
    public boolean killed() {
        return status == SIGNAL + SIGKILL;
    }

    /** Whether it was killed because it wanted more time or memory than {@link ProcessRunner} gives to a process. */
    public boolean exhausted() {
        return exhausted;
    }

    /** What {@link ProcessRunner} gives to a process: {@code 15 minutes or 8 GiB}. */
    public String limits() {
        return ProcessLimits.DEFAULT.toString();
    }

    /** Whether the user wanted it to end. */
    public boolean interrupted() {
        return INTERRUPTIONS.contains(status - SIGNAL);
    }

    /** Whether it could not write for want of room. */
    public boolean diskFull() {
        return output.contains("No space left on device");
    }

    /** Everything that it printed, at most 64 KiB. */
    public String output() {
        return output;
    }

    public List<String> command() {
        return command;
    }

    private String tool() {
        return Path.of(command.get(0)).getFileName().toString();
    }

    /** The first line that names an error; LLVM prints much around it. */
    private String diagnostic() {
        return output.lines()
                .filter(l -> l.contains("error:") || l.contains("LLVM ERROR") || l.contains("Assertion"))
                .findFirst()
                .or(() -> output.lines().filter(l -> !l.isBlank()).findFirst())
                .orElse("it printed nothing");
    }
}
