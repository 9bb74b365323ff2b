using System.Globalization;

namespace ScoGraph.Sessions.Running;

/// <summary>Says how large the graph is.</summary>
internal static class GraphSizeText
{
    public static void Write(CellExecution execution)
    {
        GraphSchema schema = execution.Session.Graph.Schema();
        execution.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{schema.Nodes:N0} nodes, {schema.Relationships:N0} relationships\n"));
    }
}
