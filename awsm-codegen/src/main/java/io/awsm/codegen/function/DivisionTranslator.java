// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * Integer division (specification 4.3.2). In LLVM a zero divisor and the overflow of signed division are undefined
 * behaviour, that is, a way out of the sandbox. So neither ever reaches LLVM's instruction: by a trap, or, where the
 * user gave up the traps ({@code --fast-unsafe-implementations}), by another divisor.
 */
final class DivisionTranslator {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final boolean traps;

    DivisionTranslator(FunctionContext context) {
        this.context = context;
        this.builder = context.builder();
        this.traps = !context.module().options().fastUnsafe();
    }

    Value divideUnsigned(Value dividend, Value divisor) {
        return builder.binary(Binary.UDIV, dividend, nonZero(divisor));
    }

    Value remainderUnsigned(Value dividend, Value divisor) {
        return builder.binary(Binary.UREM, dividend, nonZero(divisor));
    }

    Value divideSigned(Value dividend, Value divisor) {
        Type type = dividend.type();
        Value checked = nonZero(divisor);
        if (isConstantOtherThan(divisor, -1)) {
            return builder.binary(Binary.SDIV, dividend, checked);
        }
        Value minusOne = builder.icmp(IntPredicate.EQ, checked, Value.integer(type, -1));
        if (traps) {
            Value minimum = Value.integer(type, type.equals(Type.I32) ? Integer.MIN_VALUE : Long.MIN_VALUE);
            Value overflow = builder.binary(Binary.AND, builder.icmp(IntPredicate.EQ, dividend, minimum), minusOne);
            context.trapIf(overflow, TrapCode.INTEGER_OVERFLOW);
            return builder.binary(Binary.SDIV, dividend, checked);
        }
        Value negated = builder.binary(Binary.SUB, Value.integer(type, 0), dividend);
        Value harmless = builder.select(minusOne, Value.integer(type, 1), checked);
        return builder.select(minusOne, negated, builder.binary(Binary.SDIV, dividend, harmless));
    }

    /** The remainder of a division by -1 is 0 for every dividend, and by 1 as well. */
    Value remainderSigned(Value dividend, Value divisor) {
        Type type = dividend.type();
        Value checked = nonZero(divisor);
        if (isConstantOtherThan(divisor, -1)) {
            return builder.binary(Binary.SREM, dividend, checked);
        }
        Value minusOne = builder.icmp(IntPredicate.EQ, checked, Value.integer(type, -1));
        return builder.binary(Binary.SREM, dividend, builder.select(minusOne, Value.integer(type, 1), checked));
    }

    private Value nonZero(Value divisor) {
        if (isConstantOtherThan(divisor, 0)) {
            return divisor;
        }
        Value zero = builder.icmp(IntPredicate.EQ, divisor, Value.integer(divisor.type(), 0));
        if (traps) {
            context.trapIf(zero, TrapCode.INTEGER_DIVIDE_BY_ZERO);
            return divisor;
        }
        return builder.select(zero, Value.integer(divisor.type(), 1), divisor);
    }

    private static boolean isConstantOtherThan(Value value, long forbidden) {
        return value.integer().isPresent() && value.integer().getAsLong() != forbidden;
    }
}
