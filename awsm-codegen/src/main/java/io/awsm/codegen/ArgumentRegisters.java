// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

/**
 * The registers of a machine in which C passes arguments.
 *
 * @param integers how many take integers and pointers
 * @param floats how many take floating-point numbers; an argument of one kind does not use up registers of the other
 * @param vectors whether a vector of 128 bits is passed in one of the latter, else in two of the former
 */
public record ArgumentRegisters(int integers, int floats, boolean vectors) {

    /** Whatever C does, also on the stack: then there are no tail calls. */
    public static final ArgumentRegisters OF_C = new ArgumentRegisters(Integer.MAX_VALUE, Integer.MAX_VALUE, true);

    /** Whether a function can end with a jump to any other. */
    public boolean allowTailCalls() {
        return integers != OF_C.integers;
    }
}
