using System.Globalization;
using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

/// <summary>Says how large the graph is.</summary>
internal static class GraphSizeText
{
    public static void Write(CellStep step)
    {
        GraphSchema schema = step.Session.Graph.Schema();
        step.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{schema.Nodes:N0} nodes, {schema.Relationships:N0} relationships\n"));
    }
}
