package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operand: an SSA name, a constant or a global's address.
 *
 * @param text as written without its type: {@code %7}, {@code 42}, {@code @memory}
 */
public record Value(Type type, String text) {

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    public static final Value NULL = new Value(Type.PTR, "null");
    public static final Value TRUE = new Value(Type.I1, "true");
    public static final Value FALSE = new Value(Type.I1, "false");

    public static Value i32(int value) {
        return new Value(Type.I32, Integer.toString(value));
    }

    public static Value i64(long value) {
        return new Value(Type.I64, Long.toString(value));
    }

    public static Value integer(Type type, long value) {
        return new Value(type, Long.toString(value));
    }

    /** The float with these bits. A NaN is written as an integer, since LLVM would read its payload as a double's. */
    public static Value f32(int bits) {
        float value = Float.intBitsToFloat(bits);
        return Float.isNaN(value)
                ? new Value(Type.FLOAT, "bitcast (i32 " + bits + " to float)")
                : new Value(Type.FLOAT, hex(Double.doubleToRawLongBits(value)));
    }

    /** The double with these bits. */
    public static Value f64(long bits) {
        return new Value(Type.DOUBLE, hex(bits));
    }

    /** Zero of any type, in the notation that other constants of the type have. */
    public static Value zero(Type type) {
        if (type.equals(Type.PTR)) {
            return NULL;
        } else if (type.equals(Type.FLOAT)) {
            return f32(0);
        } else if (type.equals(Type.DOUBLE)) {
            return f64(0);
        }
        return type.isInteger() ? integer(type, 0) : new Value(type, "zeroinitializer");
    }

    public static Value poison(Type type) {
        return new Value(type, "poison");
    }

    /** The address of a global variable or function. */
    public static Value global(String name) {
        return new Value(Type.PTR, "@" + name);
    }

    /** The same at a constant distance in bytes, as a constant expression. */
    public static Value globalAt(String name, long offset) {
        return offset == 0
                ? global(name)
                : new Value(Type.PTR, "getelementptr (i8, ptr @" + name + ", i64 " + offset + ")");
    }

    /** A constant structure. */
    public static Value struct(Value... members) {
        return new Value(
                Type.struct(Stream.of(members).map(Value::type).toList()), list(Stream.of(members), "{ ", " }"));
    }

    /** A constant array of values of the type {@code element}. */
    public static Value array(Type element, List<Value> values) {
        return new Value(Type.array(values.size(), element), list(values.stream(), "[", "]"));
    }

    /** A constant vector of values of one type, at least one. */
    public static Value vector(List<Value> lanes) {
        return new Value(Type.vector(lanes.size(), lanes.get(0).type()), list(lanes.stream(), "<", ">"));
    }

    /** A constant array of bytes. */
    public static Value bytes(byte[] bytes) {
        return new Value(Type.array(bytes.length, Type.I8), "c" + IrModule.quoted(bytes));
    }

    /** Whether it is an SSA value, that is, computed by an instruction or a parameter. */
    public boolean isLocal() {
        return text.charAt(0) == '%';
    }

    /** The number, if it is an integer constant. */
    public OptionalLong number() {
        return type.isInteger() && INTEGER.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    /** With its type, as most instructions want it. */
    @Override
    public String toString() {
        return type.text() + " " + text;
    }

    private static String list(Stream<Value> values, String open, String close) {
        return values.map(Value::toString).collect(joining(", ", open, close));
    }

    private static String hex(long bits) {
        return String.format("0x%016X", bits);
    }
}
