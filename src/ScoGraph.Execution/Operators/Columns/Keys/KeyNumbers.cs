using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>
/// A number from 0 on for each of some values. Values that are equivalent may have several, as they may be of several kinds.
/// </summary>
internal sealed class KeyNumbers
{
    private const int BytesPerEntry = 56;

    private readonly LongTable _nodes = new();
    private readonly LongTable _integers = new();
    private readonly StringTable _texts = new();
    private readonly int[] _truths = [-1, -1];
    private Dictionary<Value, int>? _others;
    private ValueKind _otherKind;
    private bool _isLoose;
    private int _missing = -1;
    private int _tables;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _nodes.Bytes + _integers.Bytes + _texts.Bytes + ((_others?.Count ?? 0L) * BytesPerEntry);

    /// <summary>Whether there are values of several kinds.</summary>
    public bool IsMixed => (_tables & (_tables - 1)) != 0;

    /// <summary>
    /// Whether equal values have one number and others have not, and look alike: all are of one kind, neither floats nor made of others.
    /// </summary>
    public bool IsExact => !IsMixed && !_isLoose;

    /// <summary>The number of null; -1 for none.</summary>
    public int Missing => _missing;

    /// <summary>Finds the numbers of all values; -1 for those that have none.</summary>
    /// <returns>Whether each has one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Find(RowVector values, Span<int> numbers)
    {
        if (values is { Kind: VectorKind.Nodes or VectorKind.Integers, IsWhole: true })
            return (values.Kind == VectorKind.Nodes ? _nodes : _integers).Find(values.Integers.AsSpan(0, numbers.Length), numbers);
        if (values.Kind == VectorKind.Strings)
            return Find(values.Strings.AsSpan(0, numbers.Length), numbers);
        int all = 0;
        if (values is { Kind: VectorKind.Truths, IsWhole: true })
        {
            for (int row = 0; row < numbers.Length; row++)
                all |= numbers[row] = _truths[values.Integers[row]];
            return all >= 0;
        }

        for (int row = 0; row < numbers.Length; row++)
        {
            // What is made of others is hashed once where it comes again.
            numbers[row] = row > 0 && values.IsAgain(row) ? numbers[row - 1] : Find(values, row);
            all |= numbers[row];
        }

        return all >= 0;
    }

    /// <summary>The number of the value of a row; -1 for none.</summary>
    public int Find(RowVector values, int row)
    {
        switch (values.Kind)
        {
            case VectorKind.Nodes:
                return values.IsWhole || values.Present[row] ? _nodes.Find(values.Integers[row]) : _missing;
            case VectorKind.Integers:
                return values.IsWhole || values.Present[row] ? _integers.Find(values.Integers[row]) : _missing;
            case VectorKind.Truths:
                return values.IsWhole || values.Present[row] ? _truths[values.Integers[row]] : _missing;
            case VectorKind.Strings:
                return values.Strings[row] is { } text ? _texts.Find(text) : _missing;
            default:
                Value value = values[row];
                return value.IsNull ? _missing : _others is not null && _others.TryGetValue(value, out int number) ? number : -1;
        }
    }

    /// <summary>Gives the value of a row a number, which has none.</summary>
    public void Add(RowVector values, int row, int number)
    {
        Value value = values[row];
        _tables |= value.IsNull ? 0 : 1 << (int)values.Kind;
        if (value.IsNull)
            _missing = number;
        else if (values.Kind == VectorKind.Nodes)
            _nodes.Add(values.Integers[row], number);
        else if (values.Kind == VectorKind.Integers)
            _integers.Add(values.Integers[row], number);
        else if (values.Kind == VectorKind.Truths)
            _truths[values.Integers[row]] = number;
        else if (values.Kind == VectorKind.Strings)
            _texts.Add(value.AsString(), number);
        else
            AddOther(value, number);
    }

    private void AddOther(in Value value, int number)
    {
        _isLoose |= (_others is not null && value.Kind != _otherKind) || value.Kind is not (ValueKind.Boolean or ValueKind.Node
            or ValueKind.Relationship or ValueKind.Date or ValueKind.LocalTime or ValueKind.LocalDateTime);
        _otherKind = value.Kind;
        (_others ??= new Dictionary<Value, int>(Equivalence.Comparer)).Add(value, number);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Find(ReadOnlySpan<string?> texts, Span<int> numbers)
    {
        int all = 0, number = _missing;
        string? last = null;
        for (int row = 0; row < numbers.Length; row++)
        {
            // Rows that come from one node have one string.
            if (!ReferenceEquals(texts[row], last))
            {
                last = texts[row];
                number = last is null ? _missing : _texts.Find(last);
            }

            numbers[row] = number;
            all |= number;
        }

        return all >= 0;
    }
}
