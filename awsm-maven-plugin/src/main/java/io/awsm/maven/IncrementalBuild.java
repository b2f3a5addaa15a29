// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import static java.util.stream.Collectors.joining;

import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.CompileResult;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.CompilerVersion;
import io.awsm.compiler.Emit;
import io.awsm.compiler.InputException;
import io.awsm.compiler.ModuleLoader;
import io.awsm.compiler.UsageException;
import io.awsm.system.Fingerprint;
import io.awsm.system.Parallel;
import io.awsm.system.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Compiles those modules whose outputs are not what they would become now, and removes what nothing becomes any more. */
final class IncrementalBuild {

    private static final String STATE_SUFFIX = ".properties";

    private final Compiler compiler;
    private final Supplier<String> llvm;
    private final Path source;
    private final Path output;
    private final Path states;
    private final List<Path> abandoned;
    private final int jobs;
    private final boolean saveTemps;
    private final LogListener listener;
    private final Log log;

    /**
     * @param llvm which LLVM compiles, a fact of each output that needs one
     * @param source the modules' directory
     * @param output where outputs go, in a directory for each profile
     * @param states where to remember what they were made from
     * @param abandoned where executions that are no more have remembered that
     */
    IncrementalBuild(
            Compiler compiler,
            Supplier<String> llvm,
            Path source,
            Path output,
            Path states,
            List<Path> abandoned,
            int jobs,
            boolean saveTemps,
            LogListener listener) {
        this.compiler = compiler;
        this.llvm = llvm;
        this.source = source;
        this.output = output;
        this.states = states;
        this.abandoned = abandoned;
        this.jobs = jobs;
        this.saveTemps = saveTemps;
        this.listener = listener;
        this.log = listener.log();
    }

    /** A module in a profile. */
    private record Unit(BuildProfile profile, String input) {

        /** Below the output directory. */
        String path(Emit kind) {
            return profile.id() + "/" + input.replaceFirst("\\.wasm$", "") + kind.suffix();
        }

        List<String> paths() {
            return profile.emit().stream().map(this::path).toList();
        }

        String statePath() {
            return profile.id() + "/" + input + STATE_SUFFIX;
        }
    }

    /**
     * Builds.
     *
     * @param inputs paths of modules below the source directory
     * @throws InputException with one line for each bad module, after all others were compiled
     */
    void run(List<BuildProfile> profiles, List<String> inputs) throws IOException {
        List<Unit> units = new ArrayList<>();
        for (BuildProfile profile : profiles) {
            inputs.forEach(input -> units.add(new Unit(profile, input)));
            if (profile.options().name().isPresent() && inputs.size() > 1) {
                throw new UsageException("the name '" + profile.options().name().get() + "' cannot be that of "
                        + inputs.size() + " modules");
            }
        }
        checkDistinct(units);
        removeStale(units);

        List<Callable<Optional<String>>> tasks = new ArrayList<>();
        for (Unit unit : units) {
            SortedMap<String, String> facts = facts(unit);
            Path stateFile = states.resolve(unit.statePath());
            Optional<BuildState> old = BuildState.read(stateFile);
            BuildState.difference(old, facts, output)
                    .ifPresent(reason -> tasks.add(() -> compile(unit, facts, old, stateFile, reason, tasks.size())));
        }
        int current = units.size() - tasks.size();
        if (current > 0) {
            log.info(current + (current == 1 ? " module is" : " modules are") + " up to date");
        }
        List<String> errors = tasks.isEmpty()
                ? List.of()
                : Progress.of(listener, "compiling modules", progress -> Parallel.run(jobs, tasks, progress)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        if (!errors.isEmpty()) {
            throw new InputException(String.join("\n", errors));
        }
    }

    private static void checkDistinct(List<Unit> units) {
        Set<String> taken = new HashSet<>();
        for (Unit unit : units) {
            for (Emit kind : unit.profile().emit()) {
                if (!taken.add(unit.path(kind))) {
                    throw new UsageException(
                            "two modules would become " + unit.path(kind) + ", one is " + unit.input());
                }
            }
        }
    }

    private SortedMap<String, String> facts(Unit unit) throws IOException {
        SortedMap<String, String> facts = new TreeMap<>(unit.profile().options().describe());
        facts.put("aWsm", CompilerVersion.get());
        facts.put("LLVM", unit.profile().emit().stream().anyMatch(Emit::needsLlvm) ? llvm.get() : "none");
        facts.put("emit", unit.profile().emitText());
        facts.put("saveTemps", Boolean.toString(saveTemps));
        byte[] bytes = ModuleLoader.bytes(source.resolve(unit.input()));
        facts.put(BuildState.INPUT, new Fingerprint().add(bytes).hex());
        return facts;
    }

    /** @return what is wrong with the module, if something is */
    private Optional<String> compile(
            Unit unit,
            SortedMap<String, String> facts,
            Optional<BuildState> old,
            Path stateFile,
            String reason,
            int tasks)
            throws IOException {
        Map<Emit, Path> outputs = new EnumMap<>(Emit.class);
        unit.profile().emit().forEach(kind -> outputs.put(kind, output.resolve(unit.path(kind))));
        for (Path file : outputs.values()) {
            Files.createDirectories(file.getParent());
        }
        BuildState unfinished = BuildState.unfinished(old, unit.paths());
        unfinished.write(stateFile);
        CompileRequest request = CompileRequest.of(source.resolve(unit.input()))
                .emit(outputs)
                .with(unit.profile().options())
                .jobs(Math.max(1, jobs / tasks))
                .saveTemps(saveTemps);
        try {
            CompileResult result = compiler.compile(request);
            result.warnings().forEach(warning -> log.warn(unit.input() + ": " + warning));
            log.info(unit.input() + " -> "
                    + outputs.values().stream()
                            .map(file -> output.relativize(file).toString())
                            .collect(joining(", ")) + " (" + reason + ")");
            log.debug(unit.input() + ": " + result.timings());
        } catch (InputException e) {
            remove(unfinished, stateFile, Set.of());
            return Optional.of(e.getMessage());
        } catch (RuntimeException notTheModulesFault) {
            restore(old, stateFile, notTheModulesFault);
            throw notTheModulesFault;
        }
        remove(unfinished, stateFile, Set.copyOf(unit.paths()));
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (Emit kind : outputs.keySet()) {
            sizes.put(unit.path(kind), Files.size(outputs.get(kind)));
        }
        new BuildState(facts, sizes).write(stateFile);
        return Optional.empty();
    }

    /** The outputs are what they were before, so they are remembered as that. */
    private static void restore(Optional<BuildState> old, Path stateFile, RuntimeException failure) {
        try {
            if (old.isPresent()) {
                old.get().write(stateFile);
            } else {
                Files.deleteIfExists(stateFile);
            }
        } catch (IOException e) {
            failure.addSuppressed(e); // they are made anew some day
        }
    }

    /** Removes outputs of modules, profiles and executions that are no more. */
    private void removeStale(List<Unit> units) throws IOException {
        Set<Path> expected = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (Unit unit : units) {
            expected.add(states.resolve(unit.statePath()));
            wanted.addAll(unit.paths());
        }
        List<Path> directories = new ArrayList<>(abandoned);
        directories.add(states);
        for (Path directory : directories) {
            for (Path stateFile : files(directory)) {
                Optional<BuildState> state = BuildState.read(stateFile);
                if (!expected.contains(stateFile) && state.isPresent()) {
                    removeStale(state.get(), stateFile, wanted);
                }
            }
        }
    }

    private void removeStale(BuildState state, Path stateFile, Set<String> wanted) throws IOException {
        List<String> stale = state.outputs().keySet().stream()
                .filter(path -> !wanted.contains(path))
                .toList();
        if (!stale.isEmpty()) {
            log.info("removing " + String.join(", ", stale) + " (nothing becomes that any more)");
        }
        remove(state, stateFile, wanted);
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** @param wanted outputs that are not to be removed */
    private void remove(BuildState state, Path stateFile, Set<String> wanted) throws IOException {
        Files.deleteIfExists(stateFile);
        for (String path : state.outputs().keySet()) {
            Path file = output.resolve(path).normalize();
            if (file.startsWith(output) && !wanted.contains(path)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
