// SPDX-License-Identifier: Apache-2.0
/**
 * What numeric and vector instructions compute, once more: the definitions of specification 4.3 and 4.4.3 in plain
 * Java, on mathematical integers and on Java's own IEEE 754 arithmetic. It shares nothing with the compiler but the
 * mnemonics and signatures of the instructions, so it can say what compiled code has to return.
 *
 * <pre>
 *   Integers      integers of N bits (4.3.2)
 *   Floats        IEEE 754 values of 32 or 64 bits, and what becomes of NaNs (4.3.3)
 *   Conversions   from one to the other (4.3.4)
 *   Scalars       numeric instructions: which of these a mnemonic means
 *   Vectors       vector instructions: how they apply these to lanes
 *   EdgeValues    operands where things go wrong first
 * </pre>
 *
 * <p>Operands are bits in a {@code long}, the upper ones zero. Results are texts, since a float's may be one of many:
 * all hexadecimal digits of the value's width, {@code nan:canonical} or {@code nan:arithmetic}.
 */
package io.awsm.semantics;
