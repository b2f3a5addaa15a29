// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Types (specification 5.3).
 *
 * @since 0.1
 */
public final class TypeReader {

    private static final int FUNCTION = 0x60;
    private static final int EMPTY_BLOCK = 0x40;
    private static final int VECTOR = 0x7B;
    private static final int FUNC = 0x70;
    private static final int EXTERN = 0x6F;
    private static final int NULLABLE_REFERENCE = 0x63;
    private static final int REFERENCE = 0x64;
    private static final int INITIALIZED_TABLE = 0x40;
    /** Flags of limits. */
    private static final int HAS_MAXIMUM = 1;

    private static final int HAS_PAGE_SIZE = 8;

    private static final BlockType EMPTY = new BlockType.Empty();

    private TypeReader() {}

    /** A number, vector or reference type (5.3.4). */
    public static ValueType readValueType(BinaryReader in) {
        int at = in.offset();
        int code = readCode(in);
        ValueType type = valueType(code, in);
        if (type == null) {
            throw in.errors(at).malformedValueType(code);
        } else if (code == VECTOR) {
            in.require(Feature.SIMD, at);
        } else if (code == FUNC || code == EXTERN) {
            in.require(Feature.REFERENCE_TYPES, at);
        }
        return type;
    }

    static ReferenceType readReferenceType(BinaryReader in) {
        int at = in.offset();
        int code = readCode(in);
        if (valueType(code, in) instanceof ReferenceType type) {
            if (code == EXTERN) {
                in.require(Feature.REFERENCE_TYPES, at);
            }
            return type;
        }
        throw in.errors(at).malformedReferenceType(code);
    }

    /** What a reference refers to (5.3.4): a code, or the index of a type as positive integer of 33 bits. */
    static HeapType readHeapType(BinaryReader in) {
        int at = in.offset();
        int code = in.peekByte();
        if (code > EMPTY_BLOCK && code < 0x80) {
            in.skip(1);
            return switch (code) {
                case FUNC -> HeapType.Abstract.FUNC;
                case EXTERN -> HeapType.Abstract.EXTERN;
                default -> throw in.errors(at).malformedReferenceType(code);
            };
        }
        long index = in.readS33();
        if (index < 0) {
            throw in.errors(at).malformedReferenceType(code);
        }
        in.require(Feature.FUNCTION_REFERENCES, at);
        return new HeapType.Defined(in.known((int) index, at));
    }

    private static ReferenceType readReferenceType(boolean nullable, BinaryReader in) {
        in.require(Feature.FUNCTION_REFERENCES, in.offset() - 1);
        return new ReferenceType(nullable, readHeapType(in));
    }

    /** Codes are signed integers of 7 bits, so just one byte, but one that could go on. */
    private static int readCode(BinaryReader in) {
        int at = in.offset();
        int code = in.readByte();
        if (code >= 0x80) {
            throw in.errors(at).integerTooLong();
        }
        return code;
    }

    private static ValueType valueType(int code, BinaryReader in) {
        return switch (code) {
            case 0x7F -> NumberType.I32;
            case 0x7E -> NumberType.I64;
            case 0x7D -> NumberType.F32;
            case 0x7C -> NumberType.F64;
            case VECTOR -> VectorType.V128;
            case FUNC -> ReferenceType.FUNCREF;
            case EXTERN -> ReferenceType.EXTERNREF;
            case NULLABLE_REFERENCE -> readReferenceType(true, in);
            case REFERENCE -> readReferenceType(false, in);
            default -> null;
        };
    }

    static List<ValueType> readResultTypes(BinaryReader in) {
        return readValueTypes(in, in.readCount("results", ImplementationLimits.RESULTS));
    }

    private static List<ValueType> readValueTypes(BinaryReader in, int count) {
        List<ValueType> types = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            types.add(readValueType(in));
        }
        return List.copyOf(types);
    }

    /** An entry of the type section, which is one of {@link BinaryReader#types} from then on. */
    static FunctionType readFunctionType(BinaryReader in) {
        in.types().begin();
        int at = in.offset();
        int code = readCode(in);
        if (code != FUNCTION) {
            throw in.errors(at).malformedFunctionType(code);
        }
        List<ValueType> parameters = readValueTypes(in, in.readCount("parameters", ImplementationLimits.PARAMETERS));
        int resultsAt = in.offset();
        List<ValueType> results = readResultTypes(in);
        if (results.size() > 1) {
            in.require(Feature.MULTI_VALUE, resultsAt);
        }
        FunctionType type = new FunctionType(parameters, results);
        in.types().add(type);
        return type;
    }

    /** A block type (5.4.1): nothing, a value type, or an index as positive integer of 33 bits. */
    static BlockType readBlockType(BinaryReader in) {
        int code = in.peekByte();
        if (code == EMPTY_BLOCK) {
            in.skip(1);
            return EMPTY;
        }
        if (code > EMPTY_BLOCK && code < 0x80) {
            return new BlockType.Single(readValueType(in));
        }
        int at = in.offset();
        long index = in.readS33();
        if (index < 0) {
            throw in.errors(at).malformedBlockType();
        }
        in.require(Feature.MULTI_VALUE, at);
        return new BlockType.Indexed((int) index);
    }

    static TableType readTableType(BinaryReader in) {
        ReferenceType element = readReferenceType(in);
        int at = in.offset();
        int flags = in.readByte();
        if ((flags & ~HAS_MAXIMUM) != 0) {
            throw in.errors(at).malformedTableLimits(flags);
        }
        return new TableType(element, readLimits(in, flags));
    }

    /** Whether a table of the table section begins as those do whose elements have an initial value. */
    static boolean readInitialized(BinaryReader in) {
        int at = in.offset();
        if (in.peekByte() != INITIALIZED_TABLE) {
            return false;
        }
        in.skip(1);
        in.require(Feature.FUNCTION_REFERENCES, at);
        int reserved = in.readByte();
        if (reserved != 0) {
            throw in.errors(at).malformedTable(reserved);
        }
        return true;
    }

    static MemoryType readMemoryType(BinaryReader in) {
        int at = in.offset();
        int flags = in.readByte();
        int known = HAS_MAXIMUM | (in.allows(Feature.CUSTOM_PAGE_SIZES) ? HAS_PAGE_SIZE : 0);
        if ((flags & ~known) != 0) {
            throw in.errors(at).malformedMemoryLimits(flags);
        }
        Limits limits = readLimits(in, flags);
        if ((flags & HAS_PAGE_SIZE) == 0) {
            return new MemoryType(limits);
        }
        return new MemoryType(limits, NumberType.I32, readPageSizeLog2(in), false);
    }

    private static int readPageSizeLog2(BinaryReader in) {
        int at = in.offset();
        int log2 = in.readU32();
        if (log2 < 0 || log2 > Long.SIZE) {
            throw in.errors(at).malformedPageSize(log2);
        }
        return log2;
    }

    static GlobalType readGlobalType(BinaryReader in) {
        ValueType type = readValueType(in);
        int at = in.offset();
        int mutability = in.readByte();
        if (mutability > 1) {
            throw in.errors(at).malformedMutability(mutability);
        }
        return new GlobalType(type, mutability == 1);
    }

    private static Limits readLimits(BinaryReader in, int flags) {
        long minimum = Integer.toUnsignedLong(in.readU32());
        OptionalLong maximum = (flags & HAS_MAXIMUM) != 0
                ? OptionalLong.of(Integer.toUnsignedLong(in.readU32()))
                : OptionalLong.empty();
        return new Limits(minimum, maximum);
    }
}
