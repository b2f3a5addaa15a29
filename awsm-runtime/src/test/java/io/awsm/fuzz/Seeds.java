// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import java.time.Duration;
import java.time.LocalDate;

/**
 * From which seed on to run, and for how long: {@code -Dawsm.fuzz.seed=N}, {@code -Dawsm.fuzz.minutes=N}; and who is asked: {@code
 * -Dawsm.fuzz.engines=segment}.
 */
final class Seeds {

    private static final long MINUTES = Long.getLong("awsm.fuzz.minutes", 0);

    /** A build must not fail for the date; a long run is to find what no run before has found. */
    private static final long DEFAULT = MINUTES == 0 ? 1_000 : LocalDate.now().toEpochDay() * 100_000;

    private Seeds() {}

    /** Zero: a few seeds are enough. */
    static Duration time() {
        return Duration.ofMinutes(MINUTES);
    }

    /** What the names of engines contain that are asked: all of them, if nothing is said. */
    static String engines() {
        return System.getProperty("awsm.fuzz.engines", "");
    }

    static long first() {
        return Long.getLong("awsm.fuzz.seed", DEFAULT);
    }
}
