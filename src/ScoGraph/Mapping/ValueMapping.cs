using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScoGraph.Model.Elements;

namespace ScoGraph.Mapping;

/// <summary>
/// Values of a result as the types that callers ask for: exactly, or not at all. What goes in as a parameter comes out as the same type.
/// </summary>
internal static class ValueMapping
{
    /// <summary>What members of types are read and set, kept where programs are trimmed.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>The kinds of types, in the order in which they are tried.</summary>
    private static readonly Func<object, Type, object?>[] Kinds =
    [
        NumberMapping.Map, TextMapping.Map, TemporalMapping.Map, ListMapping.Map, DictionaryMapping.Map, TupleMapping.Map,
        RecordMapping.Map,
    ];

    /// <summary>The value of a column as a type.</summary>
    /// <exception cref="InvalidCastException">It does not fit; the message names column, value and type.</exception>
    public static T Map<[DynamicallyAccessedMembers(Members)] T>(object? value, string column)
    {
        if (value is T same)
            return same;
        try
        {
            return (T)Map(value, typeof(T))!;
        }
        catch (MisfitException misfit)
        {
            throw misfit.Within($"column '{column}'").ForCaller();
        }
    }

    /// <summary>A value as a type.</summary>
    /// <exception cref="MisfitException">It does not fit.</exception>
    public static object? Map(object? value, Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
            return !type.IsValueType || target != type ? null : throw MappingErrors.Null(type);
        if (target.IsInstanceOfType(value))
            return value;
        foreach (Func<object, Type, object?> kind in Kinds)
        {
            if (kind(value, target) is { } mapped)
                return mapped;
        }

        throw MappingErrors.Misfit(value, type);
    }

    /// <summary>A value that is part of another, as a type; what does not fit is told with the part's name.</summary>
    /// <exception cref="MisfitException">It does not fit.</exception>
    public static object? MapPart(object? value, Type type, int part, Func<int, string> name)
    {
        try
        {
            return Map(value, type);
        }
        catch (MisfitException misfit)
        {
            throw misfit.Within(name(part));
        }
    }

    /// <summary>What messages call a part of a list.</summary>
    public static string Item(int place) => string.Create(CultureInfo.InvariantCulture, $"item {place}");

    /// <summary>Whether a type holds one value, and not one by member: numbers, texts, times, lists, dictionaries, elements.</summary>
    public static bool IsOneValue(Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        return target.IsPrimitive || target.IsEnum || target.IsArray || target.IsInterface || target == typeof(object)
            || target.Namespace is "System" or "NodaTime" && !TupleMapping.IsTuple(target) || ListMapping.IsList(target)
            || target == typeof(Node) || target == typeof(Relationship) || target == typeof(GraphPath) || target == typeof(GraphPoint)
            || DictionaryMapping.IsDictionary(target);
    }
}
