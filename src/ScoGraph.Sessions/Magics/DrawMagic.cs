using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class DrawMagic : IMagic
{
    public string Name => "draw";

    public string Usage => "%draw QUERY";

    public string Help => "Draws the nodes, relationships and paths that a query returns, without the table; without a query the graph.";

    public bool TakesQuery => true;

    public bool NeedsQuery => false;

    public void Run(CellExecution execution)
    {
        if (execution.Argument.Length == 0)
        {
            execution.Output.Show(PictureBundle.Of(execution.Session.Shown, execution.Cancellation)
                ?? throw SessionErrors.NothingToDraw("The graph has no nodes."));
            return;
        }

        QueryResult result = StatementRunner.Ask(execution, PlacedText.Of(execution.Cell, execution.Part));
        StatementRunner.ShowWarnings(execution, result);
        execution.Output.Show(PictureBundle.Of(result, execution.Cancellation)
            ?? throw SessionErrors.NothingToDraw("The result has no nodes, relationships or paths."));
    }
}
