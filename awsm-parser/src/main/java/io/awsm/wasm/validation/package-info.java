// SPDX-License-Identifier: Apache-2.0
/**
 * Validation (specification 3): which decoded modules have a meaning.
 *
 * <pre>
 *   ModuleValidator               everything but the bodies; or all of a module
 *     ConstantExpressionValidator
 *   FunctionValidator             one body: reader, validator and consumer in one pass
 *     InstructionValidator          the typing rules of control instructions
 *       OperandValidator              those of all others
 *     OperandStack, ControlStack, Context: what the rules are about
 * </pre>
 *
 * <p>The algorithm is that of the specification's appendix "Validation Algorithm". The stacks are arrays, so that depth
 * costs a few bytes, and nothing recurses. Every rule throws an exception made by {@code ValidationErrors}; its text
 * begins with the words of the specification's test suite.
 */
package io.awsm.wasm.validation;
