// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.type.ReferenceType;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Element and data segments (specification 5.5.12 and 5.5.14). */
final class SegmentReader {

    // The flags that begin an element segment: 0 to 7
    private static final int NOT_ACTIVE = 1;
    private static final int DECLARATIVE_OR_INDEXED = 2;
    private static final int EXPRESSIONS = 4;

    private static final ReferenceType FUNCTIONS = ReferenceType.FUNCREF.nonNull();

    private SegmentReader() {}

    static ElementSegment readElement(BinaryReader in) {
        int at = in.offset();
        int flags = in.readU32();
        if (flags < 0 || flags > 7) {
            throw in.errors(at).malformedElementSegment(flags);
        }
        if (flags != 0) {
            in.require(Feature.BULK_MEMORY, at);
        }
        ElementSegment.Mode mode = readMode(in, flags);
        ReferenceType type = readType(in, flags);
        return new ElementSegment(type, readItems(in, (flags & EXPRESSIONS) != 0), mode, at);
    }

    private static ElementSegment.Mode readMode(BinaryReader in, int flags) {
        boolean second = (flags & DECLARATIVE_OR_INDEXED) != 0;
        if ((flags & NOT_ACTIVE) != 0) {
            return second ? new ElementSegment.Mode.Declarative() : new ElementSegment.Mode.Passive();
        }
        int table = second ? in.readU32() : 0;
        return new ElementSegment.Mode.Active(table, ExpressionReader.read(in));
    }

    /** Plain segments of table 0 leave it out; where there are indices of functions, none is null. */
    private static ReferenceType readType(BinaryReader in, int flags) {
        boolean plain = (flags & (NOT_ACTIVE | DECLARATIVE_OR_INDEXED)) == 0;
        if ((flags & EXPRESSIONS) != 0) {
            return plain ? ReferenceType.FUNCREF : TypeReader.readReferenceType(in);
        } else if (plain) {
            return FUNCTIONS;
        }
        int at = in.offset();
        int kind = in.readByte();
        if (kind != 0) {
            throw in.errors(at).malformedElementKind(kind);
        }
        return FUNCTIONS;
    }

    private static List<ConstantExpression> readItems(BinaryReader in, boolean expressions) {
        int[] offsets = new int[in.readCount("elements", ImplementationLimits.ELEMENTS)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = in.offset();
            Items.read(in, expressions);
        }
        return new Items(in, offsets, expressions);
    }

    /** Items that stay encoded until they are asked for: as objects, millions of them would take gigabytes. */
    private static final class Items extends AbstractList<ConstantExpression> implements RandomAccess {

        private final BinaryReader in;
        private final int[] offsets;
        private final boolean expressions;

        Items(BinaryReader in, int[] offsets, boolean expressions) {
            this.in = in;
            this.offsets = offsets;
            this.expressions = expressions;
        }

        @Override
        public ConstantExpression get(int index) {
            return read(in.at(offsets[index]), expressions);
        }

        @Override
        public int size() {
            return offsets.length;
        }

        static ConstantExpression read(BinaryReader in, boolean expressions) {
            if (expressions) {
                return ExpressionReader.read(in);
            }
            int at = in.offset();
            return new ConstantExpression(
                    List.of(new Instruction.Reference(ReferenceOp.REF_FUNC, null, in.readU32())), List.of(at, at));
        }
    }

    static DataSegment readData(BinaryReader in) {
        int at = in.offset();
        int flags = in.readU32();
        if (flags == 1 || flags == 2) {
            in.require(Feature.BULK_MEMORY, at);
        }
        DataSegment.Mode mode = switch (flags) {
            case 0 -> new DataSegment.Mode.Active(0, ExpressionReader.read(in));
            case 1 -> new DataSegment.Mode.Passive();
            case 2 -> new DataSegment.Mode.Active(in.readU32(), ExpressionReader.read(in));
            default -> throw in.errors(at).malformedDataSegment(flags);
        };
        return new DataSegment(in.readSlice(in.readCount()), mode);
    }
}
