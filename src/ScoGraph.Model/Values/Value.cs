using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Values;

/// <summary>
/// A value of the language in 16 bytes: a reference that is the payload (string, list, …) or the tag of a kind whose payload is the
/// 64 bits beside it (boolean, integer, float, date, local time, node, relationship). The default is null. Immutable.
/// </summary>
/// <remarks>
/// A node or relationship is its id within the graph state that the query reads; only the executor knows that state. C# equality is
/// deliberately absent: the language has three notions of it, in <c>Equality</c> (three-valued <c>=</c>), <c>Equivalence</c>
/// (grouping, DISTINCT) and <c>Orderability</c> (ORDER BY).
/// </remarks>
internal readonly partial struct Value
{
    private readonly object? _reference;
    private readonly long _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    private Value(object reference)
    {
        _reference = reference;
        _bits = 0;
    }

    public static Value Null => default;

    public static Value True => new(KindTag.Boolean, 1);

    public static Value False => new(KindTag.Boolean, 0);

    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Null,
        KindTag tag => tag.Kind,
        string => ValueKind.String,
        ReferenceValue value => value.Kind,
        _ => throw new InvalidOperationException($"A value cannot hold a {_reference.GetType()}."),
    };

    public bool IsNull => _reference is null;

    /// <summary>Whether both are the same bits: values that are equal in any other way may differ in this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsIdentical(in Value other) => ReferenceEquals(_reference, other._reference) && _bits == other._bits;

    public bool IsBoolean => ReferenceEquals(_reference, KindTag.Boolean);

    public bool IsInteger => ReferenceEquals(_reference, KindTag.Integer);

    public bool IsFloat => ReferenceEquals(_reference, KindTag.Float);

    public bool IsNumber => IsInteger || IsFloat;

    public bool IsString => _reference is string;

    public bool IsNode => ReferenceEquals(_reference, KindTag.Node);

    public bool IsRelationship => ReferenceEquals(_reference, KindTag.Relationship);

    /// <summary>Whether this is the boolean true (null and every other value are not).</summary>
    public bool IsTrue => ReferenceEquals(_reference, KindTag.Boolean) && _bits != 0;

    /// <summary>Whether this is the boolean false.</summary>
    public bool IsFalse => ReferenceEquals(_reference, KindTag.Boolean) && _bits == 0;

    public static Value FromBoolean(bool value) => new(KindTag.Boolean, value ? 1 : 0);

    /// <summary>True, false or, for a missing answer, null.</summary>
    public static Value FromBoolean(bool? value) => value is { } known ? FromBoolean(known) : Null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromInteger(long value) => new(KindTag.Integer, value);

    public static Value FromFloat(double value) => new(KindTag.Float, BitConverter.DoubleToInt64Bits(value));

    public static Value FromString(string value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromNode(int id) => new(KindTag.Node, id);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromRelationship(int id) => new(KindTag.Relationship, id);

    /// <summary>
    /// Puts a node where one often stands already: then its id alone is written, and no reference, which the garbage collector would be
    /// told of.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PutNode(ref Value place, int id)
    {
        if (place.IsNode)
            Unsafe.AsRef(in place._bits) = id;
        else
            place = FromNode(id);
    }

    /// <inheritdoc cref="PutNode"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PutRelationship(ref Value place, int id)
    {
        if (place.IsRelationship)
            Unsafe.AsRef(in place._bits) = id;
        else
            place = FromRelationship(id);
    }

    /// <summary>A list, map, path, point or boxed temporal value.</summary>
    public static Value From(ReferenceValue value) => new(value);

    /// <summary>A list of the items; the array must not be written to afterwards.</summary>
    public static Value FromList(params Value[] items) => new(new ListValue(items));

    /// <summary>A date from the number of days since 1970-01-01 (proleptic Gregorian).</summary>
    public static Value FromEpochDay(long epochDay) => new(KindTag.Date, epochDay);

    /// <summary>A local time from the nanoseconds since midnight, 0 to 86,399,999,999,999.</summary>
    public static Value FromNanosecondOfDay(long nanoseconds) => new(KindTag.LocalTime, nanoseconds);

    // Unchecked reads of the payload: the caller has looked at the kind.
    public bool AsBoolean() => _bits != 0;

    public long AsInteger() => _bits;

    public double AsFloat() => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>An integer or a float as a float.</summary>
    public double AsNumber() => IsInteger ? _bits : BitConverter.Int64BitsToDouble(_bits);

    public string AsString() => Unsafe.As<string>(_reference)!;

    /// <summary>The id of a node or a relationship.</summary>
    public int AsId() => (int)_bits;

    /// <summary>
    /// The list or map that this is; null for every other kind. The kinds without an object of their own are told at a glance.
    /// </summary>
    public NestedValue? Nested =>
        _reference is null || _reference.GetType() == typeof(KindTag) || _reference.GetType() == typeof(string)
            ? null : _reference as NestedValue;

    /// <summary>
    /// The object that holds more than the value itself does: a string, list, map, path or boxed value; null for the others.
    /// </summary>
    public object? Content => _reference is null || _reference.GetType() == typeof(KindTag) ? null : _reference;

    /// <summary>Whether both hold one and the same object.</summary>
    public bool HasContentOf(in Value other) => ReferenceEquals(_reference, other._reference);

    public ListValue AsList() => (ListValue)_reference!;

    public MapValue AsMap() => (MapValue)_reference!;

    public PathValue AsPath() => (PathValue)_reference!;

    /// <summary>The days since 1970-01-01 of a date.</summary>
    public long AsEpochDay() => _bits;

    /// <summary>The nanoseconds since midnight of a local time.</summary>
    public long AsNanosecondOfDay() => _bits;

    /// <summary>The payload of a kind that is boxed (list, map, path, time, local date-time, date-time, duration, point).</summary>
    public T As<T>()
        where T : ReferenceValue => (T)_reference!;

    /// <summary>For debuggers and messages of our own bugs; users see values through the formats.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => _bits != 0 ? "true" : "false",
        ValueKind.Float => AsFloat().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.String => $"'{AsString()}'",
        ValueKind.Node => $"(#{_bits})",
        ValueKind.Relationship => $"[#{_bits}]",
        _ =>
            _reference is ReferenceValue boxed ? boxed.ToString() ?? "" : _bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private sealed class KindTag
    {
        public static readonly KindTag Boolean = new(ValueKind.Boolean);
        public static readonly KindTag Integer = new(ValueKind.Integer);
        public static readonly KindTag Float = new(ValueKind.Float);
        public static readonly KindTag Node = new(ValueKind.Node);
        public static readonly KindTag Relationship = new(ValueKind.Relationship);
        public static readonly KindTag Date = new(ValueKind.Date);
        public static readonly KindTag LocalTime = new(ValueKind.LocalTime);

        private KindTag(ValueKind kind) => Kind = kind;

        public ValueKind Kind { get; }
    }
}
