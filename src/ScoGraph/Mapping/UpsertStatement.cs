using System.Diagnostics.CodeAnalysis;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Mapping;

/// <summary>Objects as one statement that merges their nodes.</summary>
internal static class UpsertStatement
{
    /// <exception cref="ArgumentException">The type has no such key, or an object has null there.</exception>
    public static (string Text, QueryParameters Parameters) Of<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(IEnumerable<T> rows, string label, string key)
    {
        IReadOnlyList<string> names = ObjectMembers.Of(typeof(T)).Names;
        string property = MemberName.Find(key, names) is >= 0 and var found ? names[found] : throw NoKey(typeof(T), key, names);
        IReadOnlyList<IReadOnlyDictionary<string, object?>> maps = QueryParameters.List(rows);
        for (int i = 0; i < maps.Count; i++)
        {
            if (maps[i][property] is null)
                throw new ArgumentException($"Object {i} has null as its '{property}', by which it is to be found again.");
        }

        return ($"UNWIND $rows AS row MERGE (n:{QuotedName.Of(label)} {{{QuotedName.Of(property)}: row.{QuotedName.Of(property)}}}) SET n += row", [("rows", maps)]);
    }

    private static ArgumentException NoKey(Type type, string key, IReadOnlyList<string> names) => new(
        $"{ClrTypeName.Of(type)} has no '{key}'; it has {string.Join(", ", names)}."
        + (NearestName.Find(key, names) is { } near ? $" Did you mean '{near}'?" : ""));
}
