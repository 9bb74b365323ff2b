namespace ScoGraph.Mcp.Tools;

/// <summary>The tools that there are.</summary>
internal static class ToolTable
{
    public static IReadOnlyList<GraphTool> All { get; } =
    [
        new SchemaTool(), new FindEntityTool(), new AskTool(), new NeighbourhoodTool(), new WhyTool(), new WhyNotTool(), new PassageTool(),
    ];

    public static GraphTool? Find(string name) => All.FirstOrDefault(tool => tool.Name == name);
}
