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
    private final Map<String, String> values;
    private final Map<Program, Path> compiled = new HashMap<>();

    /** @param values of the placeholders other than input and output */
    CommandEngine(String name, ProgramBuilder wasm, Optional<String> compile, String run, Map<String, String> values) {
        this.name = name;
        this.wasm = wasm;
        this.compile = compile;
        this.run = run;
        this.values = values;
    }

    @Override
    public ProcessBuilder process(
            Program program, List<String> arguments, Map<String, String> environment, Path directory) {
        Path input = wasm.build(program);
        Path output = compiled.computeIfAbsent(program, p -> compile(p, input));
        ProcessBuilder builder = new ProcessBuilder(command(run, input, output)).directory(directory.toFile());
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        return builder;
    }

    private Path compile(Program program, Path input) {
        try {
            Path output = Files.createTempDirectory("benchmark").resolve(program.toString());
            compile.ifPresent(template -> {
                Outcome outcome =
                        Outcome.of(new ProcessBuilder(command(template, input, output)), Optional.empty(), TIMEOUT);
                if (outcome.status() != 0) {
                    throw new IllegalStateException(name + " cannot compile " + program + ":\n" + outcome.transcript());
                }
            });
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
