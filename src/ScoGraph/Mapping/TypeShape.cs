using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ScoGraph.Mapping;

/// <summary>What of a type can be given: its public constructors and the public properties with a setter, <c>init</c> included.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> Known = new();

    private TypeShape([DynamicallyAccessedMembers(ValueMapping.Members)] Type type)
    {
        Type = type;
        Constructors =
        [
            .. type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
                .Select(c => new ShapeConstructor(c)),
        ];
        Properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0),
        ];
    }

    public Type Type { get; }

    /// <summary>Without those that copy.</summary>
    public IReadOnlyList<ShapeConstructor> Constructors { get; }

    public IReadOnlyList<PropertyInfo> Properties { get; }

    /// <summary>Whether there is nothing to give, as of an interface.</summary>
    public bool IsEmpty => Type.IsAbstract || (Constructors.Count == 0 && !Type.IsValueType);

    /// <summary>All names that can be given.</summary>
    public IEnumerable<string> Names => Constructors.SelectMany(c => c.Parameters.Select(NameOf)).Concat(Properties.Select(NameOf))
        .Distinct(StringComparer.OrdinalIgnoreCase);

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

    public static string NameOf(ParameterInfo parameter) => parameter.Name ?? "";

    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);
}
