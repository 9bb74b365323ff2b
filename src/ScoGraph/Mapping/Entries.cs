namespace ScoGraph.Mapping;

/// <summary>What a value has by name: a map its entries, an element its properties.</summary>
internal static class Entries
{
    /// <summary>Null for values that have nothing by name.</summary>
    public static IReadOnlyDictionary<string, object?>? Of(object value) => value switch
    {
        Node node => node.Properties,
        Relationship relationship => relationship.Properties,
        IReadOnlyDictionary<string, object?> map => map,
        _ => null,
    };

    /// <summary>What an element is beside its properties, by the names of its members in C#.</summary>
    public static (string Name, object? Value)[] Beside(object value) => value switch
    {
        Node node => [(nameof(Node.Id), node.Id), (nameof(Node.Labels), node.Labels)],
        Relationship relationship =>
        [
            (nameof(Relationship.Id), relationship.Id), (nameof(Relationship.Type), relationship.Type),
            (nameof(Relationship.StartNodeId), relationship.StartNodeId), (nameof(Relationship.EndNodeId), relationship.EndNodeId),
        ],
        _ => [],
    };
}
