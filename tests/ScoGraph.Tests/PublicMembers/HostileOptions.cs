using System.Reflection;
using QuikGraph;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>Records of options: the defaults, and each property in turn with each hostile value.</summary>
internal static class HostileOptions
{
    private static readonly Type[] Types =
    [
        typeof(GraphOptions), typeof(QueryOptions), typeof(QueryLimits), typeof(DrawingOptions), typeof(GraphExportOptions),
        typeof(GraphImportOptions), typeof(TableColumns), typeof(TraversalOptions), typeof(QuikGraphMapping<string, Edge<string>>),
        typeof(WatchOptions),
    ];

    public static bool IsOptions(Type type) => Types.Contains(type);

    public static IReadOnlyList<Sample> For(Type type) =>
    [
        new(type.Name, () => Default(type)),
        .. type.GetProperties().Where(property => property.SetMethod is { IsPublic: true })
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .SelectMany(property => HostileValues.For(property.PropertyType, property.Name).Select(value => With(type, property, value)))
            .Where(IsAccepted),
    ];

    /// <summary>What a setter refuses is not to be had; the setter itself is called as a member of its own.</summary>
    private static bool IsAccepted(Sample sample) => Record.Exception(sample.Make) is null;

    private static Sample With(Type type, PropertyInfo property, Sample value)
    {
        return new Sample($"{type.Name} {{ {property.Name} = {value.Name} }}", Make, value.Trait);

        object Make()
        {
            object options = Default(type);
            property.SetValue(options, value.Make());
            return options;
        }
    }

    private static object Default(Type type) => type == typeof(QuikGraphMapping<string, Edge<string>>)
        ? new QuikGraphMapping<string, Edge<string>> { Type = _ => "ROAD" } : Activator.CreateInstance(type)!;
}
