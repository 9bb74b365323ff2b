using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ScoGraph.Mapping;

/// <summary>Lists and rows as value tuples, by their places.</summary>
internal static class TupleMapping
{
    /// <summary>A longer tuple holds another one in its last place.</summary>
    private const int Most = 7;

    public static bool IsTuple(Type type) => type.IsValueType && type.IsGenericType && typeof(ITuple).IsAssignableFrom(type);

    public static int Length(Type tuple) => Own(tuple) is var own && own.Length > Most ? Most + Length(own[Most]) : own.Length;

    public static object? Map(object value, Type target) =>
        value is IReadOnlyList<object?> list && IsTuple(target) && Length(target) == list.Count
            ? Create(target, list, ValueMapping.Item) : null;

    /// <summary>A tuple of as many values as it has places.</summary>
    /// <param name="tuple">The type.</param>
    /// <param name="values">The values.</param>
    /// <param name="name">What messages call a place.</param>
    /// <param name="from">The first place.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A program that names a tuple's type keeps its constructor.")]
    public static object Create(Type tuple, IReadOnlyList<object?> values, Func<int, string> name, int from = 0)
    {
        ShapeConstructor constructor = TypeShape.Of(tuple).Constructors[0];
        object?[] items = new object?[constructor.Parameters.Count];
        for (int i = 0; i < items.Length; i++)
        {
            Type own = constructor.Parameters[i].Type;
            items[i] = i == Most ? Create(own, values, name, from + Most) : ValueMapping.MapPart(values[from + i], own, from + i, name);
        }

        return constructor.Invoke(items);
    }

    private static Type[] Own(Type tuple) => tuple.GetGenericArguments();
}
