namespace ScoGraph.Server.Http.Json;

/// <summary>What the parts of an element are called in JSON.</summary>
internal sealed record ElementKeys(string Id, string Start, string End, string Labels, string Type, string Properties)
{
    public static ElementKeys Plain { get; } =
        new("elementId", "startNodeElementId", "endNodeElementId", "labels", "type", "properties");

    public static ElementKeys Typed { get; } =
        new("_element_id", "_start_node_element_id", "_end_node_element_id", "_labels", "_type", "_properties");
}
