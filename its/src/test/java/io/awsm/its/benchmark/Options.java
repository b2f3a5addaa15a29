// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.its.Dataset;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line says. */
final class Options {

    static final String USAGE = """
            usage: java -cp awsm-cli/target/awsm-cli.jar:its/target/test-classes io.awsm.its.benchmark.Benchmark
                       [--dataset LARGE] [--runs 5] [--count] [--engines guard,bounds] [--file FILE] [--cpu x86-64-v2]
                       [--target TARGET] [--page FILE [--module WASM]...] [PROGRAM...]
            Times programs in native code and in the engines of FILE, in turn; prints the median seconds of native code and
            how many times as long the others took, each with half the distance between the quartiles in percent. Programs
            shorter than a tenth of a second are run more often. PROGRAM is the name of a kernel of PolyBench or of an
            application, or polybench or applications for all of them (without any: both).
            With --count, prints millions of executed instructions instead, from the start of the process to its end, counted
            by valgrind: figures that can be repeated. They take fifty times as long: --dataset SMALL is meant for this.
            With --page, writes tables into the sections of a page that are marked for this (docs/performance.md), and plots
            beside it: speed of kernels and of applications, size of their code, and how long the engines that compile take for
            their modules and the given ones.
            With --target, prints executed instructions of the work under an emulator of that machine, of native code and of all
            mechanisms that it has, or those in --engines; the dataset is SMALL, on boards MINI, unless --dataset follows.""";

    private final Path root = Program.sources().resolve("../../..").normalize();
    private final List<String> names = new ArrayList<>();
    private final List<Path> modules = new ArrayList<>();
    private Dataset dataset = Dataset.LARGE;
    private Measure measure = Measure.SECONDS;
    private int runs = 5;
    private List<String> engines = List.of();
    private Path file = root.resolve("its/src/benchmark/engines.properties");
    private String cpu = "x86-64-v2";
    private Path page;
    private Target target;

    private Options() {}

    /** Empty if help is wanted, or a value is missing. */
    static Optional<Options> parse(String... arguments) {
        Options options = new Options();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--count")) {
                options.measure = Measure.INSTRUCTIONS;
            } else if (argument.startsWith("-") && rest.isEmpty()) {
                return Optional.empty();
            } else {
                options.set(argument, rest);
            }
        }
        return Optional.of(options);
    }

    private void set(String argument, Deque<String> rest) {
        switch (argument) {
            case "--dataset" -> dataset = Dataset.valueOf(rest.pop());
            case "--runs" -> runs = Integer.parseInt(rest.pop());
            case "--engines" -> engines = List.of(rest.pop().split(","));
            case "--file" -> file = Path.of(rest.pop());
            case "--cpu" -> cpu = rest.pop();
            case "--target" -> {
                target = CompileOptions.builder()
                        .target(rest.pop())
                        .build()
                        .machine()
                        .target();
                dataset = new Emulation(target).dataset();
            }
            case "--page" -> page = Path.of(rest.pop());
            case "--module" -> modules.add(Path.of(rest.pop()));
            default -> names.add(argument);
        }
    }

    /** Those of the group that were chosen, in the order of their names. */
    List<Program> programs(Group group) {
        return Program.all(group, dataset).stream()
                .filter(p -> names.isEmpty()
                        || names.contains(p.name())
                        || names.stream().anyMatch(group.name()::equalsIgnoreCase))
                .toList();
    }

    /** @throws IllegalArgumentException if one of the names is that of nothing */
    void check() {
        for (String name : names) {
            if (Stream.of(Group.POLYBENCH, Group.APPLICATIONS)
                    .noneMatch(group -> group.name().equalsIgnoreCase(name)
                            || Program.all(group, dataset).stream()
                                    .anyMatch(p -> p.name().equals(name)))) {
                throw new IllegalArgumentException("no program is called " + name);
            }
        }
    }

    /** Placeholders in the commands of engines. */
    Map<String, String> values() {
        return Map.of("root", root.toString(), "cpu", cpu);
    }

    Dataset dataset() {
        return dataset;
    }

    Measure measure() {
        return measure;
    }

    int runs() {
        return runs;
    }

    /** Empty for those that are usual. */
    List<String> engines() {
        return engines;
    }

    Path file() {
        return file;
    }

    String cpu() {
        return cpu;
    }

    Optional<Path> page() {
        return Optional.ofNullable(page);
    }

    /** If that is where programs are to run. */
    Optional<Emulation> emulation() {
        return Optional.ofNullable(target).map(Emulation::new);
    }

    /** Of programs that were asked for. */
    List<String> names() {
        return names;
    }

    List<Path> modules() {
        return modules;
    }
}
