using ScoGraph.Model.Running;

namespace ScoGraph.Model.Values;

/// <summary>
/// The items of a list that is asked again and again whether it has something, where they are all integers, all strings or all nodes, and
/// nulls: told by one look, however many they are.
/// </summary>
internal sealed class ListMembers
{
    /// <summary>That of lists whose items are looked at one by one.</summary>
    public static readonly ListMembers None = new(ValueKind.Null, false, null, null);

    private const int BytesPerItem = 40;

    private readonly ValueKind _kind;
    private readonly bool _hasNull;
    private readonly HashSet<long>? _numbers;
    private readonly HashSet<string>? _texts;

    private ListMembers(ValueKind kind, bool hasNull, HashSet<long>? numbers, HashSet<string>? texts) =>
        (_kind, _hasNull, _numbers, _texts) = (kind, hasNull, numbers, texts);

    public static ListMembers Of(ReadOnlySpan<Value> items)
    {
        MemoryMeter.Require((long)items.Length * BytesPerItem);
        ValueKind kind = ValueKind.Null;
        bool hasNull = false;
        foreach (ref readonly Value item in items)
        {
            hasNull |= item.IsNull;
            if (item.IsNull || item.Kind == kind)
                continue;
            if (kind != ValueKind.Null || item.Kind is not (ValueKind.Integer or ValueKind.String or ValueKind.Node))
                return None;
            kind = item.Kind;
        }

        if (kind == ValueKind.Null)
            return None;
        HashSet<long>? numbers = kind == ValueKind.String ? null : new HashSet<long>(items.Length);
        HashSet<string>? texts = kind == ValueKind.String ? new HashSet<string>(items.Length, StringComparer.Ordinal) : null;
        foreach (ref readonly Value item in items)
        {
            if (!item.IsNull && texts is not null)
                texts.Add(item.AsString());
            else if (!item.IsNull)
                numbers!.Add(Number(item));
        }

        return new ListMembers(kind, hasNull, numbers, texts);
    }

    /// <summary>Whether a value is among them, as <c>IN</c> says it.</summary>
    /// <returns>False where they are to be looked at one by one.</returns>
    public bool TryTell(in Value value, out bool? isAmong)
    {
        isAmong = null;
        if (this == None || (value.IsFloat && _kind == ValueKind.Integer))
            return false;
        if (value.IsNull)
            return true;
        bool has = value.Kind == _kind && (_texts is not null ? _texts.Contains(value.AsString()) : _numbers!.Contains(Number(value)));
        isAmong = has ? true : _hasNull ? null : false;
        return true;
    }

    private static long Number(in Value value) => value.IsInteger ? value.AsInteger() : value.AsId();
}
