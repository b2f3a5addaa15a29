// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Call;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.List;

/**
 * The functions of the C runtime that generated code calls: the only place that names them. Their declarations are in
 * the runtime's {@code abi.h}.
 *
 * <p>The signature column is the result and the parameters, a letter each: {@code v} void, {@code p} pointer, {@code i}
 * 32 bits, {@code l} 64 bits, {@code z} the size of a pointer.
 *
 * <p>What is large and not called in a hurry stays out of line: a module may call it ten thousand times, and LLVM would work
 * a millisecond for each. Bulk memory instructions of constant length are worth it.
 */
public enum RuntimeFunction {
    TRAP("awsm_trap", "vpi", "cold noreturn nounwind"),
    PENDING("awsm_pending", "vp", "cold nounwind"),
    HOST_TRAP("awsm_host_trap", "vpi", "cold noreturn nounwind"),
    HOST_FAIL("awsm_host_fail", "vpi", "nounwind"),
    INTERRUPT("awsm_interrupt", "vp", "nounwind"),
    MEMORY_NEW("awsm_memory_new", "vpppzzz", "noinline nounwind"),
    MEMORY_PLACE("awsm_memory_place", "vpppzzzzzz", "noinline nounwind"),
    MEMORY_GROW("awsm_memory_grow", "ipi", "noinline nounwind"),
    MEMORY_INIT("awsm_memory_init", "vpppiiiii", "noinline nounwind"),
    MEMORY_INIT_SEGMENTS("awsm_memory_init_segments", "vppppz", "noinline nounwind"),
    MEMORY_COPY("awsm_memory_copy", "vpppiiii", "nounwind"),
    MEMORY_FILL("awsm_memory_fill", "vppiiii", "nounwind"),
    PAGED_LOAD8("awsm_paged_load8", "ipppiizi", "nounwind"),
    PAGED_LOAD16("awsm_paged_load16", "ipppiizi", "nounwind"),
    PAGED_LOAD32("awsm_paged_load32", "ipppiizi", "nounwind"),
    PAGED_LOAD64("awsm_paged_load64", "lpppiizi", "nounwind"),
    PAGED_STORE8("awsm_paged_store8", "vpppiizii", "nounwind"),
    PAGED_STORE16("awsm_paged_store16", "vpppiizii", "nounwind"),
    PAGED_STORE32("awsm_paged_store32", "vpppiizii", "nounwind"),
    PAGED_STORE64("awsm_paged_store64", "vpppiizli", "nounwind"),
    TABLE_NEW("awsm_table_new", "vppiziiip", "noinline nounwind"),
    TABLE_GROW("awsm_table_grow", "ippi", "noinline nounwind"),
    TABLE_FILL("awsm_table_fill", "vppipii", "noinline nounwind"),
    TABLE_COPY("awsm_table_copy", "vpppiiii", "noinline nounwind"),
    TABLE_INIT_FUNCTIONS("awsm_table_init_functions", "vppppiiiii", "noinline nounwind"),
    TABLE_INIT_REFERENCES("awsm_table_init_references", "vpppiiiii", "noinline nounwind"),
    FUNCTIONS_NEW("awsm_functions_new", "vpppz", "noinline nounwind"),
    REFERENCE_CHECK("awsm_reference_check", "vppizi", "noinline nounwind"),
    SIGNATURE_EQUAL("awsm_signature_equal", "izz", "nounwind"),
    ENTER("awsm_enter", "ippp", "nounwind"),
    TRAP_INFO("awsm_trap_info", "vpp", "nounwind"),
    EXIT_STATUS("awsm_exit_status", "ip", "nounwind"),
    INSTANCE_NEW("awsm_instance_new", "ipppp", "nounwind"),
    INSTANCE_FREE("awsm_instance_free", "vp", "nounwind"),
    POOL_NEW("awsm_pool_new", "ippz", "nounwind"),
    POOL_FREE("awsm_pool_free", "vp", "nounwind"),
    STATIC_INSTANCE_NEW("awsm_static_instance_new", "ippppp", "nounwind"),
    STATIC_INSTANCE_FREE("awsm_static_instance_free", "vp", "nounwind"),
    START("awsm_start", "vp", "noreturn nounwind"),
    WASI_NEW("awsm_wasi_new", "ippp", "nounwind"),
    WASI_STRINGS("awsm_wasi_strings", "ippp", "nounwind"),
    WASI_DIRECTORIES("awsm_wasi_directories", "ippp", "nounwind"),
    WASI_FREE("awsm_wasi_free", "vp", "nounwind");

    private static final String NOINLINE = "noinline";

    private final String symbol;
    private final String signature;
    private final String attributes;

    RuntimeFunction(String symbol, String signature, String attributes) {
        this.symbol = symbol;
        this.signature = signature;
        this.attributes = attributes;
    }

    /** The function's address, declared in {@code ir}. */
    public Value in(IrModule ir, int pointerSize) {
        List<Type> parameters = signature
                .substring(1)
                .chars()
                .mapToObj(letter -> type((char) letter, pointerSize))
                .toList();
        return ir.declare(
                "hidden", type(signature.charAt(0), pointerSize), symbol, parameters, ir.attributes(attributes));
    }

    /** Calls it; the result is null if it is void. */
    public Value call(FunctionBuilder builder, int pointerSize, Value... arguments) {
        Type result = type(signature.charAt(0), pointerSize);
        Call call = Call.of(result, in(builder.module(), pointerSize), List.of(arguments));
        return builder.call(
                attributes.contains(NOINLINE) ? call.with(builder.module().attributes(NOINLINE)) : call);
    }

    static Type type(char letter, int pointerSize) {
        return switch (letter) {
            case 'v' -> Type.VOID;
            case 'p' -> Type.PTR;
            case 'i' -> Type.I32;
            case 'l' -> Type.I64;
            case 'z' -> Type.integer(8 * pointerSize);
            default -> throw new IllegalArgumentException("signature letter " + letter);
        };
    }
}
