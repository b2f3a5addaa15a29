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

    /**
     * Whether a trap of an access to memory may come late, or not at all if nothing depends on what was read, so that
     * what follows it says nothing.
     */
    default boolean isImprecise() {
        return false;
    }
}
