// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Engine;
import io.awsm.its.Outcome;
import io.awsm.its.Program;
import io.awsm.its.ProgramBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine that is a command, or two: one that compiles, one that runs. */
final class CommandEngine implements Engine {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final String name;
    private final ProgramBuilder wasm;
    private final Optional<String> compile;
    private final String run;
    private final Optional<String> version;
    private final Map<String, String> values;
    private final Map<Program, Path> compiled = new HashMap<>();

    /** @param values of the placeholders other than input and output */
    CommandEngine(
            String name,
            ProgramBuilder wasm,
            Optional<String> compile,
            String run,
            Optional<String> version,
            Map<String, String> values) {
        this.name = name;
        this.wasm = wasm;
        this.compile = compile;
        this.run = run;
        this.version = version;
        this.values = values;
    }

    @Override
    public ProcessBuilder process(
            Program program, List<String> arguments, Map<String, String> environment, Path directory) {
        ProcessBuilder builder =
                new ProcessBuilder(command(run, module(program), compiled(program))).directory(directory.toFile());
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Whether it has something to do before the program runs. */
    boolean compiles() {
        return compile.isPresent();
    }

    /** The module. */
    Path module(Program program) {
        return wasm.build(program);
    }

    /** What was made of the program, if the engine compiles. */
    Path compiled(Program program) {
        return compiled.computeIfAbsent(program, p -> compile(module(p)));
    }

    /** Made anew of a module. */
    Path compile(Path module) {
        try {
            Path output = Files.createTempDirectory("benchmark").resolve(module.getFileName() + ".out");
            compile.ifPresent(template -> {
                Outcome outcome =
                        Outcome.of(new ProcessBuilder(command(template, module, output)), Optional.empty(), TIMEOUT);
                if (outcome.status() != 0) {
                    throw new IllegalStateException(name + " cannot compile " + module + ":\n" + outcome.transcript());
                }
            });
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the engine says it is, in one line; empty if it is this project's. */
    Optional<String> version() {
        return version.map(template -> Outcome.of(
                        new ProcessBuilder(command(template, Path.of(""), Path.of(""))), Optional.empty(), TIMEOUT)
                .output()
                .trim()
                .replace('\n', ' '));
    }

    private List<String> command(String template, Path input, Path output) {
        Map<String, String> all = new HashMap<>(values);
        all.put("input", input.toString());
        all.put("output", output.toString());
        return Stream.of(template.trim().split("\\s+"))
                .map(word -> replaced(word, all))
                .collect(Collectors.toList());
    }

    private static String replaced(String word, Map<String, String> values) {
        String result = word;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.replace("{" + value.getKey() + "}", value.getValue());
        }
        return result;
    }

    @Override
    public String toString() {
        return name;
    }
}
