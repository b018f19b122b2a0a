package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnDefinition;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.TypeName;
import dev.ferro.internal.dialect.TypeRules;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.json.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the type of a column from the Java type of its attribute and from what the annotations say. */
final class TypeReader {

    /** What Jakarta Persistence says where nobody says a length; no limit is meant. */
    private static final int UNSAID_LENGTH = 255;

    /** The most digits that all databases take, where only a scale is given. */
    private static final int PRECISION_OF_SCALE = 38;

    private final String attribute;
    private final @Nullable Column column;
    private final @Nullable Enumerated enumerated;
    private final List<String> problems;

    private TypeReader(
            String attribute, @Nullable Column column, @Nullable Enumerated enumerated, List<String> problems) {
        this.attribute = attribute;
        this.column = column;
        this.enumerated = enumerated;
        this.problems = problems;
    }

    /**
     * Reads the type, or adds to the problems why there is none.
     *
     * @param attribute its name
     * @param type of the attribute, with its type arguments
     * @param column if it is annotated
     * @param enumerated if it is annotated
     * @param problems where they are collected
     */
    static Optional<ColumnType> read(
            String attribute,
            Type type,
            @Nullable Column column,
            @Nullable Enumerated enumerated,
            List<String> problems) {
        return new TypeReader(attribute, column, enumerated, problems).read(type);
    }

    private Optional<ColumnType> read(Type type) {
        try {
            return read(
                    type,
                    column == null
                            ? Optional.empty()
                            : ColumnDefinition.of(column.columnDefinition()).type());
        } catch (Refusal refusal) {
            problems.add(attribute + ": @Column(columnDefinition) is not understood: " + refusal.reason());
            return Optional.empty();
        }
    }

    private Optional<ColumnType> read(Type type, Optional<TypeName> name) {
        if (name.filter(TypeReader::isJson).isPresent() && type != String.class) {
            return json(type, name.get());
        }
        Optional<Type> element = JavaTypes.element(type);
        Class<?> javaType = JavaTypes.raw(type);
        Optional<ValueKind> kind = kind(element.orElse(type), type);
        if (kind.isEmpty()
                || name.filter(found -> found.array() != element.isPresent()).isPresent()) {
            name.ifPresent(found -> checkArray(found, element.isPresent()));
            return Optional.empty();
        }
        if (element.isPresent()
                && name.map(TypeName::element).filter(TypeReader::isJson).isPresent()) {
            problems.add(attribute + ": an array of JSON is not supported; say jsonb, and keep the list in it");
        }
        ColumnType basic = basic(kind.get(), JavaTypes.raw(element.orElse(type)), name.map(TypeName::element));
        return Optional.of(element.isPresent() ? ColumnType.array(javaType, basic) : basic);
    }

    private static boolean isJson(TypeName name) {
        return !name.array() && (name.equals(TypeName.of("json")) || name.equals(TypeName.of("jsonb")));
    }

    private void checkArray(TypeName name, boolean isArray) {
        if (name.array() != isArray) {
            problems.add(attribute + ": @Column(columnDefinition) and the attribute do not agree: "
                    + (isArray ? "it is an array, and the column's type lacks []" : "only an array or List takes []"));
        }
    }

    private Optional<ColumnType> json(Type type, TypeName name) {
        Optional<JsonFormat> format = JsonFormat.of(type);
        if (JavaTypes.isOpen(type)) {
            problems.add(attribute + ": " + type.getTypeName() + " has a type variable, so that nobody knows what to"
                    + " make of its JSON; name the type");
            return Optional.empty();
        }
        if (format.isEmpty()) {
            problems.add(attribute + ": an object kept as JSON needs Jakarta JSON Binding; add the dependency "
                    + JsonFormat.DEPENDENCY + ", or use a String of JSON");
        }
        return format.map(found -> ColumnType.json(JavaTypes.raw(type), found, name));
    }

    private Optional<ValueKind> kind(Type type, Type whole) {
        Class<?> basic = JavaTypes.raw(type);
        if (basic.isEnum()) {
            return JavaTypes.enumKind(attribute, enumerated, problems);
        }
        if (enumerated != null) {
            problems.add(attribute + ": @Enumerated belongs on an enum");
        }
        Optional<ValueKind> kind = ValueKind.of(basic).filter(found -> type == whole || found != ValueKind.BYTES);
        if (kind.isEmpty() || JavaTypes.isBoxedText(whole)) {
            problems.add(JavaTypes.unsupported(attribute, whole));
            return Optional.empty();
        }
        return kind;
    }

    private ColumnType basic(ValueKind kind, Class<?> javaType, Optional<TypeName> name) {
        name.flatMap(found -> TypeRules.problem(kind, found))
                .ifPresent(problem -> problems.add(attribute + ": @Column(columnDefinition): " + problem));
        ColumnType plain = limited(ColumnType.of(kind, JavaTypes.boxed(javaType)));
        return name.map(found -> limited(plain, found)).orElse(plain);
    }

    /** What is said twice is what the name of the type says. */
    private static ColumnType limited(ColumnType type, TypeName name) {
        boolean text = type.kind() == ValueKind.STRING && name.known() && name.first() > 0;
        boolean decimal = name.known() && name.word().equals("numeric") && name.first() > 0;
        return type.named(name)
                .limited(
                        text ? name.first() : type.length(),
                        decimal ? name.first() : type.precision(),
                        decimal ? name.second() : type.scale());
    }

    private ColumnType limited(ColumnType type) {
        if (column == null) {
            return type;
        }
        int length = type.kind() == ValueKind.STRING && column.length() != UNSAID_LENGTH ? column.length() : 0;
        boolean decimal = type.kind() == ValueKind.DECIMAL || type.kind() == ValueKind.BIG_INTEGER;
        boolean limited = decimal && (column.precision() > 0 || column.scale() > 0);
        int precision = limited ? column.precision() > 0 ? column.precision() : PRECISION_OF_SCALE : 0;
        if (length < 0 || column.precision() < 0 || column.scale() < 0 || (limited && column.scale() > precision)) {
            problems.add(attribute + ": length, precision or scale of @Column are negative or contradict each other");
        }
        return type.limited(length, precision, limited ? column.scale() : 0);
    }
}
