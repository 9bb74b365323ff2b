using ScoGraph.Jupyter.Cells;
using ScoGraph.Jupyter.Display;

namespace ScoGraph.Jupyter.Magics;

internal sealed class DrawMagic : IMagic
{
    public string Name => "draw";

    public string Usage => "%draw QUERY";

    public string Help => "Draws the nodes, relationships and paths that a query returns, without the table; without a query the graph.";

    public bool TakesQuery => true;

    public bool NeedsQuery => false;

    public void Run(CellStep step)
    {
        if (step.Argument.Length == 0)
        {
            step.Output.Show(PictureBundle.Of(step.Session.Graph, step.Cancellation)
                ?? throw KernelErrors.NothingToDraw("The graph has no nodes."));
            return;
        }

        QueryResult result = StatementRunner.Ask(step, PlacedText.Of(step.Cell, step.Part));
        StatementRunner.ShowWarnings(step, result);
        step.Output.Show(PictureBundle.Of(result, step.Cancellation)
            ?? throw KernelErrors.NothingToDraw("The result has no nodes, relationships or paths."));
    }
}
