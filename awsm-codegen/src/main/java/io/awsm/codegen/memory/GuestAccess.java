// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Value;

/**
 * An access as the guest describes it.
 *
 * @param memory its index
 * @param index the address operand, unsigned
 * @param offset the static offset, 0 to 2^32 - 1, added without wrapping
 * @param bytes the size of the access, 1 to 16
 * @param align what the sum is promised to be a multiple of, which may be wrong
 */
public record GuestAccess(int memory, Value index, long offset, int bytes, int align) {}
