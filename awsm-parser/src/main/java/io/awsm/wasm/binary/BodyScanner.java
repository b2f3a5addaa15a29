// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Features;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.DefinedTypes;
import java.util.BitSet;
import java.util.List;

/**
 * Decodes the body of a function without validating it. Needed only when something else is already known to be wrong:
 * the first malformed place of a module is to be reported, and to be malformed is worse than to be invalid.
 *
 * @since 0.1
 */
public final class BodyScanner {

    private BodyScanner() {}

    /** Scans all bodies of a module. */
    public static void scan(Module module) {
        for (int i = 0; i < module.bodies().size(); i++) {
            scan(
                    module.bodies().get(i).bytes(),
                    module.importedFunctions() + i,
                    module.features(),
                    module.definedTypes());
        }
    }

    /**
     * Does nothing if the body is well-formed.
     *
     * @param function its index
     * @param features that it may use
     * @param types that it may name
     * @throws MalformedException at its first malformed place
     * @throws io.awsm.wasm.UnsupportedException if that comes first
     */
    public static void scan(ByteSlice body, int function, Features features, DefinedTypes types) {
        BinaryReader in = new BinaryReader(body.array(), body.start(), body.array().length, function, features, types);
        new Locals(List.of(), in);
        scanExpression(in);
        if (in.offset() != body.end()) {
            throw in.errors(body.end()).sizeMismatch();
        }
    }

    private static void scanExpression(BinaryReader in) {
        BitSet ifs = new BitSet();
        int depth = 0;
        while (depth >= 0) {
            int at = in.offset();
            Instruction instruction = InstructionReader.read(in);
            if (instruction.op() == ControlOp.ELSE) {
                if (!ifs.get(depth)) {
                    throw in.errors(at).endExpected();
                }
                ifs.clear(depth);
            }
            depth += InstructionReader.nesting(instruction);
            if (instruction.op() == BlockOp.IF) {
                ifs.set(depth);
            }
        }
    }
}
