// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler.spi;

import java.util.List;

/**
 * Hears what happens while something takes long. Called from several threads; every method may be left out.
 *
 * @since 0.1
 */
public interface Listener {

    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** {@code done} of a step that has failed. */
    long GIVEN_UP = -1;

    /** Something that the user should know, in one line. */
    default void note(String message) {}

    /** A child process starts. */
    default void command(List<String> command) {}

    /**
     * A step of the work begins, goes on or ends. There may be several at a time, one within the other or side by side.
     *
     * @param step what is done, in a few words; the same ones until it ends
     * @param done how much of it is: 0 when it begins, {@code total} when it ends, {@link #GIVEN_UP} if it fails
     * @param total in all, at least 1; units and number are the step's own, and the number may change
     */
    default void progress(String step, long done, long total) {}
}
