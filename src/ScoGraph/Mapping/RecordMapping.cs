using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>
/// Nodes, relationships and maps as records and classes: entries go to the members that they name, others are passed over, and a member
/// without an entry keeps its default or null.
/// </summary>
internal static class RecordMapping
{
    /// <summary>The binding used last for a type: elements that follow one another mostly have the same keys.</summary>
    private static readonly ConcurrentDictionary<Type, RecordBinding> Last = new();

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification =
        "The members of the type that a caller names are kept; of those inside it the documentation says how a trimmed program keeps them.")]
    public static object? Map(object value, Type target)
    {
        if (Entries.Of(value) is not { } entries || ValueMapping.IsOneValue(target) || TupleMapping.IsTuple(target))
            return null;
        TypeShape shape = TypeShape.Of(target);
        if (shape.IsEmpty)
            throw MappingErrors.Unmade(target, "has no public constructor to make it by");
        (string Name, object? Value)[] beside = Entries.Beside(value);
        string[] names = [.. entries.Keys, .. beside.Select(b => b.Name).Where(name => MemberName.Find(name, [.. entries.Keys]) < 0)];
        RecordBinding binding = Binding(shape, names);
        if (binding.Missing is { } missing && !RecordBinding.AdmitsNull(missing.ParameterType))
            throw MappingErrors.Missing(missing.Name ?? "", target, names);
        if (binding.MissingProperty is { } property)
            throw MappingErrors.Missing(property.Name, target, names);
        return binding.Create(
            i => entries.TryGetValue(names[i], out object? entry) ? entry : Array.Find(beside, b => b.Name == names[i]).Value,
            i => $"property '{names[i]}'");
    }

    private static RecordBinding Binding(TypeShape shape, string[] names)
    {
        if (Last.TryGetValue(shape.Type, out RecordBinding? last) && last.Names.SequenceEqual(names))
            return last;
        return Last[shape.Type] = RecordBinding.Of(shape, names, isOpen: true);
    }
}
