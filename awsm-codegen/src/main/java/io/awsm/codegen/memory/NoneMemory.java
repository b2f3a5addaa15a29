// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Value;

/** No protection: the guest can reach 8 GiB of the host's address space from the memory's base on. */
final class NoneMemory extends ContiguousMemory {

    NoneMemory(AccessContext context) {
        super(context);
    }

    /** Nothing is checked. */
    @Override
    Value maybeThere(Stream stream, Value highest) {
        return Value.TRUE;
    }
}
