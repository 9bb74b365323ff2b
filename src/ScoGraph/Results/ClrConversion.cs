using System.Collections;
using System.Globalization;
using ScoGraph.Model.Elements;

namespace ScoGraph.Results;

/// <summary>Converts values of a result to the types that callers ask for: exactly, or not at all.</summary>
internal static class ClrConversion
{
    public static T To<T>(object? value, string column)
    {
        if (value is T same)
            return same;
        if (TryTo(value, typeof(T), out object? converted))
            return (T)converted!;
        throw Misfit(value, typeof(T), column);
    }

    public static bool TryTo(object? value, Type type, out object? converted)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            converted = null;
            return !type.IsValueType || target != type;
        }

        converted = target.IsInstanceOfType(value) ? value
            : value is long integer ? FromInteger(integer, target)
            : value is double number ? FromFloat(number, target)
            : value is IReadOnlyList<object?> list ? FromList(list, target)
            : null;
        return converted is not null;
    }

    public static InvalidCastException Misfit(object? value, Type type, string column) => new(
        $"Column '{column}' holds {(value is null ? "null" : $"{ElementText.Write(value)}, a {value.GetType().Name},")} which is no {Name(type)}."
        + (value is null && type.IsValueType ? $" Ask for {Name(type)}? where null may come." : ""));

    private static object? FromInteger(long value, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.Int32 when value is >= int.MinValue and <= int.MaxValue => (int)value,
        TypeCode.Int16 when value is >= short.MinValue and <= short.MaxValue => (short)value,
        TypeCode.Byte when value is >= byte.MinValue and <= byte.MaxValue => (byte)value,
        TypeCode.SByte when value is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)value,
        TypeCode.UInt16 when value is >= ushort.MinValue and <= ushort.MaxValue => (ushort)value,
        TypeCode.UInt32 when value is >= uint.MinValue and <= uint.MaxValue => (uint)value,
        TypeCode.UInt64 when value >= 0 => (ulong)value,
        TypeCode.Decimal => (decimal)value,
        TypeCode.Double when (long)(double)value == value && value != long.MaxValue => (double)value,
        _ => null,
    };

    private static object? FromFloat(double value, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.Single when (float)value == value || double.IsNaN(value) => (float)value,
        TypeCode.Decimal when Math.Abs(value) < 7.9e28 && (double)(decimal)value == value => (decimal)value,
        _ => null,
    };

    /// <summary>Lists of the common item types, as an array: it is an IReadOnlyList, an IEnumerable and a T[] at once.</summary>
    private static object? FromList(IReadOnlyList<object?> list, Type target) =>
        Take<string>(list, target) ?? Take<long>(list, target) ?? Take<int>(list, target) ?? Take<double>(list, target)
            ?? Take<bool>(list, target)
        ?? Take<Node>(list, target) ?? Take<Relationship>(list, target) ?? Take<GraphPath>(list, target) ?? Take<GraphPoint>(list, target)
        ?? TakeDictionaries(list, target)
        ?? (target.IsAssignableFrom(typeof(List<object?>)) ? list.ToList() : null);

    private static object? TakeDictionaries(IReadOnlyList<object?> list, Type target) =>
        Take<IReadOnlyDictionary<string, object?>>(list, target);

    private static object? Take<TItem>(IReadOnlyList<object?> list, Type target)
    {
        bool asArray = target.IsAssignableFrom(typeof(TItem[])) && target != typeof(IEnumerable) && target != typeof(object);
        bool asList = !asArray && target == typeof(List<TItem>);
        if (!asArray && !asList)
            return null;
        TItem[] items = new TItem[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryTo(list[i], typeof(TItem), out object? item) || item is null)
                return null;
            items[i] = (TItem)item;
        }

        return asArray ? items : new List<TItem>(items);
    }

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? inner.Name + "?"
        : type.IsGenericType ? string.Create(CultureInfo.InvariantCulture,
            $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>")
        : type.Name;
}
