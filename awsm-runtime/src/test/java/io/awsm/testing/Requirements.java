// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * What tests need besides Java and Maven. Without it they are skipped, unless all tests are asked for, by {@code AWSM_TESTS=all} in
 * the environment; where one test runs on many machines, a part of them is enough otherwise.
 */
public final class Requirements {

    private static final boolean ALL_TESTS = "all".equals(System.getenv("AWSM_TESTS"));

    private Requirements() {}

    /** Whether tests are to take the time that they need. */
    public static boolean areAllTestsAsked() {
        return ALL_TESTS;
    }

    /** Skips the test, or fails it, where something is missing. */
    public static void need(boolean present, String what) {
        if (!present && ALL_TESTS) {
            fail("AWSM_TESTS=all, but missing: " + what);
        } else if (!present) {
            abort("skipped, missing: " + what);
        }
    }
}
