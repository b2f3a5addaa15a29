package io.awsm.its.benchmark;

import io.awsm.its.Dataset;
import io.awsm.its.Engine;
import io.awsm.its.Outcome;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
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
import java.util.stream.Stream;

/** The command: see {@link #USAGE}. */
public final class Benchmark {

    private static final String USAGE = """
            usage: java -cp awsm-cli/target/awsm-cli.jar:its/target/test-classes io.awsm.its.benchmark.Benchmark
                       [--dataset LARGE] [--runs 5] [--count] [--engines guard,bounds] [--file FILE] [--cpu x86-64-v2]
                       [PROGRAM...]
            Times programs in native code and in the engines of FILE, in turn; prints the median seconds of native code and
            how many times as long the others took, each with half the distance between the quartiles in percent. Programs
            shorter than a tenth of a second are run more often. PROGRAM is the name of a kernel of PolyBench or of an
            application, or polybench or applications for all of them (without any: both).
            With --count, prints millions of executed instructions instead, from the start of the process to its end, counted
            by valgrind: figures that can be repeated. They take fifty times as long: --dataset SMALL is meant for this.""";

    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    /** Until native code ran this long in all, but no more than MOST_ROUNDS times as often as asked for. */
    private static final double ENOUGH_SECONDS = 0.5;

    private static final int MOST_ROUNDS = 10;

    private final Path directory = Files.createTempDirectory("benchmark");
    private final Measure measure;
    private final int runs;
    private final List<Engine> engines;

    private Benchmark(Measure measure, int runs, List<Engine> engines) throws IOException {
        this.measure = measure;
        this.runs = runs;
        this.engines = engines;
    }

    public static void main(String[] arguments) throws IOException {
        Dataset dataset = Dataset.LARGE;
        Measure measure = Measure.SECONDS;
        int runs = 5;
        String names = "guard,bounds";
        Path root = Program.sources().resolve("../../..").normalize();
        Path file = root.resolve("its/src/benchmark/engines.properties");
        String cpu = "x86-64-v2";
        List<String> chosen = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--count")) {
                measure = Measure.INSTRUCTIONS;
                continue;
            }
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
                default -> chosen.add(argument);
            }
        }
        Map<String, String> values = Map.of("root", root.toString(), "cpu", cpu);
        List<Engine> engines = new ArrayList<>();
        engines.add(Engine.nativeCode("native", ProgramBuilder.linux(Tools.llvm(), "-march=" + cpu)));
        engines.addAll(engines(file, List.of(names.split(",")), values));
        List<Program> programs = new ArrayList<>();
        for (String name : chosen.isEmpty() ? List.of("polybench", "applications") : chosen) {
            programs.addAll(programs(name, dataset));
        }
        new Benchmark(measure, runs, engines).run(programs);
    }

    /** The one with this name, or all of the group. */
    private static List<Program> programs(String name, Dataset dataset) {
        List<Program> found = Stream.of(Group.POLYBENCH, Group.APPLICATIONS)
                .flatMap(group -> Program.all(group, dataset).stream())
                .filter(p -> p.name().equals(name) || p.group().name().equalsIgnoreCase(name))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no program is called " + name);
        }
        return found;
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

    private void run(List<Program> programs) {
        RatioTable table = new RatioTable(measure, engines);
        System.out.println(table.head());
        for (Program program : programs) {
            System.out.println(table.row(program, measure(program)));
        }
        System.out.println(table.geometricMeans());
    }

    /** One engine after the other, then the first again: what disturbs the machine for a while disturbs all. */
    private Map<Engine, Series> measure(Program program) {
        Map<Engine, Series> results = new LinkedHashMap<>();
        engines.forEach(e -> results.put(e, new Series()));
        String expected = engineRun(engines.get(0), program).output();
        for (int round = 0; round < (measure.isRepeatable() ? 1 : runs * MOST_ROUNDS); round++) {
            if (round >= runs && results.get(engines.get(0)).total() > ENOUGH_SECONDS) {
                break;
            }
            for (Engine engine : engines) {
                Outcome outcome = engineRun(engine, program);
                if (!outcome.output().equals(expected)) {
                    throw new IllegalStateException(
                            engine + " computes\n" + outcome.output() + "and native code\n" + expected);
                }
                results.get(engine).add(measure.of(outcome));
            }
        }
        return results;
    }

    private Outcome engineRun(Engine engine, Program program) {
        ProcessBuilder process = engine.process(program, measure.arguments(), Map.of(), directory);
        Outcome outcome = Outcome.of(measure.observed(process), Optional.empty(), TIMEOUT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(engine + " fails at " + program + ":\n" + outcome.transcript());
        }
        return outcome;
    }
}
