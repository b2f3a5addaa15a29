// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import static io.awsm.codegen.MemoryMechanism.BOUNDS;
import static io.awsm.codegen.MemoryMechanism.GUARD;
import static io.awsm.codegen.MemoryMechanism.MASK;
import static io.awsm.codegen.MemoryMechanism.MPU;
import static io.awsm.codegen.MemoryMechanism.NONE;
import static io.awsm.codegen.MemoryMechanism.PAGED;
import static io.awsm.codegen.MemoryMechanism.SEGMENT;
import static io.awsm.fuzz.Variant.LINKED;
import static io.awsm.fuzz.Variant.POOLED;
import static io.awsm.fuzz.Variant.SMALL_MEMORIES;
import static io.awsm.fuzz.Variant.SMALL_PAGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.fuzz.Fuzzer.Difference;
import io.awsm.fuzz.Fuzzer.Outcome;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Runs generated cases and compares. Normally these are few and always the same. {@code -Dawsm.fuzz.minutes=30} goes on
 * for so long, from a seed of the day or {@code -Dawsm.fuzz.seed=N} on. What is found is saved as a script, and is a regression test as soon as it lies in {@code src/test/scripts/fuzz}.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FuzzTest {

    private static final Path FOUND = Path.of("target", "fuzz");
    private static final int SMALL_BATCH = 16;
    private static final int BATCH = 40;
    /** Of those that make an object of each module. */
    private static final int LINKED_BATCH = 10;
    /** Of the others, for each batch. */
    private static final int AT_ONCE = 5;

    private static final int MOST_DIFFERENCES = 10;

    /** Those that must agree: a reference, the interpreter if it knows what they do, and others, the first ones in short runs, too. */
    private record Family(Engine reference, boolean isInterpreted, List<NativeEngine> others) {

        static Family of(Engine reference, boolean isInterpreted, NativeEngine... others) {
            return new Family(
                    reference,
                    isInterpreted,
                    Stream.of(others)
                            .filter(NativeEngine::isPossible)
                            .filter(e -> e.toString().contains(Seeds.engines()))
                            .toList());
        }

        List<Engine> all(int first, int count) {
            List<Engine> all = new ArrayList<>(List.of(reference));
            if (isInterpreted) {
                all.add(new Interpreter());
            }
            for (int i = first; i < first + Math.min(count, others.size()); i++) {
                all.add(others.get(i % others.size()));
            }
            return all;
        }
    }

    private static final Family EXACT = Family.of(
            NativeEngine.here(BOUNDS, "0"),
            true,
            NativeEngine.here(GUARD, "3"),
            NativeEngine.here(MASK, "3"),
            NativeEngine.here(BOUNDS, "3"),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "2"),
            new NativeEngine(new Row(Target.CORTEX_M4, PAGED), "2"),
            new NativeEngine(new Row(Target.CORTEX_M7, MPU), "2"),
            new NativeEngine(new Row(Target.AARCH64_LINUX, GUARD), "3"),
            NativeEngine.here(BOUNDS, "1"),
            NativeEngine.here(MASK, "1"),
            NativeEngine.here(GUARD, "1"),
            new NativeEngine(new Row(Target.RISCV64_LINUX, GUARD), "3"),
            NativeEngine.here(GUARD, "2"),
            NativeEngine.here(GUARD, "s"),
            NativeEngine.here(GUARD, "z"),
            NativeEngine.here(GUARD, "0"),
            new NativeEngine(new Row(Target.CORTEX_M3, BOUNDS), "z"),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "0"),
            new NativeEngine(new Row(Target.I686_LINUX, BOUNDS), "3"),
            new NativeEngine(new Row(Target.AARCH64_LINUX, BOUNDS), "s"),
            new NativeEngine(new Row(Target.CORTEX_M4, PAGED), "z"),
            NativeEngine.here(NONE, "3"),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "3"),
            new NativeEngine(new Row(Target.CORTEX_M7, MPU), "3"),
            new NativeEngine(new Row(Target.CORTEX_M4, MPU), "s"),
            new NativeEngine(new Row(Target.RISCV64_LINUX, BOUNDS), "2"),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "z"));

    /** What is out of bounds is some byte of the sandbox, always the same. */
    private static final Family WRAPPING = Family.of(
            NativeEngine.here(MASK, "0"),
            false,
            NativeEngine.here(MASK, "3"),
            NativeEngine.here(MASK, "1"),
            NativeEngine.here(MASK, "z"),
            new NativeEngine(new Row(Target.AARCH64_LINUX, MASK), "2"),
            new NativeEngine(new Row(Target.I686_LINUX, MASK), "3"));

    private static final Family WITH_SMALL_PAGES = Family.of(
            new NativeEngine(Row.here(BOUNDS), "0", SMALL_PAGES),
            false,
            new NativeEngine(new Row(Target.CORTEX_M7, MPU), "2", SMALL_PAGES),
            new NativeEngine(new Row(Target.CORTEX_M4, PAGED), "2", SMALL_PAGES),
            new NativeEngine(Row.here(GUARD), "3", SMALL_PAGES),
            new NativeEngine(new Row(Target.CORTEX_M3, BOUNDS), "z", SMALL_PAGES),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "2", SMALL_PAGES),
            new NativeEngine(new Row(Target.CORTEX_M7, MPU), "z", SMALL_PAGES));

    /** Without {@code paged}, whose memories have the size that modules say, and so much RAM. */
    private static final Family WITH_SMALL_MEMORIES = Family.of(
            new NativeEngine(new Row(Target.CORTEX_M3, BOUNDS), "0", SMALL_MEMORIES),
            false,
            new NativeEngine(new Row(Target.CORTEX_M7, MPU), "2", SMALL_MEMORIES),
            new NativeEngine(new Row(Target.CORTEX_M4, BOUNDS), "z", SMALL_MEMORIES));

    private static final Family FROM_POOLS = Family.of(
            NativeEngine.here(BOUNDS, "0"),
            true,
            new NativeEngine(Row.here(GUARD), "2", POOLED),
            new NativeEngine(Row.here(BOUNDS), "1", POOLED),
            new NativeEngine(Row.here(MASK), "2", POOLED),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "2", POOLED),
            new NativeEngine(new Row(Target.I686_LINUX, BOUNDS), "2", POOLED));

    private static final Family LINKED_OBJECTS = Family.of(
            NativeEngine.here(BOUNDS, "0"),
            true,
            new NativeEngine(Row.here(GUARD), "2", LINKED),
            new NativeEngine(Row.here(BOUNDS), "1", LINKED),
            new NativeEngine(new Row(Target.I686_LINUX, SEGMENT), "2", LINKED),
            new NativeEngine(Row.here(MASK), "1", LINKED),
            new NativeEngine(new Row(Target.I686_LINUX, BOUNDS), "1", LINKED));

    @Test
    void everyEngineGivesTheSameAnswers() throws IOException {
        long seed = Seeds.first();
        Outcome outcome = Seeds.time().isZero() ? shortRun(seed) : longRun(seed, Seeds.time());
        System.out.printf(
                "fuzz: %d answers, %d of them traps; %d differences%n",
                outcome.questions(), outcome.traps(), outcome.differences().size());
        outcome.compared().forEach((engine, count) -> System.out.printf("fuzz: %7d of %s%n", count, engine));
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.questions()).isGreaterThan(100);
        assertThat(outcome.traps()).isBetween(outcome.questions() / 50, outcome.questions() / 2);
    }

    /** Two optimising configurations for each seed, not always the same ones. */
    private static Outcome shortRun(long seed) throws IOException {
        return batch(1, SMALL_BATCH, EXACT.all(0, 2))
                .plus(batch(seed, SMALL_BATCH, EXACT.all(2, 2)))
                .plus(batch(seed, SMALL_BATCH, WRAPPING.all(0, 1)));
    }

    /** The most common engines twice as often. */
    private static Outcome longRun(long first, Duration time) throws IOException {
        List<Family> families = Stream.of(
                        EXACT, WRAPPING, EXACT, WITH_SMALL_PAGES, FROM_POOLS, LINKED_OBJECTS, WITH_SMALL_MEMORIES)
                .filter(f -> !f.others.isEmpty())
                .toList();
        long end = System.nanoTime() + time.toNanos();
        Outcome all = Outcome.NOTHING;
        long seed = first;
        for (int i = 0; System.nanoTime() < end && all.differences().size() < MOST_DIFFERENCES; i++) {
            Family family = families.get(i % families.size());
            int count = family == LINKED_OBJECTS ? LINKED_BATCH : BATCH;
            all = all.plus(batch(seed, count, family.all(i * AT_ONCE, AT_ONCE)));
            seed += count;
            System.out.printf(
                    "fuzz: seeds to %d, %d answers, %d differences%n",
                    seed, all.questions(), all.differences().size());
        }
        return all;
    }

    private static Outcome batch(long seed, int count, List<Engine> engines) throws IOException {
        Outcome outcome = new Fuzzer(engines).run(seed, count);
        for (Difference difference : outcome.differences()) {
            save(difference);
        }
        return outcome;
    }

    private static void save(Difference difference) throws IOException {
        Candidate reduced = Reducer.reduce(difference);
        // Without optimisation, and with checks: the other of our own is more likely to be wrong.
        Engine expected = difference.other() instanceof Interpreter ? difference.other() : difference.one();
        List<String> comment = List.of(
                "Found by the fuzzer, " + difference, "What follows is expected by " + difference.other() + ".");
        Files.createDirectories(FOUND);
        Path file = FOUND.resolve(difference.fuzzCase().name() + ".wast");
        List<String> answers = expected.answers(List.of(reduced)).get(0);
        Files.writeString(file, Reproducer.write(comment, reduced, answers));
        System.out.println("fuzz: " + difference);
        System.out.println("fuzz: saved as awsm-runtime/" + file
                + "; when it is fixed (and what it expects is right), move it to awsm-runtime/src/test/scripts/fuzz/");
    }
}
