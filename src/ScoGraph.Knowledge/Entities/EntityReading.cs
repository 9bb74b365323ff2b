using ScoGraph.Knowledge.Facts;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Knowledge.Entities;

/// <summary>Reads the entities of a graph state and ties them together.</summary>
internal static class EntityReading
{
    public static Result Read(KnowledgeGraph graph, IGraphSnapshot snapshot)
    {
        ElementReader reader = new(snapshot);
        Dictionary<long, Entity> entities = snapshot.GetNodes(-1).ToArray()
            .Select(id => EntityFactory.Create(graph, reader.Node(id)))
            .ToDictionary(entity => entity.Node.Id);
        EntityRelationship[] relationships =
        [
            .. snapshot.Relationships.Live.ToArray()
                .Select(reader.Relationship)
                .Select(r => new EntityRelationship(entities[r.StartNodeId], r, entities[r.EndNodeId]))
                .OrderBy(r => r.Relationship.Type, StringComparer.Ordinal)
                .ThenBy(r => r.Start.Key, StringComparer.Ordinal)
                .ThenBy(r => r.End.Key, StringComparer.Ordinal),
        ];
        foreach (IGrouping<Entity, EntityRelationship> starts in relationships.GroupBy(r => r.Start))
            starts.Key.Starts = [.. starts];
        foreach (IGrouping<Entity, EntityRelationship> ends in relationships.GroupBy(r => r.End))
            ends.Key.Ends = [.. ends];
        return new Result([.. entities.Values.OrderBy(entity => entity.Key, StringComparer.Ordinal)], relationships);
    }

    public sealed record Result(IReadOnlyList<Entity> Entities, IReadOnlyList<EntityRelationship> Relationships);
}
