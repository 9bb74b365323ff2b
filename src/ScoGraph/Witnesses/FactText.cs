namespace ScoGraph.Witnesses;

/// <summary>Facts as people read them.</summary>
internal static class FactText
{
    /// <summary>A relationship with what its ends are called.</summary>
    public static string Of(Relationship fact, Node start, Node end) => $"{NameOf(start)} -[{fact.Type}]-> {NameOf(end)}";

    /// <summary>What a node is called: its name, key or title, else all of it.</summary>
    public static string NameOf(Node node) => (node["name"] ?? node["key"] ?? node["title"]) as string ?? node.ToString();
}
