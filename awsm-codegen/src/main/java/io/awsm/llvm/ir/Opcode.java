// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** What an instruction that only computes does. */
public sealed interface Opcode permits Binary, Conversion, IntPredicate, FloatPredicate, Operator {

    /** LLVM's keyword, with flags or the predicate. */
    String keyword();
}
