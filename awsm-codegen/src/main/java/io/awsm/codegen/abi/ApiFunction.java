// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static io.awsm.codegen.abi.ApiFunction.Parameter.CAPACITY;
import static io.awsm.codegen.abi.ApiFunction.Parameter.CONFIG;
import static io.awsm.codegen.abi.ApiFunction.Parameter.CONSTANT_INSTANCE;
import static io.awsm.codegen.abi.ApiFunction.Parameter.IMPORTS;
import static io.awsm.codegen.abi.ApiFunction.Parameter.INFO;
import static io.awsm.codegen.abi.ApiFunction.Parameter.INSTANCE;
import static io.awsm.codegen.abi.ApiFunction.Parameter.NEW_INSTANCE;
import static io.awsm.codegen.abi.ApiFunction.Parameter.NEW_POOL;
import static io.awsm.codegen.abi.ApiFunction.Parameter.POOL;
import static io.awsm.codegen.abi.ApiFunction.Parameter.TRAP_CODE;

import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an object or shared library has for its host besides its exports. The header declares these functions and {@code
 * module.Api} defines them, both from this table. Where there is only one instance, they have no parameter for it, and there are
 * no pools.
 */
public enum ApiFunction {
    NEW(
            "new",
            Result.TRAP,
            "Makes an instance and runs the module's start function. config may be NULL.",
            NEW_INSTANCE,
            IMPORTS,
            CONFIG),
    FREE("free", Result.VOID, "", INSTANCE),
    POOL_NEW(
            "pool_new",
            Result.TRAP,
            "Makes a pool, for config.pool: what instances that end leave to those that come after them, so that these are\n"
                    + "made fast. It keeps what `capacity` instances leave at the most. It may be used by several threads at once, and\n"
                    + "freed while instances that were made with it live. Returns AWSM_OK or AWSM_TRAP_OUT_OF_MEMORY.",
            NEW_POOL,
            CAPACITY),
    POOL_FREE("pool_free", Result.VOID, "", POOL),
    FAIL(
            "fail",
            Result.VOID,
            "For host functions: the call from the host ends and returns `trap` when the host function has returned.",
            INSTANCE,
            TRAP_CODE),
    TRAP(
            "trap",
            Result.NEVER,
            "The same at once: does not return, and drops the frames of the host function. See embed.h.",
            INSTANCE,
            TRAP_CODE),
    INTERRUPT(
            "interrupt",
            Result.VOID,
            "Ends the calls of the instance's store that are under way with AWSM_TRAP_INTERRUPTED. From any thread and"
                    + " any signal handler.",
            INSTANCE),
    TRAP_INFO(
            "trap_info",
            Result.VOID,
            "What is known of the last trap in the instance's store.",
            CONSTANT_INSTANCE,
            INFO),
    EXIT_STATUS(
            "exit_status", Result.NUMBER, "What the guest gave to proc_exit, after AWSM_TRAP_EXIT.", CONSTANT_INSTANCE);

    /** What a function returns. */
    enum Result {
        VOID("void ", Type.VOID, "nounwind"),
        TRAP("enum awsm_trap ", Type.I32, "nounwind"),
        NUMBER("int32_t ", Type.I32, "nounwind"),
        NEVER("AWSM_NORETURN void ", Type.VOID, "cold noreturn nounwind");

        private final String c;
        private final Type type;
        private final String attributes;

        Result(String c, Type type, String attributes) {
            this.c = c;
            this.type = type;
            this.attributes = attributes;
        }
    }

    /** A parameter; in the C type, {@code NAME} stands for the prefix. */
    enum Parameter {
        NEW_INSTANCE("struct NAME **", "instance"),
        INSTANCE("struct NAME *", "instance"),
        CONSTANT_INSTANCE("const struct NAME *", "instance"),
        IMPORTS("const struct NAME_imports *", "imports"),
        CONFIG("const struct awsm_config *", "config"),
        NEW_POOL("struct awsm_pool **", "pool"),
        POOL("struct awsm_pool *", "pool"),
        CAPACITY("size_t ", "capacity"),
        TRAP_CODE("enum awsm_trap ", "trap"),
        INFO("struct awsm_trap_info *", "info");

        private final String c;
        private final String name;

        Parameter(String c, String name) {
            this.c = c;
            this.name = name;
        }

        private boolean isInstance() {
            return name.equals("instance");
        }

        private Value value(Type word) {
            Type type = this == TRAP_CODE ? Type.I32 : this == CAPACITY ? word : Type.PTR;
            return Local.named(type, name);
        }

        private String declaration(String prefix, boolean hasImports) {
            String type = this == IMPORTS && !hasImports ? "const void *" : c.replace("NAME", prefix);
            return type + name;
        }
    }

    private final String suffix;
    private final Result result;
    private final String comment;
    private final List<Parameter> parameters;

    ApiFunction(String suffix, Result result, String comment, Parameter... parameters) {
        this.suffix = suffix;
        this.result = result;
        this.comment = comment;
        this.parameters = List.of(parameters);
    }

    /** What its symbol ends with, after the prefix. */
    public String suffix() {
        return suffix;
    }

    /** Whether there is such a function, by whether there may be many instances. */
    public boolean exists(boolean many) {
        return many || this != POOL_NEW && this != POOL_FREE;
    }

    public Type result() {
        return result.type;
    }

    /** Whether it returns. */
    public boolean returns() {
        return result != Result.NEVER;
    }

    /** LLVM's attributes of the function. */
    public String attributes() {
        return result.attributes;
    }

    /** Its parameters as LLVM has them. */
    public List<Value> parameters(ModuleContext context) {
        return parameters(context.manyInstances())
                .map(parameter -> parameter.value(context.word()))
                .toList();
    }

    /** What the header says about it; may be empty, or have several lines. */
    public String comment(boolean hasImports) {
        return parameters.contains(IMPORTS) && !hasImports
                ? comment + " There are no imports: pass NULL for them."
                : comment;
    }

    /**
     * Its declaration in C.
     *
     * @param prefix of public symbols, also the name of the structure that is an instance
     * @param hasImports whether there is a structure of what is imported
     */
    public String declaration(String prefix, String symbol, boolean many, boolean hasImports) {
        List<String> all = parameters(many)
                .map(parameter -> parameter.declaration(prefix, hasImports))
                .toList();
        return result.c + symbol + "(" + (all.isEmpty() ? "void" : String.join(", ", all)) + ");";
    }

    private Stream<Parameter> parameters(boolean many) {
        return parameters.stream().filter(parameter -> many || !parameter.isInstance());
    }
}
