// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.Features;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.FunctionBody;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.ItemOffsets;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Names;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.DefinedTypes;
import io.awsm.wasm.type.ExternalType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Modules (specification 5.5).
 *
 * @since 0.1
 */
public final class ModuleReader {

    private static final int MAGIC = 0x6D736100;
    private static final int VERSION = 1;
    private static final int CUSTOM = 0;

    private static final FunctionType UNKNOWN_TYPE = FunctionType.of(List.of(), List.of());

    private final byte[] file;
    private final BinaryReader in;
    private final Features features;
    private Section last;

    private final DefinedTypes types = new DefinedTypes();
    private List<Import> imports = List.of();
    private final List<FunctionType> functions = new ArrayList<>();
    private final List<Integer> functionTypes = new ArrayList<>();
    private final List<TableType> tables = new ArrayList<>();
    private final List<Optional<ConstantExpression>> tableInitializers = new ArrayList<>();
    private final List<MemoryType> memories = new ArrayList<>();
    private final List<GlobalType> globals = new ArrayList<>();
    private final List<ConstantExpression> globalInitializers = new ArrayList<>();
    private List<Export> exports = List.of();
    private OptionalInt start = OptionalInt.empty();
    private List<ElementSegment> elements = List.of();
    private OptionalInt dataCount = OptionalInt.empty();
    private List<DataSegment> data = List.of();
    private List<FunctionBody> bodies = List.of();
    private ByteSlice nameSection;
    private final Map<Section, int[]> offsets = new EnumMap<>(Section.class);

    private ModuleReader(byte[] bytes, Features features) {
        file = bytes;
        this.features = features;
        in = new BinaryReader(bytes, 0, bytes.length, -1, features, types);
    }

    /** Decodes a module that may use all that is implemented. */
    public static Module read(byte[] bytes) {
        return read(bytes, Features.DEFAULT);
    }

    /**
     * Decodes a module without looking at the code of its functions.
     *
     * @param bytes kept by the module, and not to be modified
     * @param features that the module, with its functions, may use
     * @throws io.awsm.wasm.MalformedException if the bytes are not in the binary format
     * @throws io.awsm.wasm.UnsupportedException if they use other features, or exceed a limit
     * @throws InvalidException if a type is named that is unknown; all else that is invalid is accepted here
     */
    public static Module read(byte[] bytes, Features features) {
        return new ModuleReader(bytes, features).read();
    }

    private Module read() {
        try {
            readHeader();
            readSections();
        } catch (MalformedException e) {
            scanBodies();
            throw e;
        }
        if (in.unknownType().isPresent()) {
            scanBodies();
            throw in.unknownType().get();
        }
        return new Module(
                types,
                imports,
                functionTypes,
                tables,
                tableInitializers,
                memories,
                globals,
                globalInitializers,
                exports,
                start,
                elements,
                dataCount,
                data,
                bodies,
                nameSection == null ? Names.NONE : NameSectionReader.read(nameSection, functions.size(), data.size()),
                new ItemOffsets(offsets, file.length),
                features);
    }

    /** Reports what is malformed in a body rather than what comes behind the bodies, or is only invalid. */
    private void scanBodies() {
        int imported = functions.size() - defined();
        for (int i = 0; i < bodies.size(); i++) {
            BodyScanner.scan(bodies.get(i).bytes(), imported + i, features, types);
        }
    }

    private void readSections() {
        while (in.remaining() > 0) {
            readSection();
        }
        if (defined() != bodies.size()) {
            throw in.errors(in.offset()).inconsistentCode(defined(), bodies.size());
        }
        if (dataCount.isPresent() && dataCount.getAsInt() != data.size()) {
            throw in.errors(in.offset()).inconsistentData(dataCount.getAsInt(), data.size());
        }
    }

    /** How many functions the function section defines. */
    private int defined() {
        return offsets.getOrDefault(Section.FUNCTION, new int[0]).length;
    }

    private void readHeader() {
        if (in.remaining() == 0) {
            throw in.errors(0).emptyFile();
        }
        if (in.readInt32() != MAGIC) {
            throw in.errors(0).badMagic(file);
        }
        int at = in.offset();
        int version = in.readInt32();
        if (version != VERSION) {
            throw in.errors(at).unknownVersion(version);
        }
    }

    private void readSection() {
        int at = in.offset();
        int id = in.readByte();
        Section section = id == CUSTOM ? null : inOrder(id, at);
        int size = in.readCount();
        int end = in.offset() + size;
        if (section == null) {
            readCustom(end);
        } else {
            int contents = in.offset();
            readContents(section);
            if (tables.size() > 1) {
                in.require(Feature.REFERENCE_TYPES, contents);
            }
        }
        if (in.offset() != end) {
            throw in.errors(at).sizeMismatch();
        }
    }

    private Section inOrder(int id, int at) {
        for (Section section : Section.values()) {
            if (section.id() == id) {
                if (last != null && section.compareTo(last) <= 0) {
                    throw in.errors(at).unexpectedSection(section, last);
                }
                last = section;
                return section;
            }
        }
        throw in.errors(at).malformedSectionId(id);
    }

    private void readCustom(int end) {
        String name = in.readName();
        ByteSlice contents = in.readSlice(end - in.offset());
        if (name.equals("name")) {
            nameSection = contents;
        }
    }

    private void readContents(Section section) {
        switch (section) {
            case TYPE -> readItems(section, 0, ImplementationLimits.TYPES, TypeReader::readFunctionType);
            case IMPORT -> imports = readItems(section, 0, ImplementationLimits.IMPORTS, this::readImport);
            case FUNCTION ->
                functions.addAll(
                        readItems(section, functions.size(), ImplementationLimits.FUNCTIONS, this::readTypeUse));
            case TABLE ->
                tables.addAll(readItems(section, tables.size(), ImplementationLimits.TABLES, this::readTable));
            case MEMORY ->
                memories.addAll(
                        readItems(section, memories.size(), ImplementationLimits.MEMORIES, TypeReader::readMemoryType));
            case GLOBAL ->
                globals.addAll(readItems(section, globals.size(), ImplementationLimits.GLOBALS, this::readGlobal));
            case EXPORT -> exports = readItems(section, 0, ImplementationLimits.EXPORTS, this::readExport);
            case START -> start = OptionalInt.of(readPlaced(section));
            case ELEMENT ->
                elements = readItems(section, 0, ImplementationLimits.ELEMENT_SEGMENTS, SegmentReader::readElement);
            case DATA_COUNT -> {
                in.require(Feature.BULK_MEMORY, in.offset());
                dataCount = OptionalInt.of(readPlaced(section));
            }
            case CODE -> bodies = readItems(section, 0, ImplementationLimits.FUNCTIONS, this::readBody);
            case DATA -> data = readItems(section, 0, ImplementationLimits.DATA_SEGMENTS, SegmentReader::readData);
        }
    }

    /**
     * @param before how many the module has already
     * @param limit how many it may have
     */
    private <T> List<T> readItems(Section section, int before, int limit, Function<BinaryReader, T> item) {
        int at = in.offset();
        int count = in.readCount();
        if (before + count > limit) {
            throw in.errors(at).limitExceeded(section.items(), before + count, limit);
        }
        int[] places = new int[count];
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places[i] = in.offset();
            items.add(item.apply(in));
        }
        offsets.put(section, places);
        return items;
    }

    private int readPlaced(Section section) {
        offsets.put(section, new int[] {in.offset()});
        return in.readU32();
    }

    private Import readImport(BinaryReader reader) {
        String module = reader.readName();
        String name = reader.readName();
        return new Import(module, name, readImportedType(reader));
    }

    private ExternalType readImportedType(BinaryReader reader) {
        int at = reader.offset();
        int kind = reader.readByte();
        return switch (kind) {
            case 0 -> added(functions, readTypeUse(reader));
            case 1 -> added(tables, TypeReader.readTableType(reader));
            case 2 -> {
                if (memories.size() == ImplementationLimits.MEMORIES) {
                    throw reader.errors(at)
                            .limitExceeded(Section.MEMORY.items(), memories.size() + 1, ImplementationLimits.MEMORIES);
                }
                yield added(memories, TypeReader.readMemoryType(reader));
            }
            case 3 -> added(globals, TypeReader.readGlobalType(reader));
            default -> throw reader.errors(at).malformedImportKind(kind);
        };
    }

    private static <T extends ExternalType> T added(List<T> space, T type) {
        space.add(type);
        return type;
    }

    /** An unknown type is invalid, which may only be said once the whole module is known not to be malformed. */
    private FunctionType readTypeUse(BinaryReader reader) {
        int type = reader.readTypeIndex();
        functionTypes.add(type);
        return type < 0 ? UNKNOWN_TYPE : types.list().get(type);
    }

    private TableType readTable(BinaryReader reader) {
        boolean initialized = TypeReader.readInitialized(reader);
        TableType type = TypeReader.readTableType(reader);
        tableInitializers.add(initialized ? Optional.of(ExpressionReader.read(reader)) : Optional.empty());
        return type;
    }

    private GlobalType readGlobal(BinaryReader reader) {
        GlobalType type = TypeReader.readGlobalType(reader);
        globalInitializers.add(ExpressionReader.read(reader));
        return type;
    }

    private Export readExport(BinaryReader reader) {
        String name = reader.readName();
        int at = reader.offset();
        int kind = reader.readByte();
        Export.Kind[] kinds = Export.Kind.values();
        if (kind >= kinds.length) {
            throw reader.errors(at).malformedExportKind(kind);
        }
        return new Export(name, kinds[kind], reader.readU32());
    }

    private FunctionBody readBody(BinaryReader reader) {
        int size = reader.readCount("bytes in a function body", ImplementationLimits.BODY_SIZE);
        return new FunctionBody(reader.readSlice(size));
    }
}
