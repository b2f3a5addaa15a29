package io.awsm.its.benchmark;

import io.awsm.its.Dataset;
import io.awsm.its.Engine;
import io.awsm.its.Outcome;
import io.awsm.its.Program;
import io.awsm.its.ProgramBuilder;
import io.awsm.its.Tools;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The command: see {@link #USAGE}. */
public final class Benchmark {

    private static final String USAGE = """
            usage: java -cp awsm-cli/target/awsm-cli.jar:its/target/test-classes io.awsm.its.benchmark.Benchmark
                       [--dataset LARGE] [--runs 5] [--engines guard,bounds] [--file FILE] [--cpu x86-64-v2] [KERNEL...]
            Times kernels of PolyBench (without any: all 30) in native code and in the engines of FILE, in turn; prints the
            median seconds of native code and how many times as long the others took, each with half the distance between
            the quartiles in percent. Kernels shorter than a tenth of a second are run more often.""";

    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    /** Until native code ran this long in all, but no more than MOST_ROUNDS times as often as asked for. */
    private static final double ENOUGH_SECONDS = 0.5;

    private static final int MOST_ROUNDS = 10;

    private final Path directory = Files.createTempDirectory("benchmark");
    private final int runs;
    private final List<Engine> engines;

    private Benchmark(int runs, List<Engine> engines) throws IOException {
        this.runs = runs;
        this.engines = engines;
    }

    public static void main(String[] arguments) throws IOException {
        Dataset dataset = Dataset.LARGE;
        int runs = 5;
        String names = "guard,bounds";
        Path root = Program.sources().resolve("../../..").normalize();
        Path file = root.resolve("its/src/benchmark/engines.properties");
        String cpu = "x86-64-v2";
        List<String> kernels = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.startsWith("-") && rest.isEmpty()) {
                System.out.println(USAGE);
                return;
            }
            switch (argument) {
                case "--dataset" -> dataset = Dataset.valueOf(rest.pop());
                case "--runs" -> runs = Integer.parseInt(rest.pop());
                case "--engines" -> names = rest.pop();
                case "--file" -> file = Path.of(rest.pop());
                case "--cpu" -> cpu = rest.pop();
                default -> kernels.add(argument);
            }
        }
        Map<String, String> values = Map.of("root", root.toString(), "cpu", cpu);
        List<Engine> engines = new ArrayList<>();
        engines.add(Engine.nativeCode("native", ProgramBuilder.linux(Tools.llvm(), "-march=" + cpu)));
        engines.addAll(engines(file, List.of(names.split(",")), values));
        Dataset chosen = dataset;
        List<Program> programs = kernels.isEmpty()
                ? Program.kernels(dataset)
                : kernels.stream().map(k -> Program.kernel(k, chosen)).toList();
        new Benchmark(runs, engines).run(programs);
    }

    private static List<Engine> engines(Path file, List<String> names, Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        List<Engine> engines = new ArrayList<>();
        for (String name : names) {
            String run = properties.getProperty(name + ".run");
            if (run == null) {
                throw new IllegalArgumentException(file + " has no " + name + ".run");
            }
            String options = properties.getProperty(name + ".wasm", "").trim();
            ProgramBuilder wasm =
                    ProgramBuilder.wasm(Tools.llvm(), options.isEmpty() ? new String[0] : options.split("\\s+"));
            Optional<String> compile = Optional.ofNullable(properties.getProperty(name + ".compile"));
            engines.add(new CommandEngine(name, wasm, compile, run, values));
        }
        return engines;
    }

    private void run(List<Program> kernels) {
        RatioTable table = new RatioTable(engines);
        System.out.println(table.head());
        for (Program kernel : kernels) {
            System.out.println(table.row(kernel, measure(kernel)));
        }
        System.out.println(table.geometricMeans());
    }

    /** One engine after the other, then the first again: what disturbs the machine for a while disturbs all. */
    private Map<Engine, Series> measure(Program kernel) {
        Map<Engine, Series> results = new LinkedHashMap<>();
        engines.forEach(e -> results.put(e, new Series()));
        String expected = engineRun(engines.get(0), kernel).output();
        for (int round = 0; round < runs * MOST_ROUNDS; round++) {
            if (round >= runs && results.get(engines.get(0)).total() > ENOUGH_SECONDS) {
                break;
            }
            for (Engine engine : engines) {
                Outcome outcome = engineRun(engine, kernel);
                if (!outcome.output().equals(expected)) {
                    throw new IllegalStateException(
                            engine + " computes\n" + outcome.output() + "and native code\n" + expected);
                }
                results.get(engine).add(Double.parseDouble(outcome.errors().trim()));
            }
        }
        return results;
    }

    private Outcome engineRun(Engine engine, Program kernel) {
        Outcome outcome =
                Outcome.of(engine.process(kernel, List.of("time"), Map.of(), directory), Optional.empty(), TIMEOUT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(engine + " fails at " + kernel + ":\n" + outcome.transcript());
        }
        return outcome;
    }
}
