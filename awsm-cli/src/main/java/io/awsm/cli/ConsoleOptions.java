package io.awsm.cli;

import io.awsm.compiler.CompileResult;
import io.awsm.compiler.InputException;
import io.awsm.compiler.spi.Listener;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much is said, on standard error. */
final class ConsoleOptions implements Listener {

    private static final long PROGRESS_NANOS = 200_000_000;
    private static final int MEGABYTE = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show each step, the command lines of LLVM's tools and the time of each phase.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show nothing but errors.")
    private boolean quiet;

    private long lastProgress;

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Says something only those who asked for it want to know. */
    void detail(Object message) {
        if (verbose) {
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
        if (!quiet) {
            out().println(line);
            out().flush();
        }
    }

    /** Prints the one line of a bad module. */
    void failure(InputException e) {
        err().println(e.getMessage());
        err().flush();
    }

    @Override
    public void note(String message) {
        if (!quiet) {
            say(message);
        }
    }

    @Override
    public void step(String message) {
        detail(message);
    }

    @Override
    public void command(List<String> words) {
        detail("$ " + words.stream().map(ConsoleOptions::quoted).collect(Collectors.joining(" ")));
    }

    /** Rewrites one line on a terminal; elsewhere, as in a log, says only that it begins. */
    @Override
    public synchronized void download(String what, long done, long total) {
        if (quiet) {
            return;
        }
        boolean terminal = System.console() != null;
        boolean first = lastProgress == 0;
        boolean last = done == total;
        long now = System.nanoTime();
        if (terminal && (first || last || now - lastProgress > PROGRESS_NANOS)) {
            err().printf(
                            "\rawsm: downloading %s: %d of %s MB%s",
                            what, done / MEGABYTE, total < 0 ? "?" : total / MEGABYTE, last ? "\n" : "");
            err().flush();
        } else if (!terminal && first) {
            say("downloading " + what + (total < 0 ? "" : " (" + total / MEGABYTE + " MB)"));
        }
        lastProgress = now;
    }

    private synchronized void say(Object message) {
        err().println("awsm: " + message);
        err().flush();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** As a shell would take it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
