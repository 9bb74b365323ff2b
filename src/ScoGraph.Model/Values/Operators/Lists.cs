namespace ScoGraph.Model.Values;

/// <summary>Membership, element access and slices: the operators <c>IN</c>, <c>[…]</c> and <c>[…..…]</c>.</summary>
internal static class Lists
{
    /// <summary>Whoever looks through fewer plain items counts them itself, however often it does.</summary>
    private const int Many = 64;

    /// <summary><c>item IN list</c>: true where an element equals it, else null where one might, else false.</summary>
    public static bool? Contains(in Value item, ListValue list)
    {
        if (list.Members() is { } members && members.TryTell(item, out bool? isAmong))
            return isAmong;
        if (item.IsInteger || item.IsNode || item.IsRelationship)
            return ContainsPlain(item, list.Items);
        bool? result = false;
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            bool? equal = Equality.AreEqual(item, list[i]);
            if (equal == true)
                return true;
            if (equal is null)
                result = null;
        }

        return result;
    }

    /// <summary>The same of what is equal to nothing but itself, and a float.</summary>
    private static bool? ContainsPlain(in Value item, ReadOnlySpan<Value> items)
    {
        bool? result = false;
        for (int i = 0; i < items.Length; i++)
        {
            if (items.Length >= Many)
                StopSignal.At(i, items.Length);
            ref readonly Value element = ref items[i];
            if (element.IsIdentical(item) || (element.IsFloat && item.IsInteger && Numbers.AreEqual(item, element)))
                return true;
            if (element.IsNull)
                result = null;
        }

        return result;
    }

    /// <summary><c>item IN container</c> where the container's kind is not known.</summary>
    /// <exception cref="Diagnostics.ValueException">The container is neither a list nor null.</exception>
    public static bool? Contains(in Value item, in Value container) => container.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.List => Contains(item, container.AsList()),
        _ => throw ValueErrors.NotAList(container),
    };

    /// <summary>
    /// <c>container[index]</c> of a list (from 0, negative from the end, null outside) or a map (null for a key it lacks). Elements of the
    /// graph are the caller's.
    /// </summary>
    /// <exception cref="Diagnostics.ValueException">The container has no elements, or the index is of the wrong kind for it.</exception>
    public static Value Index(in Value container, in Value index)
    {
        switch (container.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.List:
                return index.IsInteger ? Item(container.AsList(), index.AsInteger())
                    : index.IsNull ? Value.Null : throw ValueErrors.ListIndexNotInteger(index);
            case ValueKind.Map:
                if (index.IsNull)
                    return Value.Null;
                if (!index.IsString)
                    throw ValueErrors.MapKeyNotString(index);
                container.AsMap().TryGet(index.AsString(), out Value value);
                return value;
            default:
                throw ValueErrors.NotIndexable(container);
        }
    }

    /// <summary>
    /// <c>list[from..to]</c>, without the element at <paramref name="to"/>: bounds count from 0, negative ones from the end; what lies
    /// outside the list is left out.
    /// </summary>
    /// <param name="list">A list or null.</param>
    /// <param name="from">The bound, or C# null where it is left out; the language's null makes the result null.</param>
    /// <param name="to">Likewise.</param>
    /// <exception cref="Diagnostics.ValueException">This is not a list, or a bound not an integer.</exception>
    public static Value Slice(in Value list, Value? from, Value? to)
    {
        if (list.IsNull || from is { IsNull: true } || to is { IsNull: true })
            return Value.Null;
        if (list.Kind != ValueKind.List)
            throw ValueErrors.NotSliceable(list);
        ListValue items = list.AsList();
        int start = Bound(from, items.Count, 0), end = Bound(to, items.Count, items.Count);
        if (start >= end)
            return Value.From(ListValue.Empty);
        return start == 0 && end == items.Count ? list : items.Slice(start, end);
    }

    private static Value Item(ListValue list, long index)
    {
        long at = index < 0 ? index + list.Count : index;
        return at >= 0 && at < list.Count ? list[(int)at] : Value.Null;
    }

    private static int Bound(Value? bound, int count, int missing)
    {
        if (bound is not { } value)
            return missing;
        if (!value.IsInteger)
            throw ValueErrors.SliceBoundNotInteger(value);
        long at = value.AsInteger();
        return (int)Math.Clamp(at < 0 ? at + count : at, 0, count);
    }
}
