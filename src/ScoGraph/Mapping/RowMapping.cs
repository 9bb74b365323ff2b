using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>
/// Rows as objects of a type: the one value of a row of one column, a tuple by places, a dictionary or a record by names. A record takes
/// every column, and of one column that names none of its members the entries of the node, relationship or map in it.
/// </summary>
internal sealed class RowMapping<[DynamicallyAccessedMembers(ValueMapping.Members)] T>
{
    private readonly IReadOnlyList<string> _columns;
    private readonly Func<int, string> _place;
    private readonly Func<IReadOnlyList<object?>, object?> _map;

    /// <exception cref="InvalidCastException">The columns do not fit the type; the message names both.</exception>
    public RowMapping(IReadOnlyList<string> columns)
    {
        _columns = columns;
        _place = column => $"column '{columns[column]}'";
        _map = DictionaryMapping.IsDictionary(typeof(T)) && columns.Count != 1 ? AsDictionary
            : ValueMapping.IsOneValue(typeof(T)) ? AsValue
            : TupleMapping.IsTuple(Target) ? AsTuple
            : RecordOf(columns);
    }

    /// <exception cref="InvalidCastException">A value does not fit; the message names column, value and type.</exception>
    public T Map(IReadOnlyList<object?> row)
    {
        try
        {
            return (T)_map(row)!;
        }
        catch (MisfitException misfit)
        {
            throw misfit.ForCaller();
        }
    }

    /// <summary>Null may stand for a struct whose type is nullable.</summary>
    [DynamicallyAccessedMembers(ValueMapping.Members)]
    private static Type Target => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private Func<IReadOnlyList<object?>, object?> AsValue => _columns.Count == 1 ? row => OfOne(row[0])
        : throw MappingErrors.NotOneColumn(typeof(T), _columns);

    private Func<IReadOnlyList<object?>, object?> AsTuple => TupleMapping.Length(Target) == _columns.Count
        ? row => TupleMapping.Create(Target, row, _place)
        : throw MappingErrors.NotSoMany(typeof(T), TupleMapping.Length(Target), _columns);

    private Func<IReadOnlyList<object?>, object?> AsDictionary => row => DictionaryMapping.Map(
        _columns.Select((column, i) => KeyValuePair.Create(column, row[i])).ToDictionary(), typeof(T));

    private Func<IReadOnlyList<object?>, object?> RecordOf(IReadOnlyList<string> columns)
    {
        TypeShape shape = TypeShape.Of(Target);
        if (shape.IsEmpty)
            throw MappingErrors.Unmade(shape).Within("a row").ForCaller();
        RecordBinding binding = RecordBinding.Of(shape, columns, isOpen: false);
        if (columns.Count == 1 && binding.Left.Count == 1)
            return row => row[0] is null or Node or Relationship or IReadOnlyDictionary<string, object?>
                ? OfOne(row[0]) : throw MappingErrors.NoMember(columns[0], typeof(T), shape.Names);
        if (binding.Missing is { } missing)
            throw MappingErrors.NoColumn(missing.Name, typeof(T), columns);
        if (binding.MissingProperty is { } property)
            throw MappingErrors.NoColumn(property.Own, typeof(T), columns);
        return binding.Left is [var left, ..] ? throw MappingErrors.NoMember(columns[left], typeof(T), shape.Names)
            : row => binding.Create(row, _place);
    }

    private object? OfOne(object? value) => ValueMapping.MapPart(value, typeof(T), 0, _place);
}
