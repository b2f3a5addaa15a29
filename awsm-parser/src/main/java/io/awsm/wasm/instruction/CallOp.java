// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * Calls (specification 2.4.8): opcode, mnemonic, what is called, and whether the function ends with the call.
 *
 * @since 0.1
 */
public enum CallOp implements Op {
    CALL(0x10, "call", Feature.MVP, Callee.FUNCTION, false),
    CALL_INDIRECT(0x11, "call_indirect", Feature.MVP, Callee.ELEMENT, false),
    RETURN_CALL(0x12, "return_call", Feature.TAIL_CALLS, Callee.FUNCTION, true),
    RETURN_CALL_INDIRECT(0x13, "return_call_indirect", Feature.TAIL_CALLS, Callee.ELEMENT, true),
    CALL_REF(0x14, "call_ref", Feature.FUNCTION_REFERENCES, Callee.REFERENCE, false),
    RETURN_CALL_REF(0x15, "return_call_ref", Feature.FUNCTION_REFERENCES, Callee.REFERENCE, true);

    /** What is called, and so what the immediates are. */
    public enum Callee {
        /** A function of the module: its index. */
        FUNCTION,
        /** An element of a table: the index of its type, that of the table. */
        ELEMENT,
        /** A reference: the index of its type. */
        REFERENCE
    }

    private final Row row;
    private final Callee callee;
    private final boolean tail;

    CallOp(int opcode, String mnemonic, Feature feature, Callee callee, boolean tail) {
        this.row = new Row(opcode, mnemonic, feature);
        this.callee = callee;
        this.tail = tail;
    }

    @Override
    public Row row() {
        return row;
    }

    public Callee callee() {
        return callee;
    }

    /** Whether the results of the call are those of the function, which is left before the callee begins. */
    public boolean isTail() {
        return tail;
    }
}
