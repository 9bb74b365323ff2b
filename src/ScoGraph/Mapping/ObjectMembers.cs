using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ScoGraph.Model.Elements;

namespace ScoGraph.Mapping;

/// <summary>What an object has by name: its public properties that can be read, in camel case as the language's names are.</summary>
internal sealed class ObjectMembers
{
    private static readonly ConcurrentDictionary<Type, ObjectMembers> Known = new();

    private readonly PropertyInfo[] _properties;

    private ObjectMembers([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        _properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0).DistinctBy(p => p.Name).Where(p => p.GetMethod is { IsPublic: true })];
        Names = [.. _properties.Select(p => TypeShape.NameOf(p) is var name && name != p.Name ? name : MemberName.InLanguage(name))];
    }

    /// <summary>The names in the language.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names in C#.</summary>
    public IEnumerable<string> Own => _properties.Select(p => p.Name);

    public static ObjectMembers Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        if (Known.TryGetValue(type, out ObjectMembers? known))
            return known;
        if (ValueMapping.IsOneValue(type) || type == typeof(QueryOptions))
            throw NoParameters(type);
        ObjectMembers members = new(type);
        return members._properties.Length == 0 ? throw NoMembers(type) : Known.GetOrAdd(type, members);
    }

    public object?[] Values(object of) =>
        [.. _properties.Select(p => p.GetValue(of, BindingFlags.DoNotWrapExceptions, null, null, null))];

    private static ArgumentException NoParameters(Type type) => new(
        $"{ClrTypeName.Of(type)} is no type of parameters by name; give [(\"name\", value)] or an object like new {{ name = value }}.");

    private static ArgumentException NoMembers(Type type) => new(
        $"{ClrTypeName.Of(type)} has no public properties; give an object whose properties are the parameters, as new {{ name = \"Osh\" }}.");
}
