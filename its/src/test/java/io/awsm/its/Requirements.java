// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What tests need besides Java and Maven. Without it they are skipped, unless all tests are asked for. */
public final class Requirements {

    private static final boolean ALL_TESTS = "all".equals(System.getenv("AWSM_TESTS"));

    private Requirements() {}

    /** Skips the test, or fails it, where something is missing. */
    public static void need(boolean present, String what) {
        if (!present && ALL_TESTS) {
            fail("AWSM_TESTS=all, but there is no " + what);
        } else if (!present) {
            abort("skipped: there is no " + what);
        }
    }
}
