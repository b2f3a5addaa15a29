// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A first-class LLVM type. Pointers are opaque. */
public final class Type {

    /** What its constants look like. */
    enum Kind {
        VOID,
        INTEGER,
        FLOAT,
        DOUBLE,
        POINTER,
        VECTOR,
        AGGREGATE,
        METADATA
    }

    public static final Type VOID = new Type(Kind.VOID, "void", 0);
    public static final Type I1 = new Type(Kind.INTEGER, "i1", 1);
    public static final Type I8 = new Type(Kind.INTEGER, "i8", 8);
    public static final Type I16 = new Type(Kind.INTEGER, "i16", 16);
    public static final Type I32 = new Type(Kind.INTEGER, "i32", 32);
    public static final Type I64 = new Type(Kind.INTEGER, "i64", 64);
    public static final Type FLOAT = new Type(Kind.FLOAT, "float", 32);
    public static final Type DOUBLE = new Type(Kind.DOUBLE, "double", 64);
    public static final Type PTR = new Type(Kind.POINTER, "ptr", 0);
    public static final Type METADATA = new Type(Kind.METADATA, "metadata", 0);

    private final Kind kind;
    private final String text;
    private final int bits;
    /** Of a vector, else null. */
    private final Type lane;

    private Type(Kind kind, String text, int bits) {
        this(kind, text, bits, null);
    }

    private Type(Kind kind, String text, int bits, Type lane) {
        this.kind = kind;
        this.text = text;
        this.bits = bits;
        this.lane = lane;
    }

    public static Type integer(int bits) {
        return switch (bits) {
            case 1 -> I1;
            case 8 -> I8;
            case 16 -> I16;
            case 32 -> I32;
            case 64 -> I64;
            default -> new Type(Kind.INTEGER, "i" + bits, bits);
        };
    }

    /** A pointer into an address space; that of {@link #PTR} is 0. */
    public static Type pointer(int addressSpace) {
        return addressSpace == 0 ? PTR : new Type(Kind.POINTER, "ptr addrspace(" + addressSpace + ")", 0);
    }

    public static Type vector(int lanes, Type lane) {
        return new Type(Kind.VECTOR, "<" + lanes + " x " + lane + ">", lanes * lane.bits, lane);
    }

    public static Type array(long size, Type element) {
        return new Type(Kind.AGGREGATE, "[" + size + " x " + element + "]", 0);
    }

    public static Type struct(List<Type> members) {
        return new Type(Kind.AGGREGATE, members.stream().map(Type::text).collect(joining(", ", "{ ", " }")), 0);
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is an integer, not a vector of them. */
    public boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    /** How many bits a value of a number or vector type has, 0 for other types. */
    public int bits() {
        return bits;
    }

    /** The type of a vector's lanes; of another type, itself. */
    public Type lane() {
        return lane == null ? this : lane;
    }

    /** What a comparison of such values yields: an i1 for each lane. */
    Type truth() {
        return lane == null ? I1 : vector(bits / lane.bits, I1);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Type type && kind == type.kind && text.equals(type.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return text;
    }
}
