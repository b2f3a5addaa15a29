// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import java.io.IOException;
import java.util.List;

/** Something that runs cases. Its {@code toString} is for people. */
interface Engine {

    /**
     * Runs cases that do not know each other.
     *
     * @return for each, for each question: {@code ok}, values ({@code i32:0000002a f32:3f800000}), {@code trap: ...} in
     *     the specification's words, or why there is no answer; or nothing at all, if what it says would be no help
     */
    List<List<String>> answers(List<Candidate> batch) throws IOException;

    /** What an access out of bounds leaves (docs/memory.md). */
    enum OutOfBounds {
        /** All as it was before it. */
        EXACT,
        /** The same, but for the contents of memories. */
        MEMORY_OPEN,
        /** It does not trap; what follows is open, and may never end. */
        NO_TRAP
    }

    default OutOfBounds outOfBounds() {
        return OutOfBounds.EXACT;
    }

    /** Whether it may be out of memory, or of stack, where others are not. */
    default boolean isSmall() {
        return false;
    }
}
