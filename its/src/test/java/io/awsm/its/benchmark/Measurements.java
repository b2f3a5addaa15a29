// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Engine;
import io.awsm.its.Outcome;
import io.awsm.its.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program in several engines, of which the first says what is right. */
final class Measurements {

    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    /** Until the first engine ran this long in all, but no more than MOST_ROUNDS times as often as asked for. */
    private static final double ENOUGH_SECONDS = 0.5;

    private static final int MOST_ROUNDS = 10;

    private final Path directory = Files.createTempDirectory("benchmark");
    private final Measure measure;
    private final int runs;
    private final List<Engine> engines;

    Measurements(Measure measure, int runs, List<Engine> engines) throws IOException {
        this.measure = measure;
        this.runs = runs;
        this.engines = engines;
    }

    /** One engine after the other, then the first again: what disturbs the machine for a while disturbs all. */
    Map<Engine, Series> of(Program program) {
        Map<Engine, Series> results = new LinkedHashMap<>();
        engines.forEach(e -> results.put(e, new Series()));
        Series first = results.get(engines.get(0));
        String expected = run(engines.get(0), program).output();
        int most = measure.isRepeatable() ? 1 : runs * MOST_ROUNDS;
        for (int round = 0; round < most && (round < runs || first.total() <= ENOUGH_SECONDS); round++) {
            for (Engine engine : engines) {
                Outcome outcome = run(engine, program);
                if (!outcome.output().equals(expected)) {
                    throw new IllegalStateException(
                            engine + " computes\n" + outcome.output() + "and native code\n" + expected);
                }
                results.get(engine).add(measure.of(outcome));
            }
        }
        return results;
    }

    private Outcome run(Engine engine, Program program) {
        ProcessBuilder process = engine.process(program, measure.arguments(), Map.of(), directory);
        Outcome outcome = Outcome.of(measure.observed(process), Optional.empty(), TIMEOUT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(engine + " fails at " + program + ":\n" + outcome.transcript());
        }
        return outcome;
    }
}
