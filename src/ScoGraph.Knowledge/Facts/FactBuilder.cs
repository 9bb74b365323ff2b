using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;

namespace ScoGraph.Knowledge.Facts;

/// <summary>Makes facts of relationships: those of one type between the same ends that differ in their source alone are one fact.</summary>
internal static class FactBuilder
{
    /// <summary>The facts, in the order of the first relationship of each.</summary>
    public static IReadOnlyList<Fact<T>> Merge<T>(IEnumerable<EntityRelationship> relationships, bool outgoing)
        where T : Entity
    {
        OrderedDictionary<(string Start, string Type, string End, string Properties), List<EntityRelationship>> groups = [];
        foreach (EntityRelationship relationship in relationships)
        {
            var key = (relationship.Start.Key, relationship.Relationship.Type, relationship.End.Key, Own(relationship.Relationship));
            if (!groups.TryGetValue(key, out List<EntityRelationship>? group))
                groups.Add(key, group = []);
            group.Add(relationship);
        }

        return [.. groups.Values.Select(group => new Fact<T>(group[0], [.. group.SelectMany(Cite)], outgoing))];
    }

    /// <summary>The documents that a relationship cites, in the order in which it first cites each.</summary>
    private static IEnumerable<FactSource> Cite(EntityRelationship relationship)
    {
        Provenance provenance = Provenance.Of(relationship.Relationship);
        return provenance.Citations.GroupBy(place => place.Document, StringComparer.Ordinal).Select(document => new FactSource(
            relationship.Start.Graph.Get<Document>(document.Key), [.. document],
            provenance.IsInferred ? provenance.Because : null));
    }

    /// <summary>What the relationship says beside its source, as a text to compare.</summary>
    private static string Own(Relationship relationship) => ElementText.Write(
        relationship.Properties.Where(property => !ProvenanceNames.All.Contains(property.Key)).ToDictionary());
}
