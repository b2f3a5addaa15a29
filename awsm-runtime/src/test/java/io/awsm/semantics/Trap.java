// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

/** The instruction has no result; the message is in the words of the specification's test suite. */
public final class Trap extends RuntimeException {

    private static final long serialVersionUID = 1;

    Trap(String message) {
        super(message);
    }
}
