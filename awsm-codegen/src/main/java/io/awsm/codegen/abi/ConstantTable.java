// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.type.FunctionType;

/**
 * A table that nothing can change, as constant data: an array of the code of each function, null where there is none, and an
 * array of what tells their types apart. A call through it reads neither the instance nor a reference, and scales no index.
 */
public final class ConstantTable {

    /** The number where there is no function. */
    public static final int NO_TYPE = 0;

    private ConstantTable() {}

    public static String codeSymbol(ModuleContext context, int table) {
        return context.symbols().internal("table", table);
    }

    public static String typesSymbol(ModuleContext context, int table) {
        return context.symbols().internal("types", table);
    }

    /** The address of the array of pointers to code in {@code unit}. */
    public static Value code(Unit unit, int table) {
        return array(unit, codeSymbol(unit.context(), table), table, Type.PTR);
    }

    /** The address of the array of i32, the numbers of types. */
    public static Value types(Unit unit, int table) {
        return array(unit, typesSymbol(unit.context(), table), table, Type.I32);
    }

    private static Value array(Unit unit, String symbol, int table, Type element) {
        int size = unit.context().facts().constantTable(table).orElseThrow().length;
        return unit.variable(symbol, Type.array(size, element));
    }

    /** The same for equal types of the module, and for no others; nobody else sees these tables. */
    public static int number(ModuleContext context, FunctionType type) {
        return context.facts().typeIndex(type) + 1;
    }
}
