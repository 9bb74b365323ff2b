using System.Globalization;

namespace ScoGraph.Mcp.Asking;

/// <summary>The node that an agent names: by its id, its key, or what it is called.</summary>
internal static class NodeChoice
{
    private const int MostNamed = 5;

    /// <exception cref="ToolException">There is none, or several.</exception>
    public static Node Find(ToolCall call, string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            && call.Query("MATCH (n) WHERE id(n) = $id RETURN n", ("id", id)) is [Row one])
            return one.Get<Node>("n");
        Node[] keyed = [.. call.Query("MATCH (n) WHERE n.key = $key RETURN n LIMIT 2", ("key", text)).Select(row => row.Get<Node>("n"))];
        if (keyed.Length == 1)
            return keyed[0];
        List<FoundEntity> named = EntitySearch.Find(call, text, label: null, MostNamed + 1);
        Node[] exact = [.. named.Where(entity => entity.By == "name").Select(entity => entity.Node)];
        return exact.Length == 1 ? exact[0] : throw new ToolException(named.Count == 0
            ? $"No node has the id or key '{text}', or is called so. The tool 'find_entity' finds nodes by parts of their names."
            : $"{(exact.Length > 1 ? "Several nodes are" : "No node is")} called '{text}'; give the id of one: "
                + $"{string.Join(", ", named.Take(MostNamed).Select(entity => Describe(entity.Node)))}.");
    }

    private static string Describe(Node node) =>
        $"{node.Id} (:{string.Join(':', node.Labels)} {(node.Properties.TryGetValue("name", out object? name) ? name : "without a name")})";
}
