// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.CompileResult;
import io.awsm.compiler.InputException;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProgressLines;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** How much is said, on standard error. */
final class ConsoleOptions implements Listener {

    private final Streams streams;
    private final Argument verbose;
    private final Argument quiet;

    private final boolean terminal = Terminal.isStandardError();
    private ProgressLines progress;
    private boolean reportsToLog = true;
    private boolean bar;

    ConsoleOptions(Syntax syntax, Streams streams) {
        this.streams = streams;
        verbose = syntax.flag(
                "Show each step, the command lines of LLVM's tools and the time of each phase.", "-v", "--verbose");
        quiet = syntax.flag("Show nothing but errors.", "-q", "--quiet");
    }

    PrintWriter err() {
        return streams.err();
    }

    boolean isVerbose() {
        return verbose.isGiven();
    }

    /** Standard output, for lines that are complete and flushed. */
    PrintWriter out() {
        erase();
        return streams.out();
    }

    /** Says something only those who asked for it want to know. */
    void detail(Object message) {
        if (isVerbose()) {
            say(message);
        }
    }

    /** Says what there is to say of outputs that were made. */
    void result(CompileResult result) {
        result.warnings().forEach(this::note);
        detail(result.timings());
    }

    /** Prints what the command was called for, unless its exit status says it all. */
    void result(String line) {
        if (!quiet.isGiven()) {
            out().println(line);
            out().flush();
        }
    }

    /** Prints the one line of a bad module. */
    void failure(InputException e) {
        erase();
        err().println(e.getMessage());
        err().flush();
    }

    @Override
    public void note(String message) {
        if (!quiet.isGiven()) {
            say(message);
        }
    }

    @Override
    public void command(List<String> words) {
        detail("$ " + words.stream().map(ConsoleOptions::quoted).collect(Collectors.joining(" ")));
    }

    @Override
    public void progress(String step, long done, long total) {
        if (done == 0) {
            detail(step);
        }
        if (!quiet.isGiven() && (terminal || reportsToLog)) {
            lines().progress(step, done, total);
        }
    }

    private synchronized ProgressLines lines() {
        if (progress == null) {
            progress = new ProgressLines(terminal ? Terminal.INTERVAL : Terminal.LOG_INTERVAL, this::show);
        }
        return progress;
    }

    /** What is not a terminal belongs to the guest, whose output is to come. */
    void leaveLogToGuest() {
        reportsToLog = false;
    }

    /** One line on a terminal, which changes until its step ends; in a log, lines. */
    private synchronized void show(String line, boolean last) {
        if (terminal) {
            erase();
            err().print(Terminal.fitting("awsm: " + line) + (last ? System.lineSeparator() : ""));
            err().flush();
            bar = !last;
        } else {
            say(line);
        }
    }

    private synchronized void erase() {
        if (bar) {
            err().print(Terminal.ERASE);
            err().flush();
            bar = false;
        }
    }

    private synchronized void say(Object message) {
        erase();
        err().println("awsm: " + message);
        err().flush();
    }

    /** As a shell would take it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
