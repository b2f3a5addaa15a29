// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** An operand. */
public sealed interface Value permits Local, Constant, Global, Aggregate, Expression {

    Value NULL = new Constant(Type.PTR, 0, 0);
    Value TRUE = new Constant(Type.I1, 1, 0);
    Value FALSE = new Constant(Type.I1, 0, 0);

    Type type();

    /** Writes it without its type: {@code %v7}, {@code 42}, {@code @memory}. */
    void write(IrText out);

    static Value i32(int value) {
        return new Constant(Type.I32, value, 0);
    }

    static Value i64(long value) {
        return new Constant(Type.I64, value, 0);
    }

    static Value integer(Type type, long value) {
        return new Constant(type, value, 0);
    }

    /** The float with these bits. */
    static Value f32(int bits) {
        return new Constant(Type.FLOAT, bits, 0);
    }

    /** The double with these bits. */
    static Value f64(long bits) {
        return new Constant(Type.DOUBLE, bits, 0);
    }

    /** Zero of any type. */
    static Value zero(Type type) {
        return type.kind() == Type.Kind.AGGREGATE || type.bits() > Constant.BITS
                ? new Expression(type, "zeroinitializer")
                : new Constant(type, 0, 0);
    }

    static Value poison(Type type) {
        return new Expression(type, "poison");
    }

    /** The address of a global variable or function. */
    static Value global(String name) {
        return new Global(name, 0);
    }

    /** The same at a constant distance in bytes. */
    static Value globalAt(String name, long offset) {
        return new Global(name, offset);
    }

    /** A global's address as an integer. */
    static Value address(Type integer, Value global) {
        return new Expression(integer, "ptrtoint (" + typed(global) + " to " + integer + ")");
    }

    /** A metadata node as an argument. */
    static Value metadata(Metadata node) {
        return new Expression(Type.METADATA, node.toString());
    }

    /** A constant structure. */
    static Value struct(Value... members) {
        Type type = Type.struct(Stream.of(members).map(Value::type).toList());
        return new Aggregate(type, "{ ", List.of(members), " }");
    }

    /** A constant array of values of the type {@code element}. */
    static Value array(Type element, List<Value> values) {
        return new Aggregate(Type.array(values.size(), element), "[", List.copyOf(values), "]");
    }

    /** A constant vector of constants of one type, at least one. */
    static Value vector(List<Value> lanes) {
        Type lane = lanes.get(0).type();
        Type type = Type.vector(lanes.size(), lane);
        return type.bits() > Constant.BITS
                ? new Aggregate(type, "<", List.copyOf(lanes), ">")
                : Constant.ofLanes(
                        type,
                        lanes.stream().mapToLong(v -> ((Constant) v).low()).toArray());
    }

    /** A constant array of bytes. */
    static Value bytes(byte[] bytes) {
        return new Expression(Type.array(bytes.length, Type.I8), "c" + IrModule.quoted(bytes));
    }

    /** Whether it is an SSA value, that is, computed by an instruction or a parameter. */
    default boolean isLocal() {
        return false;
    }

    /** The instruction that computes it; null for constants and parameters. */
    default IrInstruction definition() {
        return null;
    }

    /** The number, if it is an integer constant. */
    default OptionalLong integer() {
        return OptionalLong.empty();
    }

    /** With its type, as most instructions want it. */
    static String typed(Value value) {
        return IrText.of(out -> out.typed(value));
    }
}
