// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.Feature.EXCEPTIONS;
import static io.awsm.wasm.Feature.GC;
import static io.awsm.wasm.Feature.LEGACY_EXCEPTIONS;
import static io.awsm.wasm.Feature.MEMORY_CONTROL;
import static io.awsm.wasm.Feature.RELAXED_SIMD;
import static io.awsm.wasm.Feature.STACK_SWITCHING;
import static io.awsm.wasm.Feature.THREADS;
import static io.awsm.wasm.Feature.WIDE_ARITHMETIC;

import io.awsm.wasm.Feature;

/**
 * Instructions that are known by name only, so that a message can say what a module would need. To implement one is to
 * move its row to the table of its area, whose columns and translators the compiler then asks for.
 *
 * @since 0.1
 */
public enum UnimplementedOp implements Op {
    THROW(0x08, "throw", EXCEPTIONS),
    THROW_REF(0x0A, "throw_ref", EXCEPTIONS),
    TRY_TABLE(0x1F, "try_table", EXCEPTIONS),

    TRY(0x06, "try", LEGACY_EXCEPTIONS),
    CATCH(0x07, "catch", LEGACY_EXCEPTIONS),
    RETHROW(0x09, "rethrow", LEGACY_EXCEPTIONS),
    DELEGATE(0x18, "delegate", LEGACY_EXCEPTIONS),
    CATCH_ALL(0x19, "catch_all", LEGACY_EXCEPTIONS),

    REF_EQ(0xD3, "ref.eq", GC),
    STRUCT_NEW(0xFB00, "struct.new", GC),
    STRUCT_NEW_DEFAULT(0xFB01, "struct.new_default", GC),
    STRUCT_GET(0xFB02, "struct.get", GC),
    STRUCT_GET_S(0xFB03, "struct.get_s", GC),
    STRUCT_GET_U(0xFB04, "struct.get_u", GC),
    STRUCT_SET(0xFB05, "struct.set", GC),
    ARRAY_NEW(0xFB06, "array.new", GC),
    ARRAY_NEW_DEFAULT(0xFB07, "array.new_default", GC),
    ARRAY_NEW_FIXED(0xFB08, "array.new_fixed", GC),
    ARRAY_NEW_DATA(0xFB09, "array.new_data", GC),
    ARRAY_NEW_ELEM(0xFB0A, "array.new_elem", GC),
    ARRAY_GET(0xFB0B, "array.get", GC),
    ARRAY_GET_S(0xFB0C, "array.get_s", GC),
    ARRAY_GET_U(0xFB0D, "array.get_u", GC),
    ARRAY_SET(0xFB0E, "array.set", GC),
    ARRAY_LEN(0xFB0F, "array.len", GC),
    ARRAY_FILL(0xFB10, "array.fill", GC),
    ARRAY_COPY(0xFB11, "array.copy", GC),
    ARRAY_INIT_DATA(0xFB12, "array.init_data", GC),
    ARRAY_INIT_ELEM(0xFB13, "array.init_elem", GC),
    REF_TEST(0xFB14, "ref.test", GC),
    REF_TEST_NULL(0xFB15, "ref.test", GC),
    REF_CAST(0xFB16, "ref.cast", GC),
    REF_CAST_NULL(0xFB17, "ref.cast", GC),
    BR_ON_CAST(0xFB18, "br_on_cast", GC),
    BR_ON_CAST_FAIL(0xFB19, "br_on_cast_fail", GC),
    ANY_CONVERT_EXTERN(0xFB1A, "any.convert_extern", GC),
    EXTERN_CONVERT_ANY(0xFB1B, "extern.convert_any", GC),
    REF_I31(0xFB1C, "ref.i31", GC),
    I31_GET_S(0xFB1D, "i31.get_s", GC),
    I31_GET_U(0xFB1E, "i31.get_u", GC),

    I8X16_RELAXED_SWIZZLE(0xFD100, "i8x16.relaxed_swizzle", RELAXED_SIMD),
    I32X4_RELAXED_TRUNC_F32X4_S(0xFD101, "i32x4.relaxed_trunc_f32x4_s", RELAXED_SIMD),
    I32X4_RELAXED_TRUNC_F32X4_U(0xFD102, "i32x4.relaxed_trunc_f32x4_u", RELAXED_SIMD),
    I32X4_RELAXED_TRUNC_F64X2_S_ZERO(0xFD103, "i32x4.relaxed_trunc_f64x2_s_zero", RELAXED_SIMD),
    I32X4_RELAXED_TRUNC_F64X2_U_ZERO(0xFD104, "i32x4.relaxed_trunc_f64x2_u_zero", RELAXED_SIMD),
    F32X4_RELAXED_MADD(0xFD105, "f32x4.relaxed_madd", RELAXED_SIMD),
    F32X4_RELAXED_NMADD(0xFD106, "f32x4.relaxed_nmadd", RELAXED_SIMD),
    F64X2_RELAXED_MADD(0xFD107, "f64x2.relaxed_madd", RELAXED_SIMD),
    F64X2_RELAXED_NMADD(0xFD108, "f64x2.relaxed_nmadd", RELAXED_SIMD),
    I8X16_RELAXED_LANESELECT(0xFD109, "i8x16.relaxed_laneselect", RELAXED_SIMD),
    I16X8_RELAXED_LANESELECT(0xFD10A, "i16x8.relaxed_laneselect", RELAXED_SIMD),
    I32X4_RELAXED_LANESELECT(0xFD10B, "i32x4.relaxed_laneselect", RELAXED_SIMD),
    I64X2_RELAXED_LANESELECT(0xFD10C, "i64x2.relaxed_laneselect", RELAXED_SIMD),
    F32X4_RELAXED_MIN(0xFD10D, "f32x4.relaxed_min", RELAXED_SIMD),
    F32X4_RELAXED_MAX(0xFD10E, "f32x4.relaxed_max", RELAXED_SIMD),
    F64X2_RELAXED_MIN(0xFD10F, "f64x2.relaxed_min", RELAXED_SIMD),
    F64X2_RELAXED_MAX(0xFD110, "f64x2.relaxed_max", RELAXED_SIMD),
    I16X8_RELAXED_Q15MULR_S(0xFD111, "i16x8.relaxed_q15mulr_s", RELAXED_SIMD),
    I16X8_RELAXED_DOT_I8X16_I7X16_S(0xFD112, "i16x8.relaxed_dot_i8x16_i7x16_s", RELAXED_SIMD),
    I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S(0xFD113, "i32x4.relaxed_dot_i8x16_i7x16_add_s", RELAXED_SIMD),

    MEMORY_ATOMIC_NOTIFY(0xFE00, "memory.atomic.notify", THREADS),
    MEMORY_ATOMIC_WAIT32(0xFE01, "memory.atomic.wait32", THREADS),
    MEMORY_ATOMIC_WAIT64(0xFE02, "memory.atomic.wait64", THREADS),
    ATOMIC_FENCE(0xFE03, "atomic.fence", THREADS),
    I32_ATOMIC_LOAD(0xFE10, "i32.atomic.load", THREADS),
    I64_ATOMIC_LOAD(0xFE11, "i64.atomic.load", THREADS),
    I32_ATOMIC_LOAD8_U(0xFE12, "i32.atomic.load8_u", THREADS),
    I32_ATOMIC_LOAD16_U(0xFE13, "i32.atomic.load16_u", THREADS),
    I64_ATOMIC_LOAD8_U(0xFE14, "i64.atomic.load8_u", THREADS),
    I64_ATOMIC_LOAD16_U(0xFE15, "i64.atomic.load16_u", THREADS),
    I64_ATOMIC_LOAD32_U(0xFE16, "i64.atomic.load32_u", THREADS),
    I32_ATOMIC_STORE(0xFE17, "i32.atomic.store", THREADS),
    I64_ATOMIC_STORE(0xFE18, "i64.atomic.store", THREADS),
    I32_ATOMIC_STORE8(0xFE19, "i32.atomic.store8", THREADS),
    I32_ATOMIC_STORE16(0xFE1A, "i32.atomic.store16", THREADS),
    I64_ATOMIC_STORE8(0xFE1B, "i64.atomic.store8", THREADS),
    I64_ATOMIC_STORE16(0xFE1C, "i64.atomic.store16", THREADS),
    I64_ATOMIC_STORE32(0xFE1D, "i64.atomic.store32", THREADS),
    I32_ATOMIC_RMW_ADD(0xFE1E, "i32.atomic.rmw.add", THREADS),
    I64_ATOMIC_RMW_ADD(0xFE1F, "i64.atomic.rmw.add", THREADS),
    I32_ATOMIC_RMW8_ADD_U(0xFE20, "i32.atomic.rmw8.add_u", THREADS),
    I32_ATOMIC_RMW16_ADD_U(0xFE21, "i32.atomic.rmw16.add_u", THREADS),
    I64_ATOMIC_RMW8_ADD_U(0xFE22, "i64.atomic.rmw8.add_u", THREADS),
    I64_ATOMIC_RMW16_ADD_U(0xFE23, "i64.atomic.rmw16.add_u", THREADS),
    I64_ATOMIC_RMW32_ADD_U(0xFE24, "i64.atomic.rmw32.add_u", THREADS),
    I32_ATOMIC_RMW_SUB(0xFE25, "i32.atomic.rmw.sub", THREADS),
    I64_ATOMIC_RMW_SUB(0xFE26, "i64.atomic.rmw.sub", THREADS),
    I32_ATOMIC_RMW8_SUB_U(0xFE27, "i32.atomic.rmw8.sub_u", THREADS),
    I32_ATOMIC_RMW16_SUB_U(0xFE28, "i32.atomic.rmw16.sub_u", THREADS),
    I64_ATOMIC_RMW8_SUB_U(0xFE29, "i64.atomic.rmw8.sub_u", THREADS),
    I64_ATOMIC_RMW16_SUB_U(0xFE2A, "i64.atomic.rmw16.sub_u", THREADS),
    I64_ATOMIC_RMW32_SUB_U(0xFE2B, "i64.atomic.rmw32.sub_u", THREADS),
    I32_ATOMIC_RMW_AND(0xFE2C, "i32.atomic.rmw.and", THREADS),
    I64_ATOMIC_RMW_AND(0xFE2D, "i64.atomic.rmw.and", THREADS),
    I32_ATOMIC_RMW8_AND_U(0xFE2E, "i32.atomic.rmw8.and_u", THREADS),
    I32_ATOMIC_RMW16_AND_U(0xFE2F, "i32.atomic.rmw16.and_u", THREADS),
    I64_ATOMIC_RMW8_AND_U(0xFE30, "i64.atomic.rmw8.and_u", THREADS),
    I64_ATOMIC_RMW16_AND_U(0xFE31, "i64.atomic.rmw16.and_u", THREADS),
    I64_ATOMIC_RMW32_AND_U(0xFE32, "i64.atomic.rmw32.and_u", THREADS),
    I32_ATOMIC_RMW_OR(0xFE33, "i32.atomic.rmw.or", THREADS),
    I64_ATOMIC_RMW_OR(0xFE34, "i64.atomic.rmw.or", THREADS),
    I32_ATOMIC_RMW8_OR_U(0xFE35, "i32.atomic.rmw8.or_u", THREADS),
    I32_ATOMIC_RMW16_OR_U(0xFE36, "i32.atomic.rmw16.or_u", THREADS),
    I64_ATOMIC_RMW8_OR_U(0xFE37, "i64.atomic.rmw8.or_u", THREADS),
    I64_ATOMIC_RMW16_OR_U(0xFE38, "i64.atomic.rmw16.or_u", THREADS),
    I64_ATOMIC_RMW32_OR_U(0xFE39, "i64.atomic.rmw32.or_u", THREADS),
    I32_ATOMIC_RMW_XOR(0xFE3A, "i32.atomic.rmw.xor", THREADS),
    I64_ATOMIC_RMW_XOR(0xFE3B, "i64.atomic.rmw.xor", THREADS),
    I32_ATOMIC_RMW8_XOR_U(0xFE3C, "i32.atomic.rmw8.xor_u", THREADS),
    I32_ATOMIC_RMW16_XOR_U(0xFE3D, "i32.atomic.rmw16.xor_u", THREADS),
    I64_ATOMIC_RMW8_XOR_U(0xFE3E, "i64.atomic.rmw8.xor_u", THREADS),
    I64_ATOMIC_RMW16_XOR_U(0xFE3F, "i64.atomic.rmw16.xor_u", THREADS),
    I64_ATOMIC_RMW32_XOR_U(0xFE40, "i64.atomic.rmw32.xor_u", THREADS),
    I32_ATOMIC_RMW_XCHG(0xFE41, "i32.atomic.rmw.xchg", THREADS),
    I64_ATOMIC_RMW_XCHG(0xFE42, "i64.atomic.rmw.xchg", THREADS),
    I32_ATOMIC_RMW8_XCHG_U(0xFE43, "i32.atomic.rmw8.xchg_u", THREADS),
    I32_ATOMIC_RMW16_XCHG_U(0xFE44, "i32.atomic.rmw16.xchg_u", THREADS),
    I64_ATOMIC_RMW8_XCHG_U(0xFE45, "i64.atomic.rmw8.xchg_u", THREADS),
    I64_ATOMIC_RMW16_XCHG_U(0xFE46, "i64.atomic.rmw16.xchg_u", THREADS),
    I64_ATOMIC_RMW32_XCHG_U(0xFE47, "i64.atomic.rmw32.xchg_u", THREADS),
    I32_ATOMIC_RMW_CMPXCHG(0xFE48, "i32.atomic.rmw.cmpxchg", THREADS),
    I64_ATOMIC_RMW_CMPXCHG(0xFE49, "i64.atomic.rmw.cmpxchg", THREADS),
    I32_ATOMIC_RMW8_CMPXCHG_U(0xFE4A, "i32.atomic.rmw8.cmpxchg_u", THREADS),
    I32_ATOMIC_RMW16_CMPXCHG_U(0xFE4B, "i32.atomic.rmw16.cmpxchg_u", THREADS),
    I64_ATOMIC_RMW8_CMPXCHG_U(0xFE4C, "i64.atomic.rmw8.cmpxchg_u", THREADS),
    I64_ATOMIC_RMW16_CMPXCHG_U(0xFE4D, "i64.atomic.rmw16.cmpxchg_u", THREADS),
    I64_ATOMIC_RMW32_CMPXCHG_U(0xFE4E, "i64.atomic.rmw32.cmpxchg_u", THREADS),

    I64_ADD128(0xFC13, "i64.add128", WIDE_ARITHMETIC),
    I64_SUB128(0xFC14, "i64.sub128", WIDE_ARITHMETIC),
    I64_MUL_WIDE_S(0xFC15, "i64.mul_wide_s", WIDE_ARITHMETIC),
    I64_MUL_WIDE_U(0xFC16, "i64.mul_wide_u", WIDE_ARITHMETIC),

    CONT_NEW(0xE0, "cont.new", STACK_SWITCHING),
    CONT_BIND(0xE1, "cont.bind", STACK_SWITCHING),
    SUSPEND(0xE2, "suspend", STACK_SWITCHING),
    RESUME(0xE3, "resume", STACK_SWITCHING),
    RESUME_THROW(0xE4, "resume_throw", STACK_SWITCHING),
    RESUME_THROW_REF(0xE5, "resume_throw_ref", STACK_SWITCHING),
    SWITCH(0xE6, "switch", STACK_SWITCHING),

    MEMORY_DISCARD(0xFC12, "memory.discard", MEMORY_CONTROL);

    private final Row row;

    UnimplementedOp(int opcode, String mnemonic, Feature feature) {
        this.row = new Row(opcode, mnemonic, feature);
    }

    @Override
    public Row row() {
        return row;
    }
}
