// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

/** How many instances of the module a program can have. */
public enum Instances {
    /** Any number: generated functions take the instance as first parameter. */
    MANY,
    /** One, in static memory: no parameter, state at addresses that the linker knows. */
    ONE
}
