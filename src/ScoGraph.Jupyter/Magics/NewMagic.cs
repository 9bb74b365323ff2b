using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

internal sealed class NewMagic : IMagic
{
    public string Name => "new";

    public string Usage => "%new";

    public string Help => "Begins an empty graph.";

    public void Run(CellStep step)
    {
        step.Session.Use(options => new Graph(options));
        GraphSizeText.Write(step);
    }
}
