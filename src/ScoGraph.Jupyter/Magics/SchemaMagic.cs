using ScoGraph.Jupyter.Cells;
using ScoGraph.Jupyter.Display;

namespace ScoGraph.Jupyter.Magics;

internal sealed class SchemaMagic : IMagic
{
    public string Name => "schema";

    public string Usage => "%schema";

    public string Help => "Lists labels, relationship types and properties with their counts, without what an open transaction changed.";

    public void Run(CellStep step) => step.Output.Show(SchemaBundle.Of(step.Session.Graph.Schema()));
}
