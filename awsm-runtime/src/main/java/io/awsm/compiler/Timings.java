// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.compiler.spi.Listener;
import io.awsm.system.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long each phase took.
 *
 * @since 0.1
 */
public final class Timings {

    private final Listener listener;
    private final String input;

    private final Map<Phase, Duration> durations = new EnumMap<>(Phase.class);

    /**
     * @param listener hears of each phase
     * @param input the name of what goes through them
     */
    Timings(Listener listener, String input) {
        this.listener = listener;
        this.input = input;
    }

    /** A step without result. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    void during(Phase phase, Action action) throws IOException {
        measure(phase, progress -> {
            action.run();
            return null;
        });
    }

    /** Runs a step, whose time counts for the phase. */
    <T> T measure(Phase phase, Progress.Work<T> step) throws IOException {
        long start = System.nanoTime();
        try {
            return phase == Phase.RUNTIME
                    ? step.run(Progress.NONE) // which consists of steps with names of their own
                    : Progress.of(listener, input + ": " + phase.text(), step);
        } finally {
            durations.merge(phase, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
        }
    }

    /** Time spent in a phase, zero if it did not happen. */
    public Duration of(Phase phase) {
        return durations.getOrDefault(phase, Duration.ZERO);
    }

    /** {@code read 3 ms, validate 5 ms, ...}. */
    @Override
    public String toString() {
        return durations.entrySet().stream()
                .map(e -> e.getKey().text() + " " + e.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
