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

    /** Something that the user should know, in one line. */
    default void note(String message) {}

    /** A step of the work begins, in one line; of interest to those who wait or who look for lost time. */
    default void step(String message) {}

    /** A child process starts. */
    default void command(List<String> command) {}

    /**
     * A download goes on.
     *
     * @param what the artifact
     * @param done bytes so far
     * @param total bytes in all, or -1 while unknown
     */
    default void download(String what, long done, long total) {}
}
