using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ScoGraph.Mapping;

/// <summary>What of a type can be given: its public constructors and the public properties with a setter, <c>init</c> included.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> Known = new();

    private TypeShape([DynamicallyAccessedMembers(ValueMapping.Members)] Type type)
    {
        Type = type;
        Properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)
                .DistinctBy(p => p.Name).Where(p => p.SetMethod is { IsPublic: true }).Select(p => new ShapeProperty(p)),
        ];
        ConstructorInfo[] constructors =
            [.. type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)];
        ConstructorInfo[] marked = [.. constructors.Where(c => c.IsDefined(typeof(JsonConstructorAttribute), inherit: false))];
        Constructors = [.. (marked.Length > 0 ? marked : constructors).Select(c => new ShapeConstructor(c, Properties))];
    }

    public Type Type { get; }

    /// <summary>Without those that copy; where one is marked with <see cref="JsonConstructorAttribute"/>, only that.</summary>
    public IReadOnlyList<ShapeConstructor> Constructors { get; }

    public IReadOnlyList<ShapeProperty> Properties { get; }

    /// <summary>Whether there is nothing to give, as of an interface.</summary>
    public bool IsEmpty => Type.IsAbstract || (Constructors.Count == 0 && !Type.IsValueType);

    /// <summary>All names that can be given.</summary>
    public IEnumerable<string> Names => Constructors.SelectMany(c => c.Parameters).Select(p => p.Name)
        .Concat(Properties.Select(p => p.Name)).Distinct(StringComparer.OrdinalIgnoreCase);

    public static TypeShape Of([DynamicallyAccessedMembers(ValueMapping.Members)] Type type)
    {
        if (Known.TryGetValue(type, out TypeShape? known))
            return known;
        TypeShape shape = new(type);
        Known.TryAdd(type, shape);
        return shape;
    }

    /// <summary>The name of a property in a result: its own, or that which <see cref="JsonPropertyNameAttribute"/> gives it.</summary>
    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name;
}
