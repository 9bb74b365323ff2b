using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoGraph.Mapping;

namespace ScoGraph;

/// <summary>
/// Parameters of a query by name, without the dollar: written <c>[("name", "Osh"), ("least", 3)]</c>, or read off an object.
/// </summary>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("MATCH (c:City {name: $name}) RETURN c", [("name", "Osh")], new QueryOptions { ReadOnly = true });
/// City[] cities = [new("Osh"), new("Naryn")];
/// graph.Query("UNWIND $rows AS row CREATE (:City {name: row.name})", [("rows", QueryParameters.List(cities))]);
///
/// record City(string Name);
/// </code></example>
[CollectionBuilder(typeof(QueryParameters), nameof(Create))]
public sealed class QueryParameters : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _values;

    private QueryParameters(OrderedDictionary<string, object?> values) => _values = values;

    /// <summary>The number of parameters.</summary>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _values.Values;

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    public object? this[string key] => _values[key];

    /// <summary>Parameters beside one another; of a name given twice the later value counts.</summary>
    /// <exception cref="ArgumentException">A name is null.</exception>
    public static QueryParameters Create(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        OrderedDictionary<string, object?> values = new(parameters.Length, StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
            values[name ?? throw new ArgumentException("A parameter has no name.", nameof(parameters))] = value;
        return new QueryParameters(values);
    }

    /// <summary>
    /// The public properties of an object, each under its name in camel case, or that of its <c>JsonPropertyName</c>: of
    /// <c>new { name = "Osh" }</c> or a record. It stands for a map where it is a value itself.
    /// </summary>
    /// <typeparam name="T">The object's type. Its properties are kept where the program is trimmed.</typeparam>
    /// <exception cref="ArgumentException">It has no public properties, or is a value such as a text.</exception>
    public static QueryParameters From<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T members)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members is IReadOnlyDictionary<string, object?> named)
            return new QueryParameters(new OrderedDictionary<string, object?>(named, StringComparer.Ordinal));
        return new QueryParameters(Read(members, ObjectMembers.Of(typeof(T))));
    }

    /// <summary>Objects as a list of maps: each with its public properties, as <see cref="From"/> reads them, for UNWIND.</summary>
    /// <typeparam name="T">The objects' type. Its properties are kept where the program is trimmed.</typeparam>
    /// <exception cref="ArgumentException">
    /// The type has no public properties, or is one of values such as texts; or an object is null.
    /// </exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> List<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(IEnumerable<T> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        ObjectMembers members = ObjectMembers.Of(typeof(T));
        return [.. objects.Select((item, i) => Read(item ?? throw NoObject(i), members))];
    }

    /// <summary>A dictionary as it is.</summary>
    public static implicit operator QueryParameters?(Dictionary<string, object?>? parameters) =>
        parameters is null ? null : From(parameters);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value) => _values.TryGetValue(key, out value);

    /// <summary>The parameters in the order in which they were given.</summary>
    public IEnumerator<(string Name, object? Value)> GetEnumerator() => _values.Select(p => (p.Key, p.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>The parameters of an object, found also by the names of its properties as C# writes them.</summary>
    internal static QueryParameters OfObject(
        object members, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        if (members is IReadOnlyDictionary<string, object?> named)
            return From(named);
        ObjectMembers known = ObjectMembers.Of(type);
        QueryParameters parameters = new(Read(members, known));
        foreach ((string own, string name) in known.Own.Zip(known.Names))
            parameters._values.TryAdd(own, parameters._values[name]);
        return parameters;
    }

    private static OrderedDictionary<string, object?> Read(object item, ObjectMembers members)
    {
        object?[] values = members.Values(item);
        OrderedDictionary<string, object?> entries = new(values.Length, StringComparer.Ordinal);
        for (int i = 0; i < values.Length; i++)
            entries[members.Names[i]] = values[i];
        return entries;
    }

    private static ArgumentException NoObject(int place) => new($"Object {place} of the list is null.");
}
