// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.LargeFrames;
import io.awsm.llvm.ir.CallingConvention;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Metadata;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the LLVM modules that a WebAssembly module becomes. Unit 0 has everything but the functions' bodies, which are
 * divided among all ({@link Shards}). What one unit defines and another uses is hidden instead of internal.
 */
public final class Unit {

    private final ModuleContext context;
    private final IrModule ir;
    private final int number;
    private final Shards shards;
    /** Null if nobody asks. */
    private final SourceLines lines;

    private final Map<Value, Value> opaqueConstants = new HashMap<>();
    /** Those that have been referred to. */
    private final Value[] functions;

    public Unit(ModuleContext context, IrModule ir, Shards shards, int number) {
        this.context = context;
        this.ir = ir;
        this.shards = shards;
        this.number = number;
        this.lines = context.options().lines()
                ? new SourceLines(ir, context.options().prefix())
                : null;
        this.functions = new Value[context.module().functions().size()];
    }

    public ModuleContext context() {
        return context;
    }

    public IrModule ir() {
        return ir;
    }

    /** The linkage of what is not part of the C API. */
    public String linkage() {
        return shards.count() == 1 ? "internal" : "hidden";
    }

    /** A function of the module by index, of the import's adapter if it is imported; declared if need be. */
    public Value function(int index) {
        if (functions[index] == null) {
            List<Type> parameters = context.abi(index).parameterTypes(context.manyInstances());
            functions[index] = reach(index, context.symbols().function(index), parameters);
        }
        return functions[index];
    }

    /**
     * What is called by reference and by tail calls: of a function through which tail calls may go on, the code with {@link
     * AllRegisters}; of any other the function itself. Both are the same to a caller.
     */
    public Value tailFunction(int index) {
        if (!context.continuesTailCalls(index)) {
            return function(index);
        }
        List<Type> parameters =
                context.allRegisters().parameters().stream().map(Value::type).toList();
        return reach(index, context.symbols().tailFunction(index), parameters);
    }

    private Value reach(int index, String symbol, List<Type> parameters) {
        boolean here = index < context.module().importedFunctions() ? number == 0 : defines(index);
        if (here) {
            return Value.global(symbol);
        }
        Type result = context.abi(index).result();
        return ir.declare("hidden", convention(), result, symbol, parameters, ir.attributes("nounwind"));
    }

    /** Whether the body of a function is defined, and belongs into this unit. */
    public boolean defines(int function) {
        int body = function - context.module().importedFunctions();
        return body >= 0 && shards.of(body) == number;
    }

    /** A variable that unit 0 defines. */
    public Value variable(String symbol, Type type) {
        return number == 0 ? Value.global(symbol) : ir.external("hidden", symbol, type);
    }

    /**
     * The address of a constant that LLVM must not look into: as if somebody else might initialise it before the program
     * starts. Each unit has its own.
     *
     * @param size of the constant, in bytes
     */
    public Value opaqueConstant(Value constant, int size) {
        return opaqueConstants.computeIfAbsent(
                constant,
                c -> ir.global(
                        context.symbols().internal("opaque", opaqueConstants.size()),
                        "internal externally_initialized",
                        "constant",
                        c,
                        size));
    }

    private CallingConvention convention() {
        return context.options().target().convention();
    }

    /**
     * Starts a function that runs in guest mode and that the runtime calls.
     *
     * @param parameters %instance is among them if there are many
     * @param function to which a trap belongs because there is no room for its frame
     */
    public FunctionBuilder begin(String symbol, Type result, List<Value> parameters, String attributes, int function) {
        return begin(CallingConvention.C, symbol, result, parameters, attributes, function);
    }

    /** The same for one that guest code calls. */
    public FunctionBuilder beginGuest(
            String symbol, Type result, List<Value> parameters, String attributes, int function) {
        return begin(convention(), symbol, result, parameters, attributes, function);
    }

    private FunctionBuilder begin(
            CallingConvention convention,
            String symbol,
            Type result,
            List<Value> parameters,
            String attributes,
            int function) {
        if (!context.largeFrames().contains(symbol)) {
            return define(linkage(), convention, result, symbol, parameters, attributes, function);
        }
        StackCheck.writeChecked(this, convention, symbol, result, parameters, attributes, function);
        String name = LargeFrames.body(symbol);
        FunctionBuilder body = define("internal", convention, result, name, parameters, attributes, function);
        body.attributes("noinline");
        return body;
    }

    /** Starts a function, whose instructions are of function {@code function} of the module. */
    FunctionBuilder define(
            String linkage,
            CallingConvention convention,
            Type result,
            String symbol,
            List<Value> parameters,
            String attributes,
            int function) {
        if (lines == null || function == TrapCode.NO_FUNCTION) {
            return ir.function(linkage, convention, result, symbol, parameters, attributes);
        }
        Metadata line = lines.function(function);
        FunctionBuilder builder =
                ir.function(linkage, convention, result, symbol, parameters, attributes + " !dbg " + line);
        lines.locate(builder, function, line);
        return builder;
    }

    /** Starts function {@code function} of the module, with the {@linkplain FunctionAbi#parameters parameters} of its type. */
    public FunctionBuilder begin(int function, String attributes) {
        FunctionAbi abi = context.abi(function);
        List<Value> parameters = abi.parameters(context.manyInstances());
        return beginGuest(context.symbols().function(function), abi.result(), parameters, attributes, function);
    }

    /** Starts its {@linkplain #tailFunction other form}. */
    public FunctionBuilder beginTail(int function, String attributes) {
        return beginGuest(
                context.symbols().tailFunction(function),
                context.abi(function).result(),
                context.allRegisters().parameters(),
                attributes,
                function);
    }
}
