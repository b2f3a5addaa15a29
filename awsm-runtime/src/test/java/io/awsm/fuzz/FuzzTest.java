package io.awsm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.fuzz.Fuzzer.Difference;
import io.awsm.fuzz.Fuzzer.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int MOST_DIFFERENCES = 10;

    private static final Engine REFERENCE = new NativeEngine("bounds", "0");
    private static final List<Engine> OTHERS = List.of(
            new NativeEngine("guard", "3"),
            new NativeEngine("bounds", "1"),
            new NativeEngine("bounds", "3"),
            new NativeEngine("guard", "1"),
            new NativeEngine("guard", "2"),
            new NativeEngine("guard", "s"),
            new NativeEngine("guard", "0"));

    @Test
    void everyEngineGivesTheSameAnswers() throws IOException {
        long seed = Seeds.first();
        Outcome outcome = Seeds.time().isZero() ? shortRun(seed) : longRun(seed, Seeds.time());
        System.out.printf(
                "fuzz: %d answers, %d of them traps; %d differences%n",
                outcome.questions(), outcome.traps(), outcome.differences().size());
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.questions()).isGreaterThan(100);
        assertThat(outcome.traps()).isBetween(outcome.questions() / 50, outcome.questions() / 2);
    }

    /** Two optimising configurations for each seed, not always the same ones. */
    private static Outcome shortRun(long seed) throws IOException {
        return batch(1, SMALL_BATCH, OTHERS.subList(0, 1)).plus(batch(seed, SMALL_BATCH, OTHERS.subList(2, 3)));
    }

    private static Outcome longRun(long first, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        Outcome all = new Outcome(0, 0, List.of());
        for (long seed = first; System.nanoTime() < end && all.differences().size() < MOST_DIFFERENCES; seed += BATCH) {
            all = all.plus(batch(seed, BATCH, OTHERS));
            System.out.printf(
                    "fuzz: seeds to %d, %d answers, %d differences%n",
                    seed + BATCH, all.questions(), all.differences().size());
        }
        return all;
    }

    private static Outcome batch(long seed, int count, List<Engine> others) throws IOException {
        List<Engine> engines = new ArrayList<>(List.of(REFERENCE, new Interpreter()));
        engines.addAll(others);
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
