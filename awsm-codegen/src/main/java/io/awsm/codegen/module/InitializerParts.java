// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.module;

import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions that instantiation is divided into: there may be a million globals, or a hundred thousand segments, and
 * LLVM takes longer than linear time for long functions.
 */
final class InitializerParts {

    /** Instructions of LLVM after which another function begins. */
    private static final int LARGEST = 1024;

    private final Unit unit;
    private final List<Value> functions = new ArrayList<>();
    private FunctionBuilder builder;
    private InstanceState state;
    private ConstantExpressions expressions;

    InitializerParts(Unit unit) {
        this.unit = unit;
    }

    /** To be called before each item: starts a function if there is none or it is long enough. */
    void next() {
        if (builder != null && builder.size() < LARGEST) {
            return;
        }
        end();
        String symbol = unit.context().symbols().internal("initialize", functions.size());
        builder = begin(unit, symbol);
        state = new InstanceState(unit, builder);
        expressions = new ConstantExpressions(unit.context(), builder, state);
        functions.add(Value.global(symbol));
    }

    FunctionBuilder builder() {
        return builder;
    }

    InstanceState state() {
        return state;
    }

    ConstantExpressions expressions() {
        return expressions;
    }

    /** Ends the last one; the functions in the order in which they must be called, with the instance. */
    List<Value> end() {
        if (builder != null) {
            builder.ret();
            builder.finish();
        }
        return functions;
    }

    /** Never inlined: it writes what other functions may assume constant. */
    static FunctionBuilder begin(Unit unit, String symbol) {
        List<Value> parameters = List.of(Local.named(Type.PTR, "instance"), Local.named(Type.PTR, "unused"));
        String attributes = unit.ir().attributes("cold noinline nounwind optsize");
        return unit.begin(symbol, Type.VOID, parameters, attributes, TrapCode.NO_FUNCTION);
    }
}
