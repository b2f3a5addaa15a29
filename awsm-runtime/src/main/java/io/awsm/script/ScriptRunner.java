// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.InputException;
import io.awsm.compiler.MachineException;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.UsageException;
import io.awsm.system.EnvironmentException;
import io.awsm.system.Parallel;
import io.awsm.system.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads and runs scripts, several at a time. */
public final class ScriptRunner {

    private final Toolchain toolchain;
    private final ScriptCompiler compiler;
    private final Duration limit;

    /**
     * @param limit for all commands of one script together
     * @throws UsageException if scripts cannot be run with these options
     */
    public ScriptRunner(Toolchain toolchain, CompileOptions options, Duration limit) {
        this.toolchain = toolchain;
        this.compiler = new ScriptCompiler(toolchain, options);
        this.limit = limit;
    }

    /**
     * Reads scripts in the text format ({@code .wast}) or as wast2json writes them ({@code .json}). One that is neither
     * will fail as a whole.
     *
     * @throws UsageException if a file cannot be read
     */
    public static List<Script> read(List<Path> files, int jobs) throws IOException {
        return Parallel.run(
                jobs,
                files.stream().map(file -> (Callable<Script>) () -> read(file)).toList());
    }

    private static Script read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".json")) {
                return ScriptReader.read(file, Optional.empty());
            } else if (name.endsWith(".wast")) {
                return TextConverter.read(file);
            }
        } catch (InputException e) {
            return new Script(file.toString(), List.of(new Command.Unknown(0, e.getMessage())));
        }
        throw new UsageException(file + ": a script is called .wast, or .json if wast2json wrote it");
    }

    /**
     * Runs scripts, at most {@code jobs} at a time.
     *
     * @param listener hears of each script that has been run, one after the other
     * @return the results in the order of the scripts
     * @throws MachineException if the machine lacks something
     */
    public List<ScriptResult> run(List<Script> scripts, int jobs, Consumer<ScriptResult> listener) throws IOException {
        try {
            return runAll(scripts, jobs, listener);
        } catch (EnvironmentException e) {
            throw new MachineException(e.getMessage(), e);
        }
    }

    private List<ScriptResult> runAll(List<Script> scripts, int jobs, Consumer<ScriptResult> listener)
            throws IOException {
        // The largest first, lest one is left at the end that only one processor works at.
        List<Integer> order = IntStream.range(0, scripts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -scripts.get(i).size()))
                .toList();
        ScriptResult[] results = new ScriptResult[scripts.size()];
        List<Callable<ScriptResult>> tasks = order.stream()
                .map(i -> (Callable<ScriptResult>) () -> results[i] = run(scripts.get(i), listener))
                .toList();
        Progress.of(toolchain.listener(), "running scripts", progress -> Parallel.run(jobs, tasks, progress));
        return Arrays.asList(results);
    }

    private ScriptResult run(Script script, Consumer<ScriptResult> listener) throws IOException {
        ScriptResult result = new Execution(script, compiler, toolchain.runner(), limit).run();
        synchronized (listener) {
            listener.accept(result);
        }
        return result;
    }
}
