using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class NewMagic : IMagic
{
    public string Name => "new";

    public string Usage => "%new";

    public string Help => "Begins an empty graph.";

    public void Run(CellExecution execution)
    {
        execution.Session.Use(options => new Graph(options));
        GraphSizeText.Write(execution);
    }
}
