// SPDX-License-Identifier: Apache-2.0
/**
 * The binary format (specification 5): bytes to {@link io.awsm.wasm.module.Module} and to instructions.
 *
 * <pre>
 *   ModuleReader       sections, in order: the module without the code of its functions
 *     SegmentReader      element and data segments
 *     NameSectionReader  the custom name section
 *     ExpressionReader   constant expressions
 *     TypeReader         types and limits
 *   InstructionReader  one instruction at a time
 *   Locals             the declarations at the start of a body
 *   BodyScanner        a body without validation, to find what is malformed
 *   BinaryReader       integers, names and counts: the only class that touches the bytes
 *   BinaryErrors       what can be wrong, with Proposals that name the later versions of WebAssembly
 * </pre>
 *
 * <p>A size field (of a section, of a body) does not bound the reader: it is compared afterwards with what the grammar
 * matched, as the specification has it. So content without its end is reported as what follows from that: the bytes
 * behind it make no sense, or the size does not match.
 *
 * <p>Nothing here recurses, and nothing is allocated by a count that the remaining bytes cannot fulfil. What a count may
 * be at most is in {@link io.awsm.wasm.ImplementationLimits}.
 */
package io.awsm.wasm.binary;
