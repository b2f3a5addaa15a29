// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import java.util.BitSet;

/**
 * What must be known of a function's body before its first instruction is translated.
 *
 * @param firstCall the offset in the module of the instruction before which it must make sure that there is room for what it calls; {@link
 *     #NO_CALL} if it calls nothing
 * @param memories which memories it accesses by loads and stores
 * @param tailCalls whether it may end with the call of another function, whose frame takes the place of its own
 * @param inLargeCircle whether it belongs to many functions that call one another, which must not be inlined
 */
public record FunctionFacts(int firstCall, BitSet memories, boolean tailCalls, boolean inLargeCircle) {

    /** No offset of an instruction. */
    public static final int NO_CALL = FirstCall.NONE;
}
