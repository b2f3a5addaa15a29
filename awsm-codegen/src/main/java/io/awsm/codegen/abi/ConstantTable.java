package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;

/**
 * A table that nothing can change, as constant data: an array of the code and the signature of each function, null and 0
 * where there is none. A call through it reads neither the instance nor a reference.
 */
public final class ConstantTable {

    private ConstantTable() {}

    public static String symbol(ModuleContext context, int table) {
        return context.symbols().internal("table", table);
    }

    /** Its address in {@code unit}. */
    public static Value address(Unit unit, int table) {
        ModuleContext context = unit.context();
        int size = context.facts().constantTable(table).orElseThrow().length;
        return unit.variable(symbol(context, table), Type.array(size, entry(context)));
    }

    public static Type entry(ModuleContext context) {
        return Type.struct(List.of(Type.PTR, context.word()));
    }
}
