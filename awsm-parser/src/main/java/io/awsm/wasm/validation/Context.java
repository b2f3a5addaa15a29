// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.TableType;
import java.util.List;

/**
 * What the indices of a module stand for (specification 3.1.1). They are unsigned, so a negative one is too large; an
 * error is about the current place.
 */
final class Context {

    private final Module module;
    private final ValidationErrors errors;

    Context(Module module, ValidationErrors errors) {
        this.module = module;
        this.errors = errors;
    }

    FunctionType type(int index) {
        return get("type", module.types(), index);
    }

    FunctionType function(int index) {
        return get("function", module.functions(), index);
    }

    TableType table(int index) {
        return get("table", module.tables(), index);
    }

    MemoryType memory(int index) {
        return get("memory", module.memories(), index);
    }

    GlobalType global(int index) {
        return get("global", module.globals(), index);
    }

    /** The type of an element segment. */
    ReferenceType elementSegment(int index) {
        return get("elem segment", module.elements(), index).type();
    }

    /** Only that there is such a segment, as it has no type. */
    void dataSegment(int index) {
        // Without any data segment the index is wrong in any case, and that says more.
        if (module.dataCount().isEmpty() && !module.data().isEmpty()) {
            throw errors.malformed().dataCountRequired();
        }
        get("data segment", module.data(), index);
    }

    /** A global of a constant expression that sees the first {@code count} of the module. */
    GlobalType globalOfConstant(int index, int count) {
        global(index);
        if (index >= count) {
            throw errors.globalNotVisible(index, count);
        }
        return module.globals().get(index);
    }

    /** References to functions of the type with this index. */
    ReferenceType references(int type) {
        type(type);
        return new ReferenceType(
                true, new HeapType.Defined(module.definedTypes().first(type).orElseThrow()));
    }

    /** The type of a reference to this function. */
    ReferenceType referenceTo(int function) {
        function(function);
        return new ReferenceType(false, new HeapType.Defined(module.typeIndex(function)));
    }

    /** The function must be one that may become a reference. */
    ReferenceType declaredReferenceTo(int function) {
        ReferenceType type = referenceTo(function);
        if (!module.isReferenced(function)) {
            throw errors.undeclaredReference(function);
        }
        return type;
    }

    private <T> T get(String space, List<T> items, int index) {
        if (index < 0 || index >= items.size()) {
            throw errors.unknown(space, index, items.size());
        }
        return items.get(index);
    }
}
