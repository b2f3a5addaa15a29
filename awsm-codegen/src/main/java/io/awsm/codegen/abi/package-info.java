// SPDX-License-Identifier: Apache-2.0
/**
 * The contract with the C runtime and the host (docs/abi.md): the only place that names a runtime symbol, knows an
 * offset into an instance, or makes a public symbol.
 *
 * <pre>
 *   RuntimeStruct     the structures of the headers, member for member
 *   Layout            where an instance has what
 *   InstanceState     pointers into the instance, for instances `many` (parameter) and `one` (static)
 *   RuntimeFunction   what generated code calls
 *   WasiFunction      what WASI imports bind to
 *   FunctionAbi       the calling convention of guest code
 *   AllRegisters      the same for functions that end with calls of any others
 *   HostAbi           that of C, for functions of the host and of WASI
 *   ValueArray        arguments and results in memory
 *   Signatures        canonical signatures as words
 *   Symbols           names, and their mangling for C
 *   AliasInfo         what LLVM may assume about loads and stores
 *   GuestAttributes   sections that the runtime looks at
 *   TrapCode          reasons
 * </pre>
 */
package io.awsm.codegen.abi;
