// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.Opcodes.*;

import io.awsm.wasm.ErrorFactory;
import io.awsm.wasm.Features;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.module.Section;
import org.junit.jupiter.api.Test;

/** Every way to be malformed has a module; what is said of it, and where, is in {@link MalformedModuleTest}. */
class BinaryErrorsTest {

    private static ModuleBytes function() {
        return module().item(Section.TYPE, 0x60, 0, 0).item(Section.FUNCTION, 0);
    }

    @Test
    void eachIsProduced() {
        new ErrorFactory(BinaryErrors.class)
                .produces("unexpectedEnd", module().raw(1))
                .produces("integerTooLong", module().raw(1, 0x80, 0x80, 0x80, 0x80, 0x80, 0))
                .produces("integerTooLarge", module().raw(1, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F))
                .produces("lengthOutOfBounds", module().raw(1, 9))
                .produces("malformedUtf8", module().section(0, 1, 0x80))
                .produces("badMagic", bytes(0, 'w', 'a', 't'))
                .produces("emptyFile", bytes())
                .produces("unknownVersion", bytes(0, 'a', 's', 'm', 0, 0, 0, 1))
                .produces("malformedSectionId", module().section(99))
                .produces("unexpectedSection", module().section(2, 0).section(1, 0))
                .produces("sizeMismatch", module().section(1, 0, 0))
                .produces("inconsistentCode", function())
                .produces("inconsistentData", module().section(12, 1))
                .produces("dataCountRequired", code(FC, 9, 0).item(Section.DATA, 1, 0))
                .produces("malformedImportKind", module().item(Section.IMPORT, 0, 0, 5, 0))
                .produces("malformedExportKind", module().item(Section.EXPORT, 0, 5, 0))
                .produces("malformedElementSegment", module().item(Section.ELEMENT, 8))
                .produces("malformedElementKind", module().item(Section.ELEMENT, 1, 1, 0))
                .produces("malformedDataSegment", module().item(Section.DATA, 3))
                .produces("malformedFunctionType", module().item(Section.TYPE, 0x40))
                .produces("malformedValueType", module().item(Section.TYPE, 0x60, 1, 0x40, 0))
                .produces("malformedReferenceType", module().item(Section.TABLE, I32, 0, 0))
                .produces("malformedTable", module().item(Section.TABLE, 0x40, 1, FUNCREF, 0, 0))
                .produces("malformedBlockType", code(BLOCK, 0xC0, 0x7F, END))
                .produces("malformedMemoryLimits", module().item(Section.MEMORY, 16, 0))
                .produces("malformedPageSize", module().item(Section.MEMORY, 8, 0, 65))
                .produces("malformedTableLimits", module().item(Section.TABLE, FUNCREF, 8, 0))
                .produces("malformedMutability", module().item(Section.GLOBAL, I32, 4, I32_CONST, 0, END))
                .produces("illegalOpcode", code(0xFF))
                .produces("illegalOpcode", code(FC, 99))
                .produces("unsupportedInstruction", code(0x0A))
                .produces("disabled", code(0xC0).toBytes(), Features.parse("1.0"))
                .produces("malformedMemoryFlags", code(I32_LOAD, 0x80, 1, 0))
                .produces("zeroByteExpected", code(MEMORY_SIZE, 1).toBytes(), Features.parse("2.0"))
                .produces("endExpected", code(ELSE))
                .produces(
                        "tooManyLocals",
                        function().item(Section.CODE, 10, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, I32, 1, I64, END))
                .produces("limitExceeded", code(repeat(ImplementationLimits.BODY_SIZE, NOP)))
                .produces("unknownType", module().item(Section.FUNCTION, 0).body())
                .nothingElse();
    }
}
