// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.util.Locale;

/**
 * The steps of a compilation.
 *
 * @since 0.1
 */
public enum Phase {
    READ,
    VALIDATE,
    GENERATE,
    /** Finding or compiling the runtime, and LLVM before it. */
    RUNTIME,
    COMPILE,
    LINK;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
