package io.awsm.codegen.memory;

import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Value;
import java.util.List;

/** Which instruction of a function computes a value. */
final class Definitions {

    Definitions(List<IrInstruction> body) {}

    /** The instruction that computes a value, which is neither a constant nor a parameter. */
    IrInstruction of(Value value) {
        return ((Local) value).definition();
    }

    /** The number of such a value. */
    int number(Value value) {
        return ((Local) value).number();
    }
}
