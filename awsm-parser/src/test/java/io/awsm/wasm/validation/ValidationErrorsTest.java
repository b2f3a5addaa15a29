// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.Opcodes.*;

import io.awsm.wasm.ErrorFactory;
import io.awsm.wasm.Features;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.module.Section;
import org.junit.jupiter.api.Test;

/**
 * Every way to be invalid has a module; what is said of it, and where, is in {@link FunctionValidatorTest} and {@link
 * ModuleValidatorTest}.
 */
class ValidationErrorsTest {

    /** A function with this code, a table of each type and an immutable global. */
    private static ModuleBytes tables(int... instructions) {
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.TABLE, FUNCREF, 0, 0)
                .item(Section.TABLE, EXTERNREF, 0, 0)
                .item(Section.GLOBAL, I32, 0, I32_CONST, 0, END)
                .body(instructions);
    }

    /** A function with a local that cannot be null. */
    private static ModuleBytes locals(int... instructions) {
        byte[] declaration = bytes(1, 1, REF, FUNCREF);
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.CODE, sized(concat(declaration, bytes(instructions), bytes(END))));
    }

    @Test
    void eachIsProduced() {
        new ErrorFactory(ValidationErrors.class)
                .produces("typeMismatch", code(I64_CONST, 0, I32_EQZ, DROP))
                .produces("operandMissing", code(I32_EQZ, DROP))
                .produces("operandMissing", code(DROP))
                .produces("valuesLeft", code(I32_CONST, 0))
                .produces("labelArity", code(BLOCK, I32, UNREACHABLE, BR_TABLE, 1, 0, 1, END, DROP))
                .produces(
                        "tailResults",
                        module().item(Section.TYPE, 0x60, 0, 1, I32)
                                .item(Section.TYPE, 0x60, 0, 0)
                                .item(Section.FUNCTION, 0)
                                .item(Section.TABLE, FUNCREF, 0, 0)
                                .body(I32_CONST, 0, RETURN_CALL_INDIRECT, 1, 0))
                .produces("elseMissing", code(I32_CONST, 0, IF, I32, I32_CONST, 0, END, DROP))
                .produces("notSelectable", code(REF_NULL, FUNCREF, REF_NULL, FUNCREF, I32_CONST, 0, SELECT, DROP))
                .produces("notReference", code(I32_CONST, 0, REF_IS_NULL, DROP))
                .produces("selectArity", code(UNREACHABLE, SELECT_TYPED, 0))
                .produces("tooManyOperands", code(repeat(ImplementationLimits.OPERANDS + 1, MEMORY_SIZE, 0)))
                .produces("tooManyLoops", code(repeat(ImplementationLimits.NESTED_LOOPS + 1, LOOP, VOID)))
                .produces("unknownLocal", code(LOCAL_GET, 0, DROP))
                .produces("unknownLabel", code(BR, 1))
                .produces("unknown", code(CALL, 1))
                .produces("globalNotVisible", module().item(Section.GLOBAL, I32, 0, GLOBAL_GET, 0, END))
                .produces("alignmentTooLarge", code(I32_CONST, 0, I32_LOAD, 3, 0, DROP))
                .produces("invalidLane", code(UNREACHABLE, FD, 0x15, 16, DROP))
                .produces("immutableGlobal", tables(I32_CONST, 0, GLOBAL_SET, 0))
                .produces("undeclaredReference", code(REF_FUNC, 0, DROP))
                .produces("notFunctionTable", tables(I32_CONST, 0, CALL_INDIRECT, 0, 1))
                .produces("uninitializedLocal", locals(LOCAL_GET, 0, DROP))
                .produces("labelNotReference", code(UNREACHABLE, BR_ON_NON_NULL, 0))
                .produces("tableNotInitialized", module().item(Section.TABLE, REF, FUNCREF, 0, 0))
                .produces("elementTypes", tables(UNREACHABLE, FC, 14, 0, 1))
                .produces("constantExpressionRequired", module().item(Section.GLOBAL, I32, 0, NOP, END))
                .produces(
                        "segmentType",
                        module().item(Section.TABLE, EXTERNREF, 0, 0).item(Section.ELEMENT, 0, I32_CONST, 0, END, 0))
                .produces("minimumAboveMaximum", module().item(Section.TABLE, FUNCREF, 1, 2, 1))
                .produces("pageSize", module().item(Section.MEMORY, 8, 0, 12))
                .produces("memoryTooLarge", module().item(Section.MEMORY, 0, 0x81, 0x80, 4))
                .produces(
                        "multipleMemories",
                        module().item(Section.MEMORY, 0, 0)
                                .item(Section.MEMORY, 0, 0)
                                .toBytes(),
                        Features.parse("2.0"))
                .produces(
                        "startType",
                        module().item(Section.TYPE, 0x60, 0, 1, I32)
                                .item(Section.FUNCTION, 0)
                                .section(8, 0)
                                .body(I32_CONST, 0))
                .produces(
                        "duplicateExport",
                        module().item(Section.MEMORY, 0, 0)
                                .item(Section.EXPORT, 0, 2, 0)
                                .item(Section.EXPORT, 0, 2, 0))
                .nothingElse();
    }
}
