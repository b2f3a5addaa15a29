package io.awsm.compiler;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How long each phase took. */
public final class Timings {

    private final Map<Phase, Duration> durations = new EnumMap<>(Phase.class);

    /** A step that may fail with its files. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }

    /** A step without result. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    void during(Phase phase, Action action) throws IOException {
        measure(phase, () -> {
            action.run();
            return null;
        });
    }

    /** Runs a step, whose time counts for the phase. */
    <T> T measure(Phase phase, Step<T> step) throws IOException {
        long start = System.nanoTime();
        try {
            return step.run();
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
