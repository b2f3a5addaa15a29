// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import java.util.BitSet;

/**
 * What must be known of a function's body before its first instruction is translated.
 *
 * @param calls whether it calls anything: if not, it needs no check of the stack
 * @param memories which memories it accesses by loads and stores
 * @param tailCalls whether it may end with the call of another function, whose frame takes the place of its own
 * @param inLargeCircle whether it belongs to many functions that call one another, which must not be inlined
 */
public record FunctionFacts(boolean calls, BitSet memories, boolean tailCalls, boolean inLargeCircle) {}
