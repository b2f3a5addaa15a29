// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test whose first parameter is a {@link Row}: runs on each that has an operating system. Where an emulator is missing it is
 * skipped, and says which, or fails if all tests are asked for ({@link Requirements}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{arguments}")
@ArgumentsSource(Rows.class)
public @interface ForEachRow {

    /**
     * Levels of optimisation, which are the second parameter: all of them on the machine that tests run on. On others the
     * mechanisms of a target take turns, beginning with the last level.
     */
    String[] levels() default {};

    /** Not with mechanisms that protect nothing. */
    boolean checked() default false;

    /** Also where an emulator is needed, which has limits of its own. */
    boolean emulated() default true;

    /** On microcontrollers, too. */
    boolean boards() default false;
}
