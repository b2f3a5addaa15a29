package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A first-class LLVM type, as it is written. Pointers are opaque. */
public record Type(String text) {

    public static final Type VOID = new Type("void");
    public static final Type I1 = new Type("i1");
    public static final Type I8 = new Type("i8");
    public static final Type I16 = new Type("i16");
    public static final Type I32 = new Type("i32");
    public static final Type I64 = new Type("i64");
    public static final Type FLOAT = new Type("float");
    public static final Type DOUBLE = new Type("double");
    public static final Type PTR = new Type("ptr");
    public static final Type METADATA = new Type("metadata");

    public static Type integer(int bits) {
        return switch (bits) {
            case 1 -> I1;
            case 8 -> I8;
            case 16 -> I16;
            case 32 -> I32;
            case 64 -> I64;
            default -> new Type("i" + bits);
        };
    }

    public static Type vector(int lanes, Type lane) {
        return new Type("<" + lanes + " x " + lane.text + ">");
    }

    public static Type array(long size, Type element) {
        return new Type("[" + size + " x " + element.text + "]");
    }

    public static Type struct(List<Type> members) {
        return new Type(members.stream().map(Type::text).collect(joining(", ", "{ ", " }")));
    }

    /** Whether it is an integer, not a vector of them. */
    public boolean isInteger() {
        return text.charAt(0) == 'i';
    }

    /** How many bits a value of a number or vector type has. */
    public int bits() {
        if (text.charAt(0) == '<') {
            int times = text.indexOf(" x ");
            return Integer.parseInt(text.substring(1, times))
                    * new Type(text.substring(times + 3, text.length() - 1)).bits();
        }
        return switch (text) {
            case "float" -> 32;
            case "double" -> 64;
            default -> Integer.parseInt(text.substring(1));
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
