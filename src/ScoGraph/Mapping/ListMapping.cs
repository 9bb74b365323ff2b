using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>Lists as arrays, <see cref="List{T}"/>, <see cref="HashSet{T}"/> and the interfaces that these have.</summary>
internal static class ListMapping
{
    private static readonly FrozenSet<Type> OfArrays = FrozenSet.Create(
        typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>));

    private static readonly FrozenSet<Type> OfLists = FrozenSet.Create(typeof(IList<>), typeof(ICollection<>), typeof(List<>));

    private static readonly FrozenSet<Type> OfSets = FrozenSet.Create(typeof(ISet<>), typeof(IReadOnlySet<>), typeof(HashSet<>));

    public static bool IsList(Type type) =>
        type.IsArray || OfArrays.Contains(Open(type)) || OfLists.Contains(Open(type)) || OfSets.Contains(Open(type));

    public static object? Map(object value, Type target)
    {
        if (value is not IReadOnlyList<object?> list || !IsList(target))
            return null;
        Type item = target.IsArray ? target.GetElementType()! : target.GetGenericArguments()[0];
        Array items = Items(list, item);
        return target.IsArray || OfArrays.Contains(Open(target)) ? items
            : Collection(OfLists.Contains(Open(target)) ? typeof(List<>) : typeof(HashSet<>), item, items);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification =
        "Lists of reference types share their code, and those of value types that results hold are used by the library itself.")]
    private static Array Items(IReadOnlyList<object?> list, Type item)
    {
        Array items = Array.CreateInstance(item, list.Count);
        for (int i = 0; i < list.Count; i++)
            items.SetValue(ValueMapping.MapPart(list[i], item, i, ValueMapping.Item), i);

        return items;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As for arrays.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The item type of these collections is under no requirement.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The constructor that takes a sequence is used below.")]
    private static object? Collection(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type open, Type item, Array items) =>
        Activator.CreateInstance(open.MakeGenericType(item), items);

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
